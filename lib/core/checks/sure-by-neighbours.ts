import type { BoundClaim } from '../series/bind-claims.ts';
import type { Candidate } from '../series/match-series.ts';
import type { Finding } from './finding.ts';
import { isDecided, linkedTo } from './neighbours.ts';
import { isTelling } from './telling-figure.ts';

/**
 * A claim of a series that it does not name outright, bound again as certain where its neighbours leave no doubt: the figure
 * it hangs on was found in that series, or its clause only takes up the last figure that was. Null where they do not.
 *
 *     apprehensions were 8,725, down 95%        Bank Rate was 1.75%. … It peaked at 5.75%
 *                               ^^^^^^^^                                            ^^^^^
 */
export function sureByNeighbours(
  one: BoundClaim,
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): BoundClaim | null {
  if (!('candidates' in one.match) || !isUncertain(findings[at], one.match)) return null;
  const [best, ...others] = one.match.candidates;
  if (!best || best.certain || best.fit.weight < LEAST_FIT) return null;
  if (one.claim.narrowedBy || others.some((other) => isNamedNearer(other, best))) return null;
  const isSame = (other: number): boolean => isFoundIn(best, bound[other], findings[other]);
  const isSure =
    linkedTo(at, bound).some(isSame) ||
    (isTakenUp(one) && isSame(lastBefore(best, at, bound, findings))) ||
    (isTelling(one.claim) && isBare(one) && isOnlyMeasure(best, at, bound, findings));
  return isSure
    ? { ...one, match: { ambiguous: false, candidates: [{ ...best, certain: true }, ...others] } }
    : null;
}

/** Two series that were open may be one by now. */
const isUncertain = (finding: Finding | undefined, { ambiguous }: { ambiguous: boolean }): boolean =>
  finding?.abstained === 'uncertain-slot' || (finding?.abstained === 'ambiguous-series' && !ambiguous);

/** "Enforced returns were up to 6,339, and asylum claims rose 23%": the nearer name says what is meant. */
const isNamedNearer = (other: Candidate, best: Candidate): boolean =>
  other.named && other.distance === 'phrase' && best.distance !== 'phrase';

/** "76,714 applications" in a series of people: a noun of its own is doubt enough. */
const LEAST_FIT = 0.65;

/** Said of nothing of its own: neither a part, nor a group, nor a thing that no measure's words name. */
const isBare = ({ claim }: BoundClaim): boolean => !claim.ownSubject && !claim.partOf && !claim.breakdown;

/** How many figures of a paragraph must be found in one series for the paragraph to be about it. */
const SEVERAL = 2;

/** True where several figures before it in its paragraph were found in the series, and none in another. */
function isOnlyMeasure(
  best: Candidate,
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): boolean {
  const block = bound[at]?.claim.block;
  const inBlock = bound.flatMap(({ claim }, i) => (i < at && claim.block === block ? [i] : []));
  const found = inBlock.filter((i) => isFoundIn(best, bound[i], findings[i]));
  const others = inBlock.filter((i) => isOfAnother(best, findings[i]));
  return found.length >= SEVERAL && others.length === 0;
}

const isOfAnother = ({ indicator }: Candidate, finding: Finding | undefined): boolean =>
  finding !== undefined &&
  isDecided(finding) &&
  finding.indicator !== indicator.id &&
  finding.kind !== 'rank' &&
  finding.indicator !== null;

const isTakenUp = ({ claim }: BoundClaim): boolean => claim.takesUp !== undefined;

/** The last figure before it in its paragraph that was set against a series of the same unit. */
const lastBefore = (
  { indicator }: Candidate,
  at: number,
  bound: readonly BoundClaim[],
  findings: readonly Finding[],
): number =>
  bound.findLastIndex(
    ({ claim }, i) =>
      i < at && claim.block === bound[at]?.claim.block && findings[i]?.official?.unit === indicator.unit,
  );

/** True where a figure agrees with this very series, by its name or by digits that no other has. */
function isFoundIn(
  { indicator, area, breakdown }: Candidate,
  bound: BoundClaim | undefined,
  finding: Finding | undefined,
): boolean {
  if (!bound || !finding || !isDecided(finding) || !('candidates' in bound.match)) return false;
  const isSameSeries =
    finding.indicator === indicator.id &&
    finding.area === area.value &&
    (finding.breakdown ?? '') === breakdown;
  const sure = bound.match.candidates.some(
    (candidate) => candidate.indicator.id === indicator.id && candidate.certain,
  );
  return isSameSeries && (sure || (finding.rating === 'matches' && isTelling(bound.claim)));
}
