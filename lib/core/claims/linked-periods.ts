import { overlaps } from '../span.ts';
import { daysBetween } from '../time/days.ts';
import type { Claim, PeriodSlot } from './claim.ts';
import { finiteVerbs } from './lexicon.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { assumedSlot, shiftedSlot } from './period-slot.ts';
import { readWords } from './words.ts';

/**
 * A rank within whose words its figure stands is of that figure's period ("the record 56,042 of September 2023"), and so is
 * one said of a figure that is only compared with ("on 13,489 in 2024, which was a record"), or of what it is said to be.
 */
export function withHolderPeriod(passages: readonly Passage[], claims: readonly Claim[], rank: Claim): Claim {
  const holder = rank.kind === 'rank' && rank.of !== null ? claims[rank.of] : undefined;
  if (!holder?.period || rank.unreadTime) return rank;
  const isHolders =
    holder.isBase ||
    rank.period === null ||
    overlaps(holder.span, rank.span) ||
    isSaidToBe(passages, rank, holder);
  return isHolders ? { ...rank, period: holder.period } : rank;
}

const COPULA = 26;

/** "The most in one day under this government is 1,195, on May 31": of the day that its figure is given for. */
function isSaidToBe(passages: readonly Passage[], rank: Claim, holder: Claim): boolean {
  const { period } = holder;
  if (period?.from !== 'text' || period.span.start < holder.span.end) return false;
  const gap = passages[rank.block]?.text.slice(rank.span.end, holder.span.start) ?? '';
  const last = readWords(gap).at(-1)?.lower ?? '';
  return gap.length > 0 && gap.length <= COPULA && (finiteVerbs.has(last) || last === 'remains');
}

/** A base said as "a year earlier", or whose change names what it is compared with, has its period from there. */
export function withBasePeriod(claims: readonly Claim[], base: Claim): Claim {
  const { baseShift, ...rest } = base;
  if (base.period) return rest;
  const main = base.of === null ? undefined : claims[base.of];
  if (base.standing === 'superseded' && main?.period)
    return {
      ...rest,
      period: assumedSlot(main.period, `an earlier figure for the period of “${main.quote}”`),
    };
  if (baseShift && main?.period) return { ...rest, period: shiftedSlot(main.period, baseShift, base.span) };
  const mover = moverOf(claims, base);
  if (mover?.basePeriod) {
    return { ...base, period: assumedSlot(mover.basePeriod, `what “${mover.quote}” is measured from`) };
  }
  if (!main?.period) return base;
  return isLong(main.period)
    ? { ...base, period: yearBefore(main.period) }
    : { ...base, before: main.period };
}

/**
 * The change that says when it is measured from: the one that the base stands right behind, if there is one, else another of
 * the same figure. "7% lower than the current £1,758 and £280 less than last year" leaves the first open.
 */
function moverOf(claims: readonly Claim[], base: Claim): Claim | undefined {
  const before = claims[base.id - 1];
  if (before?.kind === 'change' && before.of === base.of && before.block === base.block) return before;
  return claims.find(
    (claim) => claim.of === base.of && claim.basePeriod && claim.block === base.block && near(claim, base),
  );
}

/** "31,493, down from 44,460": of long windows the earlier one is the same stretch of the year before. */
const yearBefore = (period: PeriodSlot): PeriodSlot =>
  assumedSlot(
    shiftedSlot(period, { unit: 'year', count: -1 }, { start: 0, end: 0 }),
    'the same stretch of the year before, as no other is named',
  );

const HALF_A_YEAR = 150;

const isLong = ({ value }: PeriodSlot): boolean => daysBetween(value.start, value.end) >= HALF_A_YEAR;

const near = (a: Claim, b: Claim): boolean => Math.abs(a.id - b.id) <= 2;

/** "In 2022 there were 2.2 million, almost 10 times as many": as in what the sentence before was first about. */
export function withOtherPeriod(passages: readonly Passage[], claims: readonly Claim[], claim: Claim): Claim {
  const passage = passages[claim.block];
  if (!passage || !isAsMany(passage, claim) || claim.basePeriod || claim.period?.from !== 'text')
    return claim;
  const { start } = claim.period.value;
  const others = claims.filter((one) => one.id < claim.id && isOfOtherTime(one, claim.block, start));
  const last = others.at(-1);
  const sentence = last && sentenceAt(passage, last.span.start);
  const other = others.find(({ span }) => sentence && span.start >= sentence.start);
  return other?.period
    ? { ...claim, basePeriod: assumedSlot(other.period, `as many as in the period of “${other.quote}”`) }
    : claim;
}

const AS_MANY = /\bas (?:many|much|high|large|big)\b(?! as\b)(?! \p{L}+ as\b)/u;

const isAsMany = ({ text }: Passage, { kind, quantity }: Claim): boolean =>
  kind === 'multiple' &&
  quantity !== null &&
  AS_MANY.test(text.slice(quantity.span.start, quantity.span.end + 25));

const isOfOtherTime = ({ block, kind, isBase, period }: Claim, own: number, start: string): boolean =>
  block === own && kind === 'level' && !isBase && period?.from === 'text' && period.value.start !== start;
