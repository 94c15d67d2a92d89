/** Sees every key first; true means that the page must not see it. */
export type KeyGuard = (event: KeyboardEvent) => boolean;

const SLOT = Symbol.for('plumbline.key-guard');

interface GuardSlot {
  [SLOT]?: { guard: KeyGuard | null };
}

const slotOf = (window: Window): { guard: KeyGuard | null } => {
  const holder = window as unknown as GuardSlot;
  const held = holder[SLOT];
  if (held) return held;
  const slot: { guard: KeyGuard | null } = { guard: null };
  holder[SLOT] = slot;
  const hear = (event: Event): void => {
    if (slot.guard?.(event as KeyboardEvent)) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) window.addEventListener(type, hear, { capture: true });
  return slot;
};

/**
 * Puts the ear in place. Of the listeners on a window the oldest hears first, so this must run before the page's own
 * scripts: a page that listens in the capture phase would otherwise see the keys of the card. Costs three listeners
 * that do nothing while no card is open. The slot lies on this script's own world, which the page cannot see.
 */
export const installKeyGuard = (window: Window): void => void slotOf(window);

/** Sets who decides; null lets every key through. */
export const setKeyGuard = (window: Window, guard: KeyGuard | null): void => {
  slotOf(window).guard = guard;
};
