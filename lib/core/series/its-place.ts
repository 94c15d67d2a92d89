import type { Claim } from '../claims/claim.ts';
import type { Mention } from '../claims/mention.ts';
import type { Catalogue } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { isInItsMoney, isNations, isWithin, type Place } from './place-of.ts';
import { seriesKey } from './series.ts';

/** Where the text speaks of a place that one series is held for, those of other places are the less likely. */
export function ofPlaceSpokenOf<T extends { place: Place }>(
  { placeSpokenOf }: Claim,
  placed: T[],
  catalogue: Catalogue,
): T[] {
  const there = placeSpokenOf?.code;
  if (there === undefined || !placed.some(({ place }) => place.area.value === there)) return placed;
  const isElsewhere = ({ place: { area } }: T): boolean =>
    area.from === 'assumption' &&
    !isWithin(catalogue, area.value, there) &&
    !isWithin(catalogue, there, area.value);
  return placed.map((one) =>
    isElsewhere(one)
      ? { ...one, place: { ...one.place, isSure: false, weight: one.place.weight * 0.8 } }
      : one,
  );
}

/**
 * "UK inflation was 2%, in the eurozone it was 2.6%": the same words name what another publisher measures of that place. Where
 * none is named, money tells the country: a national debt in dollars.
 */
export function isOfItsPlace(
  claim: Claim,
  { what }: Mention,
  indicator: Indicator,
  catalogue: Catalogue,
): boolean {
  if (what !== 'elsewhere') return true;
  const { area, areasBeside, placeSpokenOf } = claim;
  const place = area?.from === 'text' ? area.value : placeSpokenOf?.code;
  if (place === undefined && areasBeside.length === 0 && indicator.impliedArea !== null)
    return isInItsMoney(claim, indicator);
  if (place === undefined || isNations(place, indicator, catalogue)) return false;
  return catalogue.series.has(seriesKey(indicator.id, place));
}
