import { browser } from 'wxt/browser';

const SLOT = Symbol.for('plumbline.life');

interface LifeSlot {
  [SLOT]?: AbortController;
}

/** Begins this script's life on the page, and ends that of one that ran here before (an update, a second start). */
export const beginLife = (): AbortController => {
  const holder = globalThis as LifeSlot;
  holder[SLOT]?.abort();
  const life = new AbortController();
  holder[SLOT] = life;
  return life;
};

/** False once the extension was updated or removed under this page: nobody answers any more. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;
