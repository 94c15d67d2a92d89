import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { type Candidate, isNamedBeside, rankCandidates } from '../series/match-series.ts';
import { nameInterval } from '../time/name-interval.ts';
import { abstain, bareFinding, withEvidence } from './build-finding.ts';
import type { ComputedRank } from './check-rank.ts';
import { chooseFinding, isOfAnother, type Judged } from './choose-finding.ts';
import type { CheckInput } from './computed.ts';
import { whyNotCheckable, whyRated } from './describe.ts';
import type { Finding } from './finding.ts';
import { inSentence } from './format.ts';
import { asRelated, heedRelated, meantOtherwise, relatedNotes, relatedReadings } from './heed-related.ts';
import { inputOf, type JudgeContext } from './judge-context.ts';
import { judgeSuperseded } from './judge-superseded.ts';
import { candidatesNear, digitCandidates, knownByDigits, saidNearby } from './known-by-digits.ts';
import { mayMean } from './may-mean.ts';
import { unbound } from './no-match.ts';
import { notesOn } from './notes.ts';
import { whereNothingIsNear } from './nothing-near.ts';
import { orderReadings } from './order-readings.ts';
import { pickReading, type Verdict } from './pick-reading.ts';
import { rankNotes } from './rank-notes.ts';
import { type Rated, rateReading } from './rate-reading.ts';
import { type RelatedMeasure, relatedMeasures, relatedWhereUnheld } from './related-measures.ts';
import { type StatedFigure, statedFigure } from './stated-figure.ts';
import { isExact, trueElsewhere } from './true-elsewhere.ts';
import { trueOfPart } from './true-of-part.ts';
import { trueOtherwise } from './true-otherwise.ts';
import { tryReadings } from './try-readings.ts';
import { withinReason } from './within-reason.ts';

/** The finding on one claim: a rating with its evidence, or the reason for saying nothing. Pure. */
export function judgeClaim(bound: BoundClaim, context: JudgeContext): Finding {
  const finding = judgeBound(bound, context);
  const { claim, match } = bound;
  const judge = (taken: Claim, candidate: Candidate): Finding | null =>
    judgeOne(taken, candidate, context, [candidate])[0]?.finding ?? null;
  if (finding.rating === 'differs' && isExact(claim)) {
    const other = saidNearby(claim, candidatesNear(claim, match, context.catalogue), judge);
    return other ? asSaidOf(finding, other) : finding;
  }
  if (!mayBeKnown(claim, finding)) return finding;
  const known = knownByDigits(claim, digitCandidates(claim, match, context.catalogue), judge);
  return known ? withMeasureNamed(known, match) : finding;
}

/** A figure of a measure that is not the one named for certain (two definitions of one cap): which it is of is said. */
function withMeasureNamed(known: Finding, match: BoundClaim['match']): Finding {
  const best = 'candidates' in match ? match.candidates[0] : undefined;
  if (!best?.certain || best.indicator.id === known.indicator || !known.period) return known;
  const text = `True of ${inSentence(known.title ?? '')}, ${nameInterval(known.period)}.`;
  return { ...known, notes: [{ kind: 'true-of', text }, ...known.notes] };
}

/** A figure that another measure near by says is likelier of that than wrong. */
const asSaidOf = (finding: Finding, other: Finding): Finding => ({
  ...finding,
  rating: null,
  ...mayMean(`${inSentence(other.title ?? '')}${other.period ? `, ${nameInterval(other.period)}` : ''}`),
});

const DOUBTS: ReadonlySet<Finding['abstained']> = new Set<Finding['abstained']>([
  'uncertain-slot',
  'ambiguous-series',
  'no-observation',
  'vintage-not-held',
]);

/** In doubt about the measure or the time, though both were read as far as the text tells them. */
const mayBeKnown = (claim: Claim, { rating, abstained }: Finding): boolean =>
  (rating === 'context' || DOUBTS.has(abstained)) &&
  claim.standing === 'asserted' &&
  !claim.unreadPlace &&
  !(claim.unreadTime && claim.period === null);

function judgeBound({ claim, match }: BoundClaim, context: JudgeContext): Finding {
  if (claim.standing !== 'asserted')
    return (
      replacedFigure({ claim, match }, context) ??
      announcedPrice({ claim, match }, context) ??
      abstain(claim, 'not-checkable', whyNotCheckable(claim.standing))
    );
  if ('because' in match) return unbound(claim, match);
  if (claim.unreadTime && claim.period === null)
    return abstain(claim, 'uncertain-slot', unreadTime, indicators(match.candidates));
  if (claim.unreadPlace) return abstain(claim, 'uncertain-slot', unreadPlace, indicators(match.candidates));
  const likeliest = match.candidates.slice(0, 4);
  const judged = likeliest.flatMap((candidate) => judgeOne(claim, candidate, context, likeliest));
  const answered = judged.filter(({ finding }) => finding.abstained !== 'no-observation');
  const [best, ...others] = settleBySize(claim, answered, context);
  if (!best || isOfAnother(claim, judged, best)) return judged[0]?.finding ?? notLoaded(claim, match);
  return chooseFinding(claim, best, others);
}

/** Without series that the figure's size rules out: which of the rest is likeliest, and whether it is certain, is settled anew. */
function settleBySize(claim: Claim, judged: readonly Judged[], context: JudgeContext): readonly Judged[] {
  const kept = withinReason(claim, judged);
  if (kept.length === judged.length) return judged;
  const ranked = rankCandidates(kept.map(({ candidate }) => candidate)).candidates;
  return ranked.flatMap((candidate) => {
    const one = kept.find(({ candidate: { key } }) => key === candidate.key) as Judged;
    const isSpokenOf = isNamedBeside(candidate) || candidate.continued;
    if (one.candidate.certain === candidate.certain || !isSpokenOf) return [one];
    return judgeOne(claim, candidate, context, ranked);
  });
}

