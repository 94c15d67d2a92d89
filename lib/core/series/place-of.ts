import type { Claim, Slot } from '../claims/claim.ts';
import { areaOf, type Catalogue, indicatorOf } from './catalogue.ts';
import type { Indicator } from './indicator.ts';
import { seriesKey } from './series.ts';

/** Where a page plays: its outlet's country, and every area its words name with the first place it does. */
export interface Setting {
  outletCountry: string | null;
  mentioned: readonly NamedArea[];
}

/** An area and where a page first names it; block −1 is the title, −2 the words of the address. */
export interface NamedArea {
  code: string;
  block: number;
  start: number;
}

/** The area of a claim for one indicator, with how far it may be relied on. */
export interface Place {
  area: Slot<string>;
  /** False where another reading of the place is sensible: then nothing is said to differ. */
  isSure: boolean;
  /** True where nothing but the measure's own words says the place: neither the page nor its outlet. */
  isGuess?: true;
  /** True where the outlet is of another country and the page names no place: taken back unless the page's figures bear it out. */
  isFar?: true;
  /** Above 1 where the page speaks of the area, below where it speaks of others only. */
  weight: number;
}

/** The area a claim is of, as far as the indicator is held for it; null when it is of a place the series does not cover. */
export function placeOf(
  claim: Claim,
  indicator: Indicator,
  catalogue: Catalogue,
  setting: Setting,
): Place | null {
  const held = (code: string) => catalogue.series.has(seriesKey(indicator.id, code));
  if (claim.area && held(claim.area.value)) return { area: claim.area, isSure: true, weight: 1.1 };
  if (claim.area?.from === 'text') return widerPlace(claim.area.value, indicator, catalogue, held);
  const own = indicator.impliedArea ?? onlyArea(indicator, catalogue);
  const before = claim.placeSpokenOf?.code;
  const isMeant = before !== own && before !== setting.outletCountry;
  if (before && isMeant && held(before) && !isNations(before, indicator, catalogue)) {
    const reason = `${nameOf(catalogue, before)} is the place spoken of before.`;
    return { area: assume(before, reason), isSure: false, weight: 1.1 };
  }
  if (own && held(own)) return impliedPlace(own, claim, indicator, catalogue, setting);
  const { outletCountry, mentioned } = setting;
  const [named, other] = mentioned.map(({ code }) => code).filter(held);
  if (named && !other) {
    const only = `${nameOf(catalogue, named)} is the only place the page names.`;
    return { area: assume(named, only), isSure: false, weight: 1 };
  }
  if (!outletCountry || !held(outletCountry)) return null;
  const reason = `the text names no place; ${nameOf(catalogue, outletCountry)} is the outlet's.`;
  return { area: assume(outletCountry, reason), isSure: false, weight: 1 };
}

/** True where the same is published by the place's own publisher: that one speaks for it. */
export const isNations = (code: string, { sameAs }: Indicator, catalogue: Catalogue): boolean =>
  sameAs.some((id) => indicatorOf(catalogue, id)?.impliedArea === code);

/** Every place is a part of it, whatever parents the packs give. */
const WORLD = 'WLD';

/** The area that the institution or the series implies, unless the page speaks of other countries only. */
function impliedPlace(
  own: string,
  claim: Claim,
  indicator: Indicator,
  catalogue: Catalogue,
  { outletCountry, mentioned }: Setting,
): Place | null {
  const isKin = (code: string) =>
    own === WORLD || isWithin(catalogue, code, own) || isWithin(catalogue, own, code);
  const isNamed = mentioned.some((area) => isKin(area.code) && isNamedBy(area, claim));
  const isAtHome = outletCountry !== null && isKin(outletCountry);
  const isAbroad = !isNamed && outletCountry !== null && !isAtHome && isOfOneCountry(catalogue, own);
  const area = assume(own, `${indicator.publisher} figures are for ${nameOf(catalogue, own)}.`);
  if (isAbroad && !isInItsMoney(claim, indicator))
    return mentioned.length > 0 ? null : { area, isSure: false, isGuess: true, isFar: true, weight: 0.9 };
  const isOther = (code: string) => own !== WORLD && !isWithin(catalogue, own, code);
  const before = claim.placeSpokenOf;
  const isForeign =
    (claim.areasBeside.length > 0 && !claim.areasBeside.some(isKin)) ||
    (before?.isNear === true && !isKin(before.code)) ||
    claim.continues?.areas.some(isOther);
  if (isNamed || isAtHome) return { area, isSure: !isForeign, weight: 1.1 };
  const isOnlyKin = mentioned.every(({ code }) => isKin(code));
  if (!isOnlyKin || isAbroad) return { area, isSure: false, weight: 0.9 };
  if (mentioned.length > 0) return { area, isSure: !isForeign, weight: 1 };
  const isAnywheres =
    isOfOneCountry(catalogue, own) && !indicator.words.placed && !isInItsMoney(claim, indicator);
  return { area, isSure: !isForeign && !isAnywheres, isGuess: true, weight: 1 };
}

/** "A gallon was $3.64" in a paper of another country: its money tells the country. */
export const isInItsMoney = ({ unit }: Claim, indicator: Indicator): boolean =>
  unit?.kind === 'currency' && indicator.unit.split(' ')[0] === unit.name;

/** Of a country or its part: of more than one country nobody is the home outlet. */
const isOfOneCountry = (catalogue: Catalogue, code: string): boolean =>
  code !== WORLD && !isGroup(catalogue, code) && !isGroup(catalogue, areaOf(catalogue, code)?.parent ?? '');

const isGroup = (catalogue: Catalogue, code: string): boolean =>
  (areaOf(catalogue, code)?.members.length ?? 0) > 0;

/** Named before the claim, or in what follows it right away: "prices rose 3%. … In the US they rose 2%" is of no place yet. */
const isNamedBy = ({ block, start }: NamedArea, claim: Claim): boolean =>
  block < claim.block || (block === claim.block && start <= claim.span.end + RIGHT_AFTER);

const RIGHT_AFTER = 60;

/** The UK named where only England is held: said to the reader, and nothing is said to differ. */
function widerPlace(
  code: string,
  indicator: Indicator,
  catalogue: Catalogue,
  held: (code: string) => boolean,
): Place | null {
  const own = indicator.impliedArea;
  if (!own || !held(own) || !isWithin(catalogue, own, code)) return null;
  const area = assume(own, `${indicator.publisher} publishes this for ${nameOf(catalogue, own)} only.`);
  return { area, isSure: false, weight: 1 };
}

function onlyArea(indicator: Indicator, catalogue: Catalogue): string | null {
  const areas = new Set((catalogue.seriesOf.get(indicator.id) ?? []).map((key) => key.split('|')[1] ?? ''));
  const [only] = areas;
  return areas.size === 1 && only !== undefined ? only : null;
}

/** True where the area is the other or a part of it, by the parents that the packs give. */
export function isWithin(catalogue: Catalogue, code: string, whole: string): boolean {
  let at: string | null = code;
  for (let steps = 0; at !== null && steps < 8; steps++) {
    if (at === whole) return true;
    at = areaOf(catalogue, at)?.parent ?? null;
  }
  return false;
}

const assume = (value: string, reason: string): Slot<string> => ({ from: 'assumption', value, reason });

const nameOf = (catalogue: Catalogue, code: string): string => areaOf(catalogue, code)?.name ?? code;
