import { overlaps } from '../span.ts';
import { daysBetween } from '../time/days.ts';
import type { Claim, PeriodSlot } from './claim.ts';
import { type ClaimInput, type Passage, sentenceAt, stretchAt } from './passage.ts';
import { assumedSlot, shiftedSlot, windowSlot } from './period-slot.ts';

/**
 * Gives claims without a period the one that the text last spoke of: the sentences before it in its block, an earlier
 * paragraph on the same topic, then headline and lead. Bases keep none: their period follows from the claim they are of.
 */
export function inheritPeriods(input: ClaimInput, passages: readonly Passage[], claims: Claim[]): Claim[] {
  const done: Claim[] = [];
  for (const claim of claims) done.push(inherit(input, passages, done, claim));
  for (const [i, claim] of done.entries()) done[i] = fromSameSentence(passages, done, claim);
  const based = done.map((claim) => (claim.isBase ? withBasePeriod(done, claim) : claim));
  const held = based.map((claim) => withHolderPeriod(based, claim));
  return held.map((claim) => withOtherPeriod(passages, held, claim));
}

/** "In 2022 there were 2.2 million, almost 10 times as many": as in what the sentence before was first about. */
function withOtherPeriod(passages: readonly Passage[], claims: readonly Claim[], claim: Claim): Claim {
  const passage = passages[claim.block];
  const text = passage?.text ?? '';
  if (
    !passage ||
    claim.kind !== 'multiple' ||
    claim.basePeriod ||
    !claim.quantity ||
    claim.period?.from !== 'text'
  )
    return claim;
  if (!AS_MANY.test(text.slice(claim.quantity.span.start, claim.quantity.span.end + 25))) return claim;
  const { start } = claim.period.value;
  const others = claims.filter(
    (one) =>
      one.id < claim.id &&
      one.block === claim.block &&
      one.kind === 'level' &&
      !one.isBase &&
      one.period?.from === 'text' &&
      one.period.value.start !== start,
  );
  const last = others.at(-1);
  const sentence = last && sentenceAt(passage, last.span.start);
  const other = others.find(({ span }) => sentence && span.start >= sentence.start);
  return other?.period
    ? { ...claim, basePeriod: assumedSlot(other.period, `as many as in the period of “${other.quote}”`) }
    : claim;
}

const AS_MANY = /\bas (?:many|much|high|large|big)\b(?! as\b)(?! \p{L}+ as\b)/u;

/** What no earlier figure could give, a later one of the same sentence may: "fell by a quarter, with 174 in the year to June". */
function fromSameSentence(passages: readonly Passage[], claims: readonly Claim[], claim: Claim): Claim {
  const passage = passages[claim.block];
  if (claim.period || claim.isBase || !passage) return claim;
  const sentence = sentenceAt(passage, claim.span.start);
  const next = claims.find(
    (other) =>
      other.id > claim.id && other.block === claim.block && gives(other) && other.span.start < sentence.end,
  );
  if (!next) return claim;
  const here = stretchAt(passage.text, sentence, claim.span.start);
  const there = stretchAt(passage.text, sentence, next.span.start);
  const led = /^,? ?(?:with|to|at|when|leaving)\b/u.test(
    passage.text.slice(sentence.clauses.findLast((one) => one.start <= next.span.start)?.start ?? 0),
  );
  if (there !== here && !(there === here + 1 && led)) return claim;
  return next?.period
    ? withPeriod(claim, assumedSlot(next.period, `taken from the figure after it, “${next.quote}”`))
    : claim;
}

/**
 * A rank within whose words its figure stands is of that figure's period ("the record 56,042 of September 2023"), and so is
 * one said of a figure that is only compared with ("on 13,489 in 2024, which was a record").
 */
function withHolderPeriod(claims: readonly Claim[], rank: Claim): Claim {
  const holder = rank.kind === 'rank' && rank.of !== null ? claims[rank.of] : undefined;
  if (!holder?.period || rank.unreadTime) return rank;
  const isHolders = holder.isBase || rank.period === null || overlaps(holder.span, rank.span);
  return isHolders ? { ...rank, period: holder.period } : rank;
}

