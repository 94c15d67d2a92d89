import type { Claim } from '../claims/claim.ts';
import { headsIn } from '../series/heads.ts';
import type { Candidate } from '../series/match-series.ts';
import { daysBetween } from '../time/days.ts';
import type { Interval } from '../time/interval.ts';
import { isOfOneLength, lengthInDays, wholeMonths } from '../time/shape.ts';
import type { ComputedRank } from './check-rank.ts';
import { mayBeRest } from './check-rest.ts';
import type { Computed } from './computed.ts';
import { isFarPast } from './far-off.ts';
import { inSentence } from './format.ts';
import { isNever } from './none-lately.ts';
import type { Rated } from './rate-reading.ts';

/** Why the figure may not be said to differ: the first slot that is not certain, in plain words; null when all are. */
export function doubtAbout(
  claim: Claim,
  candidate: Candidate,
  { computed, window, base }: Rated,
): string | null {
  if (!candidate.certain)
    return `It is not certain that the figure is of ${inSentence(candidate.indicator.title)}.`;
  if (isPastTellingBound(claim, computed.value))
    return 'The official figure is so far past the stated bound that another may be meant.';
  if (isOverStock(claim, candidate)) return 'It is said of a stretch of time, and is counted at a date.';
  if (claim.ownSubject) return 'It is said of something that we do not know to be the whole.';
  if (window.from === 'assumption' && !isNever(computed))
    return `The period is not certain: ${window.reason ?? ''}`.trim();
  if (isUnlike(candidate, computed))
    return `What it is compared with is not certain: a stretch of another length.`;
  if (base?.from === 'assumption')
    return `What it is compared with is not certain: ${base.reason ?? ''}`.trim();
  if (candidate.area.from === 'assumption' && !candidate.placeIsSure)
    return `The place is not certain: ${candidate.area.reason}`;
  if (mayBeRest(claim, candidate, computed.value))
    return 'Whether it is said of those counted or of all others is not certain.';
  if (isWithinOne(claim, computed)) return 'The official figure is less than a point from it.';
  if (isLevelAsMove(claim, computed)) return 'It is what the measure stood at, said as its change.';
  if (roundsTo(claim, computed)) return 'The official figure rounds to it as it is written.';
  if (isOfOtherSign(claim, computed)) return 'The official figure is of that size, and below zero.';
  if (isNearRate(claim, computed)) return 'Which population the rate is worked out on is not certain.';
  if (isOpenWindow(claim, candidate)) return 'Which twelve months or quarter is meant is not certain.';
  if (isMonthOrYear(claim, candidate, computed.period))
    return 'Whether the change is on the month or on the year is not certain.';
  if (isOtherGrowth(claim, candidate, computed.period))
    return 'It is measured from another time than the growth that is published.';
  if (isAmongFew(computed)) return 'There are too few periods to say that the place is another.';
  if (claim.rank?.unreadScope) return 'Over which time it is said to hold could not be read.';
  if (claim.rank?.excepting) return 'It is said with something left out, which was not computed.';
  if (claim.rank?.valence) return 'Whether the worst is the highest or the lowest is not said.';
  if (claim.breakdown?.from === 'assumption') return `The part is not certain: ${claim.breakdown.reason}`;
  return null;
}

/** A day that was not over when the page was written was counted only in part. */
export const doubtAboutToday = (
  { indicator }: Candidate,
  { computed }: Rated,
  day: string | null,
): string | null =>
  day !== null && indicator.measure === 'flow' && computed.period.end >= day
    ? 'The period was not over when this was written.'
    : null;

/** What comes near at some moment of the time named may be meant of that. */
export const doubtAboutMoment = (rated: readonly Rated[]): string | null =>
  rated.some(({ window, outcome }) => window.inside && outcome !== 'differs')
    ? 'Which moment of the time named is meant is not certain.'
    : null;

/** "More than 546,000" says nearly that: it is no bound to be passed by far, as "more than half a million" may be. */
const isPastTellingBound = (claim: Claim, official: number): boolean =>
  isFarPast(claim, official) && claim.step > 0 && Math.abs(claim.value ?? 0) / claim.step >= 100;

