import { defineContentScript } from 'wxt/utils/define-content-script';
import { installKeyGuard } from '../lib/page/key-guard.ts';

/** Before any script of the page: what is typed into a card must not reach the page, see `lib/page/key-guard.ts`. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_start',
  main: () => installKeyGuard(window),
});
