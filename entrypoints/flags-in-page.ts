import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FlagAnchor } from '../lib/messaging/protocol.ts';
import { figuresIn } from '../lib/page/figures-in.ts';
import { findOwnFlags } from './page.content/find-own-flags.ts';
import { flagRequest } from './page.content/flag-request.ts';
import { offer } from './page.content/load-script.ts';

const flagsInPage = {
  find: (body: HTMLElement, flags: readonly FlagAnchor[]) => findOwnFlags(body, flags, figuresIn),
  request: flagRequest,
};

export type FlagsInPage = typeof flagsInPage;

/**
 * Describes what is being flagged and finds it again: brought only into pages on which the reader flags, or has
 * flagged, something. It alone reads quantities in a page; the script on every page would be three times its size
 * with them.
 */
export default defineUnlistedScript(() => offer('flags-in-page', flagsInPage));
