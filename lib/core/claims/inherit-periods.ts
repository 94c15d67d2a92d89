import type { Span } from '../span.ts';
import { daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { sameInterval } from '../time/shift.ts';
import type { Claim, PeriodSlot } from './claim.ts';
import { withBasePeriod, withHolderPeriod, withOtherPeriod } from './linked-periods.ts';
import { type ClaimInput, type Passage, sentenceAt, stretchAt } from './passage.ts';
import { assumedSlot, shiftedSlot, windowSlot } from './period-slot.ts';
import { movingOn } from './time-lexicon.ts';
import { isInSentence } from './topic-distance.ts';
import { readWords, type Word } from './words.ts';

/**
 * Gives claims without a period the one that the text last spoke of: the sentences before it in its block, an earlier
 * paragraph on the same topic, then headline and lead, at last a later figure of its sentence. Bases keep none: their
 * period follows from the claim they are of.
 */
export function inheritPeriods(input: ClaimInput, passages: readonly Passage[], claims: Claim[]): Claim[] {
  const done: Claim[] = [];
  for (const claim of claims) done.push(inherit(input, passages, done, claim, baseTimeOf(claims, claim)));
  for (const [i, claim] of done.entries()) done[i] = fromSameSentence(passages, done, claim);
  const based = done.map((claim) => (claim.isBase ? withBasePeriod(done, claim) : claim));
  const held = based.map((claim) => withHolderPeriod(passages, based, claim));
  return held.map((claim) => withOtherPeriod(passages, held, claim));
}

function inherit(
  input: ClaimInput,
  passages: readonly Passage[],
  before: readonly Claim[],
  claim: Claim,
  baseTime: Interval | null,
): Claim {
  if (claim.period || claim.isBase || claim.unreadTime) return claim;
  const period =
    fromHolder(passages, before, claim) ??
    fromSentenceBefore(passages, claim) ??
    fromBlock(before, claim, baseTime) ??
    fromTopic(before, claim) ??
    fromFrame(input, passages, claim);
  if (!period || isLongPast(passages[claim.block], claim, period)) return claim;
  return withPeriod(claim, period);
}

/** "At its peak in 2023 it was 56,018. Hotels now house one in six": what stands now is not of then. */
const isLongPast = (passage: Passage | undefined, { ofNow }: Claim, { value }: PeriodSlot): boolean =>
  ofNow === true && passage?.day != null && daysBetween(value.end, passage.day) > LONG_PAST;

/** In days: of what comes once a year the newest may be so old. */
const LONG_PAST = 550;

/** The claim with a period, and with the base that was said relative to it. */
function withPeriod(claim: Claim, period: PeriodSlot): Claim {
  const { baseShift, ...rest } = claim;
  // "Down from its peak two years ago": the peak says more than the round number of years.
  if (!baseShift || claim.basePeak) return { ...rest, period };
  return { ...rest, period, basePeriod: shiftedSlot(period, baseShift, claim.span) };
}

/** "4,441 came in the first quarter. That is 23% fewer …": a change is of the period of the figure that it takes up. */
function fromHolder(passages: readonly Passage[], before: readonly Claim[], claim: Claim): PeriodSlot | null {
  const holder = claim.of === null || claim.kind !== 'change' ? undefined : before[claim.of];
  const passage = passages[claim.block];
  if (holder?.period?.from !== 'text' || holder.block !== claim.block || holder.isBase || !passage)
    return null;
  const { start, end } = sentenceAt(passage, claim.span.start);
  if (holder.span.start >= start || readWords(passage.text.slice(start, end)).some(isMovingOn)) return null;
  return { ...holder.period, span: claim.span, taken: `the period of “${holder.quote}”.` };
}

/** "Data for the year to September was published on Thursday. A total of …": the sentence before, if it has no figure, tells when. */
function fromSentenceBefore(passages: readonly Passage[], claim: Claim): PeriodSlot | null {
  const passage = passages[claim.block];
  const { start } = passage ? sentenceAt(passage, claim.span.start) : { start: 0 };
  const last = passage?.sentences.findLast((one) => one.end <= start);
  if (!passage || !last) return null;
  const within = ({ span }: { span: Span }) => span.start >= last.start && span.end <= last.end;
  if (passage.quantities.some(within)) return null;
  const [time, other] = passage.times.filter(within);
  if (!time || other || time.role !== 'window' || time.grain === 'day' || time.toDate) return null;
  const slot = windowSlot(time);
  return slot && assumedSlot(slot, 'taken from the sentence before it');
}

const isMovingOn = ({ lower }: Word): boolean => movingOn.has(lower);

/** What another claim's period may be taken from. */
const gives = (claim: Claim): boolean => claim.period !== null && !claim.isBase && claim.kind !== 'rank';

/** The time that the text gives for what a figure is measured from: "131,379, up from 94,404 in March" is not of March itself. */
const baseTimeOf = (claims: readonly Claim[], { id }: Claim): Interval | null =>
  claims.find(({ of, isBase, period }) => of === id && isBase && period?.from === 'text')?.period?.value ??
  null;

function fromBlock(before: readonly Claim[], claim: Claim, baseTime: Interval | null) {
  const near = before.findLast(
    (other) =>
      other.block === claim.block &&
      gives(other) &&
      !isOfOtherThings(other, claim) &&
      !(baseTime && other.period && sameInterval(other.period.value, baseTime)),
  );
  return near?.period ? assumedSlot(near.period, `taken from the figure before it, “${near.quote}”`) : null;
}

function fromTopic(before: readonly Claim[], claim: Claim) {
  const named = claim.topics.filter(isInSentence);
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
    (claim) => new Set(claim.topics.filter(isInSentence).map((topic) => familyOf(topic.mention.code))),
  );
  if (!first || !second || first.size === 0 || second.size === 0) return false;
  return ![...second].some((code) => first.has(code));
}

/** Indicators of one publisher's release come with one period: "uk.ons.prc.homicide" and "uk.ons.prc.shoplifting". */
const familyOf = (code: string): string => code.split('.').slice(0, 3).join('.');

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

/** What no earlier figure could give, a later one of the same sentence may: "fell by a quarter, with 174 in the year to June". */
function fromSameSentence(passages: readonly Passage[], claims: readonly Claim[], claim: Claim): Claim {
  const passage = passages[claim.block];
  if (claim.period || claim.isBase || claim.unreadTime || !passage) return claim;
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
