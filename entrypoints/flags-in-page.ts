import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findOwnFlags } from './page.content/find-own-flags.ts';
import { offer } from './page.content/load-script.ts';

/** Finds flagged quotes again: brought only into pages on which the reader has flagged something. */
export default defineUnlistedScript(() => offer('flags-in-page', findOwnFlags));
