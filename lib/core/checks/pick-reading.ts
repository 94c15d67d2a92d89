import type { Claim } from '../claims/claim.ts';
import { isInClause, isInSentence } from '../claims/topic-distance.ts';
import type { Candidate } from '../series/match-series.ts';
import type { Computed } from './computed.ts';
import { doubtAbout, doubtAboutMoment, doubtAboutToday } from './doubts.ts';
import { isFarPast, isImplausible } from './far-off.ts';
import { type Abstention, isRight, type Rating } from './finding.ts';
import { isNever } from './none-lately.ts';
import type { Rated } from './rate-reading.ts';
import { scaleSlip } from './scale-slip.ts';
import { isTelling } from './telling-figure.ts';

/** What comes of a claim: a reading and its rating, or a reason for saying nothing; `isFarOff` where only its size is the reason. */
export type Verdict =
  | { reading: Rated; rating: Rating; trueOf: string | null }
  | { reading: Rated | null; abstained: Abstention; why: string; isFarOff?: true };

const farOff = 'The stated figure is so far from the official one that it is likelier of another measure.';

/**
 * Chooses the reading that speaks. The likeliest stands if it agrees; another reading may replace only what was assumed or
 * what the words leave open; `differs` is said only when nothing had to be assumed.
 */
export function pickReading(
  claim: Claim,
  candidate: Candidate,
  rated: readonly Rated[],
  day: string | null,
): Verdict {
  const first = rated[0];
  if (!first) return { reading: null, abstained: 'no-observation', why: noObservation(candidate) };
  const agreeing = rated.find((each) => mayReplace(claim, each) && !isChance(claim, candidate, each));
  if (
    agrees(first) &&
    !isChance(claim, candidate, first) &&
    !isLooseBound(claim, candidate, first) &&
    !isVague(claim, first) &&
    !(first.outcome === 'close' && agreeing?.outcome === 'matches' && isLoose(claim, first))
  )
    return { reading: first, rating: first.outcome as Rating, trueOf: null };
  if (agreeing)
    return { reading: agreeing, rating: agreeing.outcome as Rating, trueOf: agreeing.computed.name };
  if (first.outcome === 'unheld')
    return {
      reading: first,
      abstained: 'vintage-not-held',
      why: 'The series is revised, and we do not hold the figures of the article’s day.',
    };
  if (isScaleSlip(claim, first)) return { reading: first, rating: 'differs', trueOf: null };
  if (isContext(claim, candidate, first)) return { reading: first, rating: 'context', trueOf: null };
  const doubt =
    doubtAbout(claim, candidate, first) ?? doubtAboutToday(candidate, first, day) ?? doubtAboutMoment(rated);
  if (doubt) return { reading: first, abstained: 'uncertain-slot', why: doubt };
  return isImplausible(claim, candidate, first.computed.value)
    ? { reading: first, abstained: 'uncertain-slot', why: farOff, isFarOff: true }
    : { reading: first, rating: 'differs', trueOf: null };
}

/** "Borrowed £20.2 million" for billion: its digits say which measure and time are meant, though its size does not. */
const isScaleSlip = (claim: Claim, { window, computed }: Rated): boolean =>
  claim.kind === 'level' &&
  claim.quantity?.form === 'digits' &&
  claim.bound === 'exact' &&
  (claim.period !== null || window.from === 'text') &&
  !claim.ownSubject &&
  !claim.partOf &&
  scaleSlip(claim, computed) !== null;

/**
 * Another reading speaks only when it fits well: not merely close, nor by a bound that it passes by far or a part of its scope,
 * nor at some moment of the time named where something else than the measure is the subject ("and shoes 3.6%").
 */
const mayReplace = (claim: Claim, { outcome, computed, window }: Rated): boolean =>
  isRight(outcome) &&
  !isFarPast(claim, saidThen(computed)) &&
  !('isPartial' in computed) &&
  !(claim.ownSubject && window.inside);

/** Where the measure, the period and the base are all our own choice, that a change comes near is chance. */
const isChance = (claim: Claim, candidate: Candidate, { window, base }: Rated): boolean =>
  !candidate.certain &&
  (isShareFromAfar(claim, candidate) ||
    ((window.from === 'assumption' || isChangeFromAfar(claim, candidate)) &&
      (base?.from === 'assumption' || isRankFromAfar(claim, candidate))));

/** "Average hourly earnings rose 0.2 percent", in a text about unemployment: one digit, of a measure named in another sentence. */
const isChangeFromAfar = ({ kind, unit, value, step }: Claim, candidate: Candidate): boolean =>
  kind === 'change' && unit?.kind === 'percent' && (value ?? 0) < 10 * step && !isInSentence(candidate);

/** "The biggest influx of migrants in history", on a page about boats: of which measure is not said. */
const isRankFromAfar = ({ kind }: Claim, candidate: Candidate): boolean =>
  kind === 'rank' && !candidate.named && isInClause(candidate);

/** "Just over a third of those": a fraction in words, of a rate that another sentence names, comes near to very many. */
const isShareFromAfar = ({ quantity }: Claim, candidate: Candidate): boolean =>
  candidate.fit.use === 'level' &&
  (quantity?.form === 'fraction' || quantity?.form === 'ratio') &&
  !isInSentence(candidate);

/** How far past a bound of a measure that is not certain the official figure may be, as a share of it. */
const NEARLY = 0.05;

/** "Above 17,500" is true of very much: it says something only where the measure and period are certain. */
const isLooseBound = (claim: Claim, candidate: Candidate, reading: Rated): boolean =>
  isFarPast(claim, saidThen(reading.computed), candidate.certain ? undefined : NEARLY) &&
  (doubtAbout(claim, candidate, reading) !== null || isImplausible(claim, candidate, reading.computed.value));

/** What the writer could know. */
const saidThen = ({ asPublished, value }: Computed): number => asPublished ?? value;

/** Being close says little of a time that was assumed, or that is read one way or another ("27,029 so far": to which day?). */
const isLoose = (claim: Claim, { window }: Rated): boolean =>
  window.from === 'assumption' || (isTelling(claim) && (claim.period?.readings.length ?? 0) > 1);

/** Where we chose the period, being merely close to it is no finding. */
const isVague = (claim: Claim, { outcome, window, computed }: Rated): boolean =>
  outcome === 'close' &&
  (claim.period === null || claim.kind === 'rank') &&
  window.from === 'assumption' &&
  claim.value !== null &&
  Math.abs(Math.abs(computed.value) - claim.value) > 0.02 * Math.abs(computed.value);

const agrees = ({ outcome }: Rated): boolean => outcome !== 'differs' && outcome !== 'unheld';

/** The measure is certain and no period or base is given at all: the series is shown without a judgement. */
const isContext = (claim: Claim, candidate: Candidate, { computed, window, base }: Rated): boolean =>
  candidate.certain &&
  !claim.ownSubject &&
  !isNever(computed) &&
  candidate.placeIsSure &&
  ((claim.period === null && window.from === 'assumption') ||
    (!claim.basePeriod && base?.from === 'assumption')) &&
  !isImplausible(claim, candidate, computed.value);

const noObservation = (candidate: Candidate): string =>
  `${candidate.indicator.title}: no figure for that period in our copy.`;