/** What comes of a claim in one of the series it may be of; nothing where that was not loaded. */
function judgeOne(
  claim: Claim,
  candidate: Candidate,
  context: JudgeContext,
  candidates: readonly Candidate[],
): Judged[] {
  const input = inputOf(claim, candidate, context, candidates);
  return input ? [{ candidate, ...judgeCandidate(claim, candidate, input) }] : [];
}

/** "Down from the 431,000 first published": right where an earlier release said so; else null. */
function replacedFigure({ claim, match }: BoundClaim, context: JudgeContext): Finding | null {
  if (claim.standing !== 'superseded' || !('candidates' in match)) return null;
  const input = inputOf(claim, match.candidates[0] as Candidate, context);
  return input && judgeSuperseded(input);
}

/** "Will rise to £12.71 in April": no forecast, where the series holds what is announced and it agrees; else null. */
function announcedPrice({ claim, match }: BoundClaim, context: JudgeContext): Finding | null {
  if (claim.standing !== 'forecast' || !('candidates' in match) || match.ambiguous) return null;
  const [candidate] = match.candidates as [Candidate, ...Candidate[]];
  const { frequency, measure } = candidate.indicator;
  if (frequency !== 'irregular' || measure !== 'price' || !candidate.certain) return null;
  const input = inputOf(claim, candidate, context);
  const finding = input && judgeCandidate(claim, candidate, input).finding;
  return finding?.rating === 'matches' ? finding : null;
}

const notLoaded = (claim: Claim, match: { candidates: Candidate[] }): Finding =>
  abstain(claim, 'no-observation', noSeriesLoaded, indicators(match.candidates));

const unreadPlace = 'It is said of a place or a group that is not in our lists, so it was not compared.';

const unreadTime = 'When this is said of could not be read, so it was not compared.';

const noSeriesLoaded = 'Our copy holds no figures of this series.';

const indicators = (candidates: readonly Candidate[]) => candidates.map(({ indicator }) => indicator);

function judgeCandidate(claim: Claim, candidate: Candidate, input: CheckInput): Omit<Judged, 'candidate'> {
  const stated = statedFigure(claim, candidate.fit.use);
  const rated = readingsOf(input, stated);
  const verdict = pickReading(claim, candidate, whereNothingIsNear(input, stated, rated), input.day);
  const other = verdict.reading || claim.comparator ? null : relatedWhereUnheld(input);
  if (other) {
    const finding = findingOf(other.input, asRelated(other), [other.rated], stated, []);
    return { finding, isFarOff: false };
  }
  const related = verdict.reading ? relatedMeasures(input, verdict.reading) : [];
  const meant = meantOtherwise(input, verdict, related);
  const isFarOff = 'isFarOff' in verdict;
  const finding = meant
    ? findingOf(meant.input, meant.verdict, [meant.rated, ...rated], stated, [])
    : findingOf(input, heedElsewhere(input, heedRelated(verdict, related), stated), rated, stated, related);
  return { finding, isFarOff };
}

const readingsOf = (input: CheckInput, stated: StatedFigure | null): Rated[] => {
  const { fit, indicator } = input.candidate;
  if (fit.use === 'order') return orderReadings(input);
  return stated ? tryReadings(input).map((tried) => rateReading(stated, tried, indicator)) : [];
};

/** A figure that is right of another time is not said to differ. */
function heedElsewhere(input: CheckInput, verdict: Verdict, stated: StatedFigure | null): Verdict {
  if (!('rating' in verdict) || verdict.rating !== 'differs') return verdict;
  const other =
    trueOfPart(input, stated) ??
    trueOtherwise(input, verdict.reading.computed, (otherwise) => readingsOf(otherwise, stated)) ??
    (stated && trueElsewhere(input, stated, verdict.reading.computed.period));
  return other === null ? verdict : { reading: verdict.reading, ...mayMean(other) };
}

/** The last day of our copy where the claim is of a later time, else null. */
function copyEnds({ claim, candidate, catalogue }: CheckInput): string | null {
  const last = catalogue.series.get(candidate.key)?.last;
  return last && claim.period && claim.period.value.end > last ? last : null;
}

function findingOf(
  input: CheckInput,
  verdict: Verdict,
  rated: readonly Rated[],
  stated: ReturnType<typeof statedFigure>,
  related: readonly RelatedMeasure[],
): Finding {
  const { claim, candidate } = input;
  if (!verdict.reading) {
    const { abstained, why } = verdict as { abstained: 'no-observation'; why: string };
    const ends = copyEnds(input);
    return {
      ...abstain(claim, abstained, why, [candidate.indicator]),
      indicator: candidate.indicator.id,
      ...(ends === null ? {} : { copyEnds: ends }),
    };
  }
  const chosen = verdict.reading;
  const own = withEvidence(bareFinding(claim), input, chosen, rated, stated);
  const finding = { ...own, readings: [...own.readings, ...relatedReadings(related)] };
  if ('abstained' in verdict) return { ...finding, abstained: verdict.abstained, why: verdict.why };
  const ranked = 'windows' in chosen.computed ? rankNotes(input, chosen.computed as ComputedRank) : [];
  return {
    ...finding,
    rating: verdict.rating,
    why: whyRated(claim, chosen.computed, verdict.rating),
    notes: [...relatedNotes(verdict, related), ...ranked, ...notesOn(input, chosen, verdict.trueOf, rated)],
  };
}
