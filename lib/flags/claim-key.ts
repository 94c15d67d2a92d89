import type { ClaimSlots } from './claim-slots.ts';
import { stepOf } from './claim-slots.ts';

/**
 * What a claim is about and the figure it gives. `subject` is an exact index; the figure is compared
 * within the rating tolerance, so that "almost 20,000" and "19,982" meet.
 */
export interface ClaimKey {
  subject: string;
  /** Signed by direction for changes. */
  value: number;
  /** How far another value may lie and still be the same figure. */
  tolerance: number;
  /** `<` and `>` for one-sided bounds, which never meet each other; `=` for all else. */
  side: '=' | '<' | '>';
}

const sides: Record<ClaimSlots['bound'], ClaimKey['side']> = {
  exact: '=',
  about: '=',
  nearly: '=',
  'more-than': '>',
  'at-least': '>',
  'less-than': '<',
  'at-most': '<',
  'up-to': '<',
};

/**
 * The key under which disputes of one claim meet, or null when too little is known to say what it is about:
 * no figure, neither an indicator nor a head noun, or no period. Ranks and streaks have no key: the slots do
 * not hold which end they speak of, and "highest" must never meet "lowest".
 */
export function claimKey(slots: ClaimSlots): ClaimKey | null {
  if (slots.value === null || slots.period === null || keyless.has(slots.kind)) return null;
  const figure = plainFigure(slots, slots.value);
  const about = slots.indicator ?? nounOf(slots);
  if (about === null) return null;
  const subject = [
    figure.kind,
    about,
    slots.area ?? '',
    slots.breakdown ?? '',
    days(slots.period),
    days(slots.basePeriod),
    slots.comparator ?? '',
  ].join('|');
  return {
    subject,
    value: figure.value,
    tolerance: Math.min(figure.step / 2, Math.abs(figure.value) * 0.025),
    side: sides[slots.bound],
  };
}

/** True when both speak of one thing and each value lies within the other's rounding. */
export function sameClaim(a: ClaimKey | null, b: ClaimKey | null): boolean {
  if (a === null || b === null || a.subject !== b.subject) return false;
  if (a.side !== b.side && a.side !== '=' && b.side !== '=') return false;
  return Math.abs(a.value - b.value) <= Math.max(a.tolerance, b.tolerance);
}

const keyless: ReadonlySet<string> = new Set(['rank', 'streak']);

/** "words:boat": what is counted, where no indicator is known. */
const nounOf = (slots: ClaimSlots): string | null =>
  slots.head === null || slots.head.trim() === '' ? null : `words:${slots.head.trim().toLowerCase()}`;

const days = (interval: ClaimSlots['period']): string =>
  interval === null ? '' : `${interval.start}/${interval.end}`;

interface PlainFigure {
  kind: string;
  value: number;
  step: number;
}

/**
 * The figure freed from its manner of speaking: one in five and 20 per cent are one share, one and a half
 * times and a rise of 50 per cent are one change, a sum over a window is the level of that window.
 */
function plainFigure(slots: ClaimSlots, value: number): PlainFigure {
  const { kind, value2, unit } = slots;
  const step = slots.step || stepOf(value);
  if (kind === 'ratio' && value2) return { kind: 'share', value: (100 * value) / value2, step: 2 };
  if (kind === 'multiple') return { kind: 'change', value: 100 * (value - 1), step: 100 * step };
  if (kind === 'change') {
    return { kind: changeKind(unit), value: slots.direction === 'fall' ? -Math.abs(value) : value, step };
  }
  return { kind: levels.has(kind) ? (unit === 'percent' ? 'share' : 'level') : kind, value, step };
}

/** Kinds that give the indicator's own value; which of them a sentence is read as hangs on its wording. */
const levels: ReadonlySet<string> = new Set(['level', 'total', 'rate', 'share', 'average']);

/** A change in per cent, in points and in people are three claims, even where their figures are near. */
function changeKind(unit: string | null): string {
  if (unit === null || unit === 'percent') return 'change';
  return unit === 'percentage point' ? 'change-points' : 'change-amount';
}
