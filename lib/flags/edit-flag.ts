import type { Finding } from '../core/checks/finding.ts';
import { type ClaimSlots, type SlotName, slotsOfFinding } from './claim-slots.ts';
import type { Flag, FlagStatus, HistoryEntry, PageFacts, PositionSelector, QuoteSelector } from './flag.ts';

/** What is known when a figure is flagged; everything else starts empty. */
export interface FlagStart {
  quote: QuoteSelector;
  position: PositionSelector | null;
  passage: Flag['passage'];
  page: PageFacts;
  finding: Finding | null;
  packs: { name: string; version: string }[];
}

/** Who changes something, and when (ISO moment). */
export interface Hand {
  who: string;
  at: string;
}

/** A new flag in draft, with its first line of history. */
export function newFlag(start: FlagStart, id: string, hand: Hand): Flag {
  const { finding } = start;
  return {
    version: 1,
    id,
    created: hand.at,
    updated: hand.at,
    who: hand.who,
    quote: start.quote,
    position: start.position,
    passage: start.passage,
    page: start.page,
    claim: { asRead: finding ? slotsOfFinding(finding) : null, corrected: {} },
    finding: finding ? { at: hand.at, finding, packs: start.packs } : null,
    reason: 'wrong-figure',
    rating: null,
    right: null,
    note: '',
    evidence: [],
    tags: [],
    status: 'draft',
    history: [entry(hand, 'created', 'draft', '')],
    reviewUrl: null,
    lastSeen: null,
  };
}

/** The parts of a flag that a person edits; status goes through `setStatus`, so that history is kept. */
export type FlagPatch = Partial<
  Pick<
    Flag,
    'claim' | 'reason' | 'rating' | 'right' | 'note' | 'evidence' | 'tags' | 'reviewUrl' | 'page' | 'quote'
  >
>;

/** Applies a patch and dates it; returns the same object when nothing differs. */
export function editFlag(flag: Flag, patch: FlagPatch, hand: Hand, text = ''): Flag {
  const changed = Object.entries(patch).filter(
    ([name, value]) => JSON.stringify(flag[name as keyof FlagPatch]) !== JSON.stringify(value),
  );
  if (changed.length === 0) return flag;
  const names = changed.map(([name]) => name).join(', ');
  const line = entry(hand, 'edited', null, text || names);
  return { ...flag, ...Object.fromEntries(changed), updated: hand.at, history: [...flag.history, line] };
}

/** Sets the status with a dated line of history; returns the same object when it already stands so. */
export function setStatus(flag: Flag, status: FlagStatus, hand: Hand, text = ''): Flag {
  if (flag.status === status) return flag;
  const line = entry(hand, 'status', status, text);
  return { ...flag, status, updated: hand.at, history: [...flag.history, line] };
}

/** Adds tags that are not there yet, in order; returns the same object when none is new. */
export function addTags(flag: Flag, tags: readonly string[], hand: Hand): Flag {
  const wanted = tags.map((tag) => tag.trim()).filter((tag) => tag !== '' && !flag.tags.includes(tag));
  if (wanted.length === 0) return flag;
  return editFlag(flag, { tags: [...flag.tags, ...new Set(wanted)] }, hand, `+ ${wanted.join(', ')}`);
}

/** Slots in which `edited` departs from what was read; all of them when nothing was read. */
export function correctionsOf(asRead: ClaimSlots | null, edited: ClaimSlots): Partial<ClaimSlots> {
  if (asRead === null) return edited;
  const names = Object.keys(edited) as SlotName[];
  const changed = names.filter((name) => JSON.stringify(edited[name]) !== JSON.stringify(asRead[name]));
  return Object.fromEntries(changed.map((name) => [name, edited[name]]));
}

/** One line of history. */
export function entry(
  hand: Hand,
  what: HistoryEntry['what'],
  status: FlagStatus | null,
  text: string,
): HistoryEntry {
  return { at: hand.at, who: hand.who, what, status, text: text.slice(0, 1_000) };
}
