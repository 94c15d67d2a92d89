import type { MountCard } from './card-control.ts';

const SLOT = Symbol.for('plumbline.mount-card');

interface CardSlot {
  [SLOT]?: MountCard;
}

/** Leaves the card for the page script, in the world both share and the page cannot see. */
export const offerCard = (mount: MountCard): void => {
  (globalThis as CardSlot)[SLOT] = mount;
};

/** The card, once its script has run here. */
export const takeCard = (): MountCard | null => (globalThis as CardSlot)[SLOT] ?? null;
