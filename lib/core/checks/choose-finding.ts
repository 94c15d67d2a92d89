import type { Claim } from '../claims/claim.ts';
import { isSetBeside } from '../series/catalogue.ts';
import { type Candidate, isNamedBeside, isRival } from '../series/match-series.ts';
import { abstain } from './build-finding.ts';
import { type Finding, isRight } from './finding.ts';
import { inSentence } from './format.ts';
import { isTelling } from './telling-figure.ts';

/** A series the claim may be of, and what comes of the claim there. */
export interface Judged {
  candidate: Candidate;
  finding: Finding;
  /** True where nothing but its size speaks against the series. */
  isFarOff: boolean;
}

/**
 * The best candidate speaks when it is certain or agrees, unless the figure is far too large or small for it and has the very
 * digits of another that is named; else the only other that agrees, as an assumption said to the reader.
 */
export function chooseFinding(claim: Claim, best: Judged, others: readonly Judged[]): Finding {
  const rivals = others.filter(({ candidate }) => isRival(best.candidate, candidate));
  const told = best.isFarOff && isTelling(claim) ? others.filter(matches) : [];
  if (told.length === 1) return (told[0] as Judged).finding;
  if (rivals.length === 0 && (best.candidate.certain || agrees(claim, best)))
    return best.finding.rating === 'differs' ? heedOthers(claim, best, others) : best.finding;
  const agreeing =
    rivals.length > 0
      ? [best, ...rivals].filter((each) => agrees(claim, each))
      : others
          .filter(({ candidate }) => isTelling(claim) || (candidate.supported && saysUnit(claim)))
          .filter(matches);
  const exact = agreeing.filter(matches);
  if (agreeing.length === 1 || exact.length === 1) return ((exact[0] ?? agreeing[0]) as Judged).finding;
  if (rivals.length > 0 && agreeing[0] === best) return best.finding;
  if (rivals.length === 0) return isAnothers(best) ? ofAnotherCount(claim, best.candidate) : best.finding;
  return ambiguous(claim, [best, ...rivals]);
}

/** A figure does not differ where it is right of another measure that the text names: of which it is, is then the question. */
function heedOthers(claim: Claim, best: Judged, others: readonly Judged[]): Finding {
  const right = others.filter(({ finding }) => isRight(finding.rating));
  const sure = right.filter(({ candidate }) => candidate.certain);
  if (sure.length === 1) return (sure[0] as Judged).finding;
  return right.length === 0 ? best.finding : ambiguous(claim, [best, ...right]);
}

/**
 * A series named outright that has no figure for the period: no other, less surely named, speaks in its place, unless it is
 * one that its own pack sets beside it and agrees. Nor does one named further off, of a percentage: "nursing 80%" is not of
 * all visas.
 */
export const isOfAnother = (
  claim: Claim,
  [first]: readonly Judged[],
  { candidate, finding }: Judged,
): boolean =>
  first !== undefined &&
  (first.candidate.certain || (isNamedBeside(first.candidate) && !saysUnit(claim))) &&
  first.candidate !== candidate &&
  !(finding.rating === 'matches' && isSetBeside(first.candidate.indicator, candidate.indicator.id)) &&
  !isRival(first.candidate, candidate) &&
  !first.candidate.indicator.sameAs.includes(candidate.indicator.id) &&
  !candidate.indicator.sameAs.includes(first.candidate.indicator.id);

/** What came near but does not agree: the series was not named outright and the digits are not its own. */
const isAnothers = ({ finding: { rating } }: Judged): boolean => rating === 'close' || rating === 'revised';

const ofAnotherCount = (claim: Claim, { indicator }: Candidate): Finding =>
  abstain(
    claim,
    'uncertain-slot',
    `It is near ${inSentence(indicator.title)}, but its digits are another count’s.`,
    [indicator],
  );

/** A percentage says nothing of what it is of: that a change of another series is as large is chance. */
const saysUnit = ({ unit }: Claim): boolean => unit?.kind !== 'percent' && unit?.kind !== 'points';

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

function ambiguous(claim: Claim, judged: readonly Judged[]): Finding {
  const candidates = judged.map(({ candidate }) => candidate);
  const indicators = candidates.map(({ indicator }) => indicator);
  return abstain(claim, 'ambiguous-series', twoSeries(candidates), indicators);
}

const twoSeries = (candidates: readonly Candidate[]): string =>
  `It could be of ${candidates
    .slice(0, 2)
    .map(({ indicator }) => inSentence(indicator.title))
    .join(' or of ')}.`;
