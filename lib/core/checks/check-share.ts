import type { Claim } from '../claims/claim.ts';
import { indicatorOfKey } from '../series/catalogue.ts';
import type { Indicator } from '../series/indicator.ts';
import { type Measured, measureOver } from '../series/measure-over.ts';
import { pointsOf } from '../series/points.ts';
import { seriesKey } from '../series/series.ts';
import type { Interval, TimeReading } from '../time/interval.ts';
import { revisionOf } from './check-level.ts';
import type { CheckInput, Computed } from './computed.ts';
import { formatValue } from './format.ts';
import { stepsOf } from './ledger.ts';

/** The series that is the whole of a share: of a wider place, the total of the same indicator, or one the text names; null when none. */
export function wholeKey(claim: Claim, input: Pick<CheckInput, 'candidate'>): string | null {
  const { indicator, area, breakdown } = input.candidate;
  const wider = claim.wholeArea?.value;
  if (wider && wider !== area.value) return seriesKey(indicator.id, wider, breakdown);
  if (breakdown !== '') return seriesKey(indicator.id, area.value);
  const named = claim.denominator?.code;
  return named && named !== indicator.id ? seriesKey(named, area.value) : null;
}

/** What the whole of a part was over a window; null for a total, and where the whole is not held or not loaded. */
export function wholeOf(input: CheckInput, interval: Interval): Measured | null {
  const { indicator, area, breakdown } = input.candidate;
  const series = breakdown === '' ? null : input.seriesOf(seriesKey(indicator.id, area.value));
  return series && measureOver(pointsOf(series), indicator, interval, input.day);
}

/**
 * A part as a share of its whole, in per cent, once for each series that may be the whole: the one the text says, else
 * those it names beside ("irregular arrivals rose; 88% came in small boats") or that the pack has as near ("a quarter of all
 * returns were enforced"). None where a value is missing for the window.
 */
export function computeShares(input: CheckInput, reading: TimeReading): Computed[] {
  const said = wholeKey(input.claim, input);
  const wholes = said
    ? [said].filter((key) => isCountedAlike(input, indicatorOfKey(input.catalogue, key)))
    : [...new Set([...input.beside, ...relatedWholes(input)])].filter((key) => isOfSameKind(input, key));
  return wholes.flatMap((key) => {
    const share = shareOf(input, key, reading);
    return share && (said || share.value < 100) ? [share] : [];
  });
}

const relatedWholes = ({ claim, candidate: { indicator, area } }: CheckInput): string[] =>
  claim.ofAll ? indicator.related.map(({ indicator: id }) => seriesKey(id, area.value)) : [];

/** Only people are a part of people, pounds of pounds: boats are none of the people who came. */
const isCountedAlike = ({ candidate }: CheckInput, other: Indicator | null): boolean =>
  other?.unit === candidate.indicator.unit;

/** Nor is a figure a part of another publisher's of the same thing. */
function isOfSameKind(input: CheckInput, key: string): boolean {
  const { candidate, catalogue } = input;
  const other = indicatorOfKey(catalogue, key);
  return (
    other !== null &&
    isCountedAlike(input, other) &&
    !other.sameAs.includes(candidate.indicator.id) &&
    !candidate.indicator.sameAs.includes(other.id) &&
    other.measure === candidate.indicator.measure &&
    key.split('|')[1] === candidate.area.value
  );
}

function shareOf(input: CheckInput, key: string, reading: TimeReading): Computed | null {
  const { indicator } = input.candidate;
  const series = input.seriesOf(key);
  const total = indicatorOfKey(input.catalogue, key);
  if (!series || !total) return null;
  const part = measureOver(input.points, indicator, reading.interval, input.day);
  const whole = measureOver(pointsOf(series), total, reading.interval, input.day);
  if (!part || !whole || whole.value === 0) return null;
  const show = ({ value }: Measured) => formatValue(value, indicator.unit, indicator.decimals);
  const derivation = `${show(part)} ÷ ${show(whole)}`;
  const value = (100 * part.value) / whole.value;
  const own = revisionOf(indicator, part.value);
  return {
    name: reading.name,
    value,
    asPublished:
      part.asPublished === null || !whole.asPublished ? null : (100 * part.asPublished) / whole.asPublished,
    held: part.held && whole.held,
    low: null,
    high: null,
    unit: 'percent',
    decimals: 1,
    derivation,
    steps: [
      ...stepsOf(indicator, [part]),
      ...stepsOf(total, [whole]),
      { label: derivation, value: formatValue(value, 'percent', 1) },
    ],
    measured: [part, whole],
    period: reading.interval,
    basePeriod: null,
    revision: own === null ? null : (200 * own) / whole.value,
  };
}