/** A base said as "a year earlier", or whose change names what it is compared with, has its period from there. */
function withBasePeriod(claims: readonly Claim[], base: Claim): Claim {
  const { baseShift, ...rest } = base;
  if (base.period) return rest;
  const main = base.of === null ? undefined : claims[base.of];
  if (base.standing === 'superseded' && main?.period)
    return {
      ...rest,
      period: assumedSlot(main.period, `an earlier figure for the period of “${main.quote}”`),
    };
  if (baseShift && main?.period) return { ...rest, period: shiftedSlot(main.period, baseShift, base.span) };
  const mover = claims.find(
    (claim) => claim.of === base.of && claim.basePeriod && claim.block === base.block && near(claim, base),
  );
  if (mover?.basePeriod) {
    return { ...base, period: assumedSlot(mover.basePeriod, `what “${mover.quote}” is measured from`) };
  }
  if (!main?.period) return base;
  return isLong(main.period)
    ? { ...base, period: yearBefore(main.period) }
    : { ...base, before: main.period };
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

function inherit(
  input: ClaimInput,
  passages: readonly Passage[],
  before: readonly Claim[],
  claim: Claim,
): Claim {
  if (claim.period || claim.isBase || claim.unreadTime) return claim;
  const period = fromBlock(before, claim) ?? fromTopic(before, claim) ?? fromFrame(input, passages, claim);
  if (!period) return claim;
  return withPeriod(claim, period);
}

/** The claim with a period, and with the base that was said relative to it. */
function withPeriod(claim: Claim, period: PeriodSlot): Claim {
  const { baseShift, ...rest } = claim;
  if (!baseShift) return { ...rest, period };
  return { ...rest, period, basePeriod: shiftedSlot(period, baseShift, claim.span) };
}

const gives = (claim: Claim): boolean => claim.period !== null && !claim.isBase && claim.kind !== 'rank';

function fromBlock(before: readonly Claim[], claim: Claim) {
  const near = before.findLast(
    (other) => other.block === claim.block && gives(other) && !isOfOtherThings(other, claim),
  );
  return near?.period ? assumedSlot(near.period, `taken from the figure before it, “${near.quote}”`) : null;
}

function fromTopic(before: readonly Claim[], claim: Claim) {
  const named = claim.topics.filter(isNamedHere);
  const codes = new Set(
    (named.length > 0 ? named : claim.topics.filter(isClose)).map(({ mention }) => mention.code),
  );
  const near = before.findLast(
    (other) =>
      other.block !== claim.block &&
      gives(other) &&
      other.topics.some((topic) => isClose(topic) && codes.has(topic.mention.code)),
  );
  return near?.period
    ? assumedSlot(near.period, `taken from an earlier figure on the same subject, “${near.quote}”`)
    : null;
}

/** Both name what they measure, and it is not the same. */
function isOfOtherThings(a: Claim, b: Claim): boolean {
  const [first, second] = [a, b].map(
    (claim) => new Set(claim.topics.filter(isNamedHere).map((topic) => familyOf(topic.mention.code))),
  );
  if (!first || !second || first.size === 0 || second.size === 0) return false;
  return ![...second].some((code) => first.has(code));
}

/** Indicators of one publisher's release come with one period: "uk.ons.prc.homicide" and "uk.ons.prc.shoplifting". */
const familyOf = (code: string): string => code.split('.').slice(0, 3).join('.');

const isNamedHere = ({ distance }: Claim['topics'][number]): boolean =>
  distance === 'phrase' || distance === 'clause' || distance === 'sentence';

const isClose = ({ distance }: Claim['topics'][number]): boolean =>
  distance !== 'headline' && distance !== 'document';

function fromFrame(input: ClaimInput, passages: readonly Passage[], claim: Claim) {
  for (const role of ['heading', 'lead', 'headline'] as const) {
    const passage = passages.findLast(
      (one) => input.page.blocks[one.block]?.role === role && one.block < claim.block,
    );
    const time = passage?.times.find((one) => one.role === 'window' && one.readings.length > 0);
    const slot = time && passage && sentenceAt(passage, time.span.start) ? windowSlot(time) : null;
    if (slot) return assumedSlot(slot, `taken from the ${role}`);
  }
  const titled = input.titleTimes.find((one) => one.role === 'window' && one.readings.length > 0);
  const slot = titled ? windowSlot(titled) : null;
  return slot && assumedSlot(slot, 'taken from the headline');
}
