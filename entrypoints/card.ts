import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountCard } from '../components/card/mount-card.tsx';
import { offer } from './page.content/load-script.ts';

/** The card's own script: brought into a page when its first card opens, and never before. */
export default defineUnlistedScript(() => offer('card', mountCard));
