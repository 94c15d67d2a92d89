import type { Claim } from '../claims/claim.ts';
import type { BoundClaim } from '../series/bind-claims.ts';
import { type Catalogue, indicatorOf } from '../series/catalogue.ts';
import type { Recall, RecalledClaims } from '../series/recall.ts';
import { seriesKey } from '../series/series.ts';
import type { Interval } from '../time/interval.ts';
import { nameDay } from '../time/name-interval.ts';
import { intervalOfPeriod } from '../time/sdmx.ts';
import { abstain } from './build-finding.ts';
import type { Finding } from './finding.ts';
import { otherSeries } from './other-series.ts';

/**
 * The finding as its reader may have it: where the publisher of the pack it rests on has recalled such ratings, nothing
 * official is left of it but the reason; else it is handed back as it is.
 */
export function heedRecalls(finding: Finding, bound: BoundClaim, catalogue: Catalogue): Finding {
  if (finding.official === null || catalogue.recallsOf.size === 0) return finding;
  const recall = recallOf(finding, bound, catalogue);
  const indicator = recall && indicatorOf(catalogue, recall.indicator);
  if (!recall || !indicator) return finding;
  const pack = catalogue.packs.find(({ name }) => name === indicator.pack)?.title ?? indicator.pack;
  const why = `Recalled by the publisher of the pack “${pack}” on ${nameDay(recall.day)}: ${recall.reason}`;
  const { indicator: id, area, breakdown, period, basePeriod } = finding;
  return {
    ...abstain(bound.claim, 'not-checkable', why, [indicator]),
    ...{ indicator: id, area, breakdown, period, basePeriod },
  };
}

function recallOf(finding: Finding, bound: BoundClaim, catalogue: Catalogue): Recall | null {
  const own = seriesKey(finding.indicator ?? '', finding.area ?? '', finding.breakdown ?? '');
  const on = periodsOf(finding);
  const silences = (recall: Recall, key: string): boolean =>
    isOfSeries(recall, key) &&
    isOfPeriods(recall, on) &&
    (recall.claims === null || (key === own && isClaim(recall.claims, finding, bound.claim)));
  for (const key of [own, ...besideOwn(own, bound, catalogue)]) {
    const recalls = catalogue.recallsOf.get(key.split('|')[0] ?? '') ?? [];
    const recall = recalls.find((each) => silences(each, key));
    if (recall) return recall;
  }
  return null;
}

/** The series that the judgement by `own` may have looked at as well; a share may be of any series named beside. */
function besideOwn(own: string, { claim, match }: BoundClaim, catalogue: Catalogue): string[] {
  const candidates = 'candidates' in match ? match.candidates : [];
  const chosen = candidates.find(({ key }) => key === own);
  if (!chosen) return [];
  const others = otherSeries(claim, chosen, catalogue);
  return chosen.fit.use === 'part' ? [...others, ...candidates.map(({ key }) => key)] : others;
}

function isOfSeries({ area, breakdown }: Recall, key: string): boolean {
  const [, place = '', part = ''] = key.split('|');
  return (area === null || area === place) && (breakdown === null || breakdown === part);
}

/** Everything the finding rests on, in time. */
const periodsOf = ({ period, basePeriod, official }: Finding): Interval[] => [
  ...[period, basePeriod].filter((interval) => interval !== null),
  ...(official?.observations ?? []).map((used) => intervalOfPeriod(used.period)),
];

const isOfPeriods = ({ periods }: Recall, on: readonly Interval[]): boolean =>
  periods === null ||
  on.some(
    ({ start, end }) =>
      (periods.from === null || end >= periods.from) && (periods.to === null || start <= periods.to),
  );

const isClaim = (wanted: RecalledClaims, { kind, period, basePeriod }: Finding, claim: Claim): boolean =>
  (wanted.kinds.length === 0 || wanted.kinds.includes(kind)) &&
  isInterval(wanted.period, period) &&
  isInterval(wanted.basePeriod, basePeriod) &&
  isStated(wanted.value, claim);

const isInterval = (wanted: string | null, given: Interval | null): boolean =>
  wanted === null || (given !== null && wanted === `${given.start}/${given.end}`);

/** Two figures of one claim lie within its rounding, as in its claim key. */
function isStated(wanted: number | null, { value, step, rank }: Claim): boolean {
  if (wanted === null) return true;
  if (rank) return rank.place === wanted;
  return value !== null && Math.abs(Math.abs(value) - wanted) <= Math.min(step / 2, 0.025 * Math.abs(value));
}
