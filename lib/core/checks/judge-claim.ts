import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { type Candidate, isRival, type NoMatch } from '../series/match-series.ts';
import { abstain, bareFinding, withEvidence } from './build-finding.ts';
import type { ComputedRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import { whyNotCheckable, whyRated } from './describe.ts';
import type { Finding } from './finding.ts';
import { inSentence } from './format.ts';
import { inputOf, type JudgeContext } from './judge-context.ts';
import { judgeSuperseded } from './judge-superseded.ts';
import { notesOn } from './notes.ts';
import { orderReadings } from './order-readings.ts';
import { pickReading, type Verdict } from './pick-reading.ts';
import { rankNotes } from './rank-notes.ts';
import { type Rated, rateReading } from './rate-reading.ts';
import { statedFigure } from './stated-figure.ts';
import { isTelling } from './telling-figure.ts';
import { tryReadings } from './try-readings.ts';

/** The finding on one claim: a rating with its evidence, or the reason for saying nothing. Pure. */
export function judgeClaim({ claim, match }: BoundClaim, context: JudgeContext): Finding {
  if (claim.standing === 'superseded' && 'candidates' in match) {
    const input = inputOf(claim, match.candidates[0] as Candidate, context);
    const earlier = input && judgeSuperseded(input);
    if (earlier) return earlier;
  }
  if (claim.standing !== 'asserted')
    return (
      announcedPrice({ claim, match }, context) ??
      abstain(claim, 'not-checkable', whyNotCheckable(claim.standing))
    );
  if ('because' in match) return unbound(claim, match);
  if (claim.unreadTime && claim.period === null)
    return abstain(claim, 'uncertain-slot', unreadTime, indicators(match.candidates));
  if (claim.unreadPlace) return abstain(claim, 'uncertain-slot', unreadPlace, indicators(match.candidates));
  const likeliest = match.candidates.slice(0, 4);
  const judged = likeliest.flatMap((candidate) => {
    const input = inputOf(claim, candidate, context, likeliest);
    const finding = input && judgeCandidate(claim, candidate, input);
    return finding ? [{ candidate, finding }] : [];
  });
  const answered = judged.filter(({ finding }) => finding.abstained !== 'no-observation');
  const [best, ...others] = answered;
  if (!best || isOfAnother(judged, best)) return judged[0]?.finding ?? notLoaded(claim, match);
  return chooseFinding(claim, best, others);
}

/** "Will rise to £12.71 in April": no forecast, where the series holds what is announced and it agrees; else null. */
function announcedPrice({ claim, match }: BoundClaim, context: JudgeContext): Finding | null {
  if (claim.standing !== 'forecast' || !('candidates' in match) || match.ambiguous) return null;
  const [candidate] = match.candidates as [Candidate, ...Candidate[]];
  const { frequency, measure } = candidate.indicator;
  if (frequency !== 'irregular' || measure !== 'price' || !candidate.certain) return null;
  const input = inputOf(claim, candidate, context);
  const finding = input && judgeCandidate(claim, candidate, input);
  return finding?.rating === 'matches' ? finding : null;
}

/** A series named outright that has no figure for the period: no other, less surely named, speaks in its place. */
const isOfAnother = ([first]: readonly Judged[], { candidate }: Judged): boolean =>
  first?.candidate.certain === true &&
  first.candidate !== candidate &&
  !isRival(first.candidate, candidate) &&
  !first.candidate.indicator.sameAs.includes(candidate.indicator.id);

interface Judged {
  candidate: Candidate;
  finding: Finding;
}

/** The best candidate speaks when it is certain or agrees; else the only other that agrees, as an assumption said to the reader. */
function chooseFinding(claim: Claim, best: Judged, others: readonly Judged[]): Finding {
  const rivals = others.filter(({ candidate }) => isRival(best.candidate, candidate));
  if (rivals.length === 0 && (best.candidate.certain || agrees(claim, best))) return best.finding;
  const agreeing =
    rivals.length > 0
      ? [best, ...rivals].filter((each) => agrees(claim, each))
      : others.filter(({ candidate }) => isTelling(claim) || candidate.supported).filter(matches);
  const exact = agreeing.filter(matches);
  if (agreeing.length === 1 || exact.length === 1) return ((exact[0] ?? agreeing[0]) as Judged).finding;
  if (rivals.length > 0 && agreeing[0] === best) return best.finding;
  if (rivals.length === 0) return isAnothers(best) ? ofAnotherCount(claim, best.candidate) : best.finding;
  const candidates = [best, ...rivals].map(({ candidate }) => candidate);
  return abstain(claim, 'ambiguous-series', twoSeries(candidates), indicators(candidates));
}

/** What came near but does not agree: the series was not named outright and the digits are not its own. */
const isAnothers = ({ finding: { rating } }: Judged): boolean => rating === 'close' || rating === 'revised';

const ofAnotherCount = (claim: Claim, { indicator }: Candidate): Finding =>
  abstain(
    claim,
    'uncertain-slot',
    `It is near ${inSentence(indicator.title)}, but its digits are another count’s.`,
    [indicator],
  );

/** Many digits that are merely near those of a series not named outright are another count's. */
function agrees(claim: Claim, { candidate, finding: { rating, official } }: Judged): boolean {
  if (rating === 'matches') return true;
  if (rating !== 'close' && rating !== 'revised') return false;
  if (candidate.certain || !isTelling(claim)) return true;
  return [official?.value, official?.asPublished].some(
    (value) => value != null && Math.abs(value - (claim.value as number)) <= ALMOST * Math.abs(value),
  );
}

/** Provisional and final counts differ by less. */
const ALMOST = 0.01;

const matches = ({ finding }: Judged): boolean => finding.rating === 'matches';

const notLoaded = (claim: Claim, match: { candidates: Candidate[] }): Finding =>
  abstain(claim, 'no-observation', noSeriesLoaded, indicators(match.candidates));

const unreadPlace = 'It is said of a place or a group that is not in our lists, so it was not compared.';

const unreadTime = 'When this is said of could not be read, so it was not compared.';

const noSeriesLoaded = 'Our copy holds no figures of this series.';

const indicators = (candidates: readonly Candidate[]) => candidates.map(({ indicator }) => indicator);

const twoSeries = (candidates: readonly Candidate[]): string =>
  `It could be of ${candidates
    .slice(0, 2)
    .map(({ indicator }) => inSentence(indicator.title))
    .join(' or of ')}.`;

function unbound(claim: Claim, match: NoMatch): Finding {
  if ((match.because === 'nothing-named' || match.because === 'unit') && !isStatistical(claim))
    return abstain(claim, 'not-a-statistic', 'This is not a statistical claim.');
  if (match.because === 'nothing-named')
    return abstain(
      claim,
      'no-series',
      'We hold no official series for this, so there is nothing to compare it with.',
    );
  const nearest = match.nearest.map(({ title }) => inSentence(title))[0] ?? 'the series named';
  const why = {
    unit: `The unit is not that of ${nearest}, so there is nothing to compare it with.`,
    area: `We hold ${nearest}, but not for this place.`,
    breakdown: `We hold ${nearest}, but not for this part of it.`,
  }[match.because];
  return abstain(claim, 'no-series', why, match.nearest);
}

/** Figures with a measuring unit or of some size speak of more than the scene described. */
function isStatistical(claim: Claim): boolean {
  if (claim.value === null) return false;
  const kind = claim.unit?.kind;
  if (kind === 'percent' || kind === 'points' || kind === 'currency') return true;
  return claim.kind !== 'level' || Math.abs(claim.value) >= 100;
}

function judgeCandidate(claim: Claim, candidate: Candidate, input: CheckInput): Finding {
  const stated = statedFigure(claim, candidate.fit.use);
  const rated =
    candidate.fit.use === 'order'
      ? orderReadings(input)
      : stated
        ? tryReadings(input).map((tried) => rateReading(stated, tried, candidate.indicator))
        : [];
  const verdict = pickReading(claim, candidate, rated, input.day);
  return findingOf(input, verdict, rated, stated);
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
  const finding = withEvidence(bareFinding(claim), input, chosen, rated, stated);
  if ('abstained' in verdict) return { ...finding, abstained: verdict.abstained, why: verdict.why };
  const ranked = 'windows' in chosen.computed ? rankNotes(input, chosen.computed as ComputedRank) : [];
  return {
    ...finding,
    rating: verdict.rating,
    why: whyRated(claim, chosen.computed, verdict.rating),
    notes: [...ranked, ...notesOn(input, chosen, verdict.trueOf, rated)],
  };
}