/** "A total of 38,042 were let out between September and June" is none of those in prison. */
const isOverStock = ({ kind, period }: Claim, { indicator }: Candidate): boolean =>
  kind === 'total' && indicator.measure === 'stock' && period !== null && lengthInDays(period.value) > 31;

/** A rate per head that we worked out ourselves: publishers divide by adults, by residents, or by an older estimate. */
const isNearRate = ({ unit, value }: Claim, { value: official, steps }: Computed): boolean =>
  unit?.per != null &&
  headsIn(unit.per) !== null &&
  steps.length > 1 &&
  Math.abs(official - (value ?? 0)) < 0.1 * Math.abs(official);

/** "0.2 million" of 175,574: a single digit is right by its rounding, however far off it is. */
const roundsTo = ({ value, step, bound, kind, unit }: Claim, { value: official }: Computed): boolean =>
  value !== null &&
  bound === 'exact' &&
  (kind === 'level' || kind === 'total' || isMoveOfCount({ kind, unit })) &&
  Math.abs(Math.abs(official) - value) <= step / 2;

const isMoveOfCount = ({ kind, unit }: Pick<Claim, 'kind' | 'unit'>): boolean =>
  kind === 'change' && unit?.kind !== 'percent' && unit?.kind !== 'points';

/** "Net migration rose by 204,000", which is what it stood at: "by" for "to". */
const isLevelAsMove = (claim: Claim, { measured: [now] }: Computed): boolean =>
  claim.value !== null &&
  isMoveOfCount(claim) &&
  [now?.value, now?.asPublished].some(
    (level) => level != null && Math.abs(level - (claim.value ?? 0)) <= 0.005 * Math.abs(level),
  );

/** "27% fewer" of −26.4%: publishers work changes out of figures that they print rounded. */
const isWithinOne = (
  { value, unit, kind, direction, quantity }: Claim,
  { value: official }: Computed,
): boolean =>
  value !== null &&
  kind === 'change' &&
  unit?.kind === 'percent' &&
  quantity?.form === 'digits' &&
  Number.isInteger(value) &&
  (direction === null || direction === (official < 0 ? 'fall' : 'rise')) &&
  Math.abs(Math.abs(official) - value) < 1;

/** "A surplus of £14.3bn" of a series that counts borrowing: its size is said, and its sign by a word. */
const isOfOtherSign = ({ value, kind }: Claim, { value: official }: Computed): boolean =>
  value !== null && kind !== 'change' && official < 0 && Math.abs(official + value) <= 0.025 * value;

/** Of what adds up, a stretch is compared with one as long. */
const isUnlike = ({ indicator }: Candidate, computed: Computed): boolean =>
  computed.basePeriod !== null &&
  !('windows' in computed) &&
  indicator.grain.sum &&
  !isOfOneLength(computed.period, computed.basePeriod);

/** "In the last 12 months" of a quarterly series may end with any of its quarters. */
const isOpenWindow = ({ period }: Claim, { indicator }: Candidate): boolean =>
  period !== null &&
  period.readings.length > 1 &&
  !period.toDate &&
  period.grain === 'span' &&
  indicator.measure !== 'stock' &&
  (indicator.frequency === 'quarter' || indicator.frequency === 'year');

const isAmongFew = (computed: Computed): boolean =>
  'windows' in computed && (computed as ComputedRank).windows.length < 3;

/** "Prices rose 0.3% in September" may be on the month; a yearly rate of one month says so by a base or by name. */
const isMonthOrYear = (claim: Claim, { indicator }: Candidate, period: Interval): boolean =>
  claim.kind === 'change' &&
  indicator.growthOver === 'year' &&
  indicator.frequency === 'month' &&
  !claim.basePeriod &&
  !claim.baseShift &&
  wholeMonths(period) === 1;

const daysOfGrowth = { month: 31, quarter: 92, year: 366 };

/** "3.9% larger than before the pandemic" is no growth on the quarter. */
function isOtherGrowth({ basePeriod }: Claim, { indicator }: Candidate, period: Interval): boolean {
  if (indicator.growthOver === null || basePeriod === null) return false;
  const apart = daysBetween(basePeriod.value.end, period.end);
  const length = daysOfGrowth[indicator.growthOver];
  return apart < 0.4 * length || apart > 1.6 * length;
}
