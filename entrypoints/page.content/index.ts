import { defineContentScript } from 'wxt/utils/define-content-script';
import './marks.css';
import { runOnPage } from './run-on-page.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  runAt: 'document_idle',
  main: runOnPage,
});
