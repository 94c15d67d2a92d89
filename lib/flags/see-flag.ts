import { entry, type Hand } from './edit-flag.ts';
import type { Flag, LastSeen } from './flag.ts';

/** What the page said of a flag's quote on one visit. */
export type Sighting = Omit<LastSeen, 'at'>;

/**
 * The flag after a visit to its page. Another outcome than last time is a change, dated in the history; the same
 * again only moves the day on which it was last seen, so that a team is not sent it anew for every visit.
 */
export function seeFlag(flag: Flag, sighting: Sighting, hand: Hand): Flag {
  const lastSeen: LastSeen = { at: hand.at, ...sighting };
  const before = flag.lastSeen;
  if (before?.outcome === sighting.outcome && before.now === sighting.now) return { ...flag, lastSeen };
  if (before === null && sighting.outcome === 'found') return { ...flag, lastSeen };
  const text = [sighting.outcome, sighting.now].filter(Boolean).join(': ');
  return {
    ...flag,
    lastSeen,
    updated: hand.at,
    history: [...flag.history, entry(hand, 'anchored', null, text)],
  };
}
