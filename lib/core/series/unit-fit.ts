import nouns from '../../../assets/lexicons/en/count-nouns.json' with { type: 'json' };
import type { Claim, PeriodSlot } from '../claims/claim.ts';
import { openWords } from '../claims/lexicon.ts';
import { superlativeUnits } from '../claims/rank-lexicon.ts';
import { isInClause } from '../claims/topic-distance.ts';
import type { Unit } from '../quantities/quantity.ts';
import { lengthInDays } from '../time/shape.ts';
import { monthsPer } from '../time/shift.ts';
import { headsIn } from './heads.ts';
import type { Indicator } from './indicator.ts';
import { stemWord, wordsOf } from './words.ts';

/** What a claim does with a series: its value, a change in it, a part of it, or its place among others. */
export type Use = 'level' | 'relative-change' | 'absolute-change' | 'points-change' | 'part' | 'order';

export interface Fit {
  use: Use;
  /** 1 where the words say this unit, less where they merely do not speak against it. */
  weight: number;
  /** 1, or less for an indicator of low priority where the words do not name what is counted. */
  likelihood: number;
}

/**
 * How a claim can be about an indicator as far as units go; null when it cannot. Where the words do not name what is
 * counted, an indicator of low priority (boats beside people) is the less likely.
 */
export function fitUnit(claim: Claim, indicator: Indicator): Fit | null {
  const fit = fitKind(claim, indicator);
  const isNamed = claim.unit?.kind === 'count' && fit?.use !== 'relative-change';
  return fit && { ...fit, likelihood: isNamed ? 1 : Math.min(1, 0.2 + indicator.priority / 100) };
}

type KindFit = Omit<Fit, 'likelihood'>;

function fitKind(claim: Claim, indicator: Indicator): KindFit | null {
  if (orderKinds.has(claim.kind) || (claim.kind === 'threshold' && !claim.quantity))
    return fitOrder(claim, indicator);
  if (claim.kind === 'change' || claim.kind === 'multiple') return fitChange(claim, indicator);
  if (claim.kind === 'share' || claim.kind === 'ratio' || claim.wholeArea) return fitShare(indicator);
  return fitLevel(claim, indicator);
}

const orderKinds: ReadonlySet<string> = new Set(['rank', 'streak', 'comparison']);

const isPercent = (indicator: Indicator): boolean => indicator.unit === 'percent';

/** "The hottest year on record" is a rank of temperatures only; most superlatives may be said of anything. */
function fitOrder({ quote }: Claim, indicator: Indicator): KindFit | null {
  const units = wordsOf(quote).map(({ stem }) => superlativeUnits.get(stem));
  const isOfOther = units.some((each) => each && !each.includes(indicator.unit.split(' ')[0] ?? ''));
  return isOfOther ? null : { use: 'order', weight: indicator.measure === 'index' ? 0.3 : 0.8 };
}

/** A central bank's rate is a share of nothing. */
const isSet = ({ frequency, measure }: Indicator): boolean => frequency === 'irregular' && measure === 'rate';

function fitShare(indicator: Indicator): KindFit | null {
  if (isSet(indicator)) return null;
  if (isPercent(indicator) && indicator.growthOver === null) return { use: 'level', weight: 1 };
  return indicator.measure === 'flow' || indicator.measure === 'stock' || indicator.measure === 'amount'
    ? { use: 'part', weight: 0.5 }
    : null;
}

function fitChange(claim: Claim, indicator: Indicator): KindFit | null {
  const kind = claim.unit?.kind ?? null;
  if (isOfOtherStep(claim, indicator)) return null;
  if (kind === 'points') return isPercent(indicator) ? { use: 'points-change', weight: 1 } : null;
  if (kind === 'percent' && indicator.growthOver !== null)
    return isPercent(indicator) ? { use: 'level', weight: 1 } : null;
  if (kind === 'percent' && isPercent(indicator)) return { use: 'relative-change', weight: 0.6 };
  if (kind === 'percent' || kind === 'multiple' || claim.kind === 'multiple' || isFraction(claim))
    return indicator.growthOver === null ? { use: 'relative-change', weight: 0.9 } : null;
  const level = fitLevel(claim, indicator);
  if (level === null || isItsOwn(claim, indicator)) return level;
  return { use: 'absolute-change', weight: level.weight };
}

/** "Prices rose 0.1% on the month" is of no series of growth on the year, nor "fewer than a year ago" of one on the month. */
function isOfOtherStep({ baseShift, unit }: Claim, { growthOver }: Indicator): boolean {
  if (!baseShift || growthOver === null || unit?.kind === 'points') return false;
  return monthsPer[baseShift.unit] * Math.abs(baseShift.count) !== monthsPer[growthOver];
}

/** "1.6 degrees above the pre-industrial level" is what a series of departures says itself; "0.1 cooler than in 2024" is no value of it. */
const isItsOwn = ({ basePeriod }: Claim, { growthOver, measure }: Indicator): boolean =>
  growthOver !== null && !(measure === 'index' && basePeriod !== null && !isReference(basePeriod));

/** What an index of departures is measured from is decades long: "the 1850–1900 baseline" (WMO normals: thirty years). */
const isReference = ({ value }: PeriodSlot): boolean => value !== null && lengthInDays(value) > 10 * 366;

const isFraction = (claim: Claim): boolean =>
  claim.quantity?.form === 'fraction' || claim.quantity?.form === 'multiple';

function fitLevel(claim: Claim, indicator: Indicator): KindFit | null {
  const { unit, kind } = claim;
  const isMean = kind === 'average' || kind === 'rate' || isNamedRate(claim, indicator);
  const isBare = unit === null || (unit.name === '' && (unit.per === null || perOf(indicator.unit) === null));
  const weight = isBare
    ? bareWeight(indicator, isMean && unit === null)
    : isPart(claim) && indicator.unit === 'people'
      ? PEOPLE
      : unitWeight(unit, indicator, isMean);
  return weight === 0 ? null : { use: 'level', weight };
}

/** "65 people were on board each": words that name the rate say that the figure is one. */
const isNamedRate = ({ topics }: Claim, { id }: Indicator): boolean =>
  topics.some((topic) => topic.mention.code === id && topic.mention.strength === 'name' && isInClause(topic));

/** A figure without a unit may be of anything that is counted, hardly of money, a percentage or so many per boat. */
function bareWeight(indicator: Indicator, isMean: boolean): number {
  if (isPercent(indicator) || currencyOf(indicator) !== null) return 0;
  return perOf(indicator.unit) === null || isMean ? 0.7 : 0;
}

function unitWeight(unit: Unit, indicator: Indicator, isMean: boolean): number {
  const currency = currencyOf(indicator);
  if (unit.kind === 'currency') return currency === unit.name ? perWeight(unit, indicator) : 0;
  if (currency !== null) return 0;
  if (unit.kind === 'percent') return isPercent(indicator) ? 1 : 0;
  if (isPercent(indicator)) return 0;
  if (perOf(indicator.unit) !== null) return meanWeight(unit, indicator, isMean);
  if (unit.kind === 'count') return countWeight(unit, indicator);
  if (unit.name === 'degree' && indicator.unit === 'celsius') return OPEN_SCALE;
  return sameWords(unit.name, indicator.unit) || sameWords(unit.head, indicator.unit) ? 1 : 0;
}

/** "62 people on average", "51 people per boat": of people per boat, when what is counted and what it is shared out over agree. */
function meanWeight(unit: Unit, indicator: Indicator, isMean: boolean): number {
  const [counted = '', per = ''] = indicator.unit.split(' per ');
  if (unit.per !== null) {
    const shared = indicator.words.nouns.map(stemWord);
    const perPerson = headsIn(per) === 1 && headsIn(unit.per) === 1;
    return perPerson || sameWords(unit.per, per) || shared.includes(stemWord(unit.per)) ? 1 : 0;
  }
  return isMean && (sameWords(unit.head, counted) || nouns.people.includes(stemWord(unit.head))) ? 0.95 : 0;
}

/** "1.6 degrees warmer": of which scale is not said, and it is hardly Fahrenheit's. */
const OPEN_SCALE = 0.8;

/** Where people are counted who are called just that, or by a word of the measure's own. */
const PEOPLE = 0.95;

/** "9,307 Afghans": what is counted is called by the part it makes of the whole. */
const isPart = ({ unit, breakdown, quantity }: Claim): boolean =>
  unit?.kind === 'count' &&
  breakdown?.from === 'text' &&
  quantity !== null &&
  breakdown.span.end === quantity.phrase.end;

const currencyOf = (indicator: Indicator): string | null => /^[A-Z]{3}\b/.exec(indicator.unit)?.[0] ?? null;

const perOf = (unit: string): string | null => / per (?:an? )?(.+)$/.exec(unit)?.[1] ?? null;

/** "The cap rises to £1,755": over which time a price is paid goes without saying; of pay it may be a week or a year. */
const isSetPrice = ({ measure, frequency }: Indicator): boolean =>
  measure === 'price' && frequency === 'irregular';

const PRICED = 0.8;
const OPEN_PER = 0.6;

function perWeight(unit: Unit, indicator: Indicator): number {
  const per = perOf(indicator.unit);
  if (unit.per === null) return per === null ? 1 : isSetPrice(indicator) ? PRICED : OPEN_PER;
  if (headsIn(unit.per) !== null && per === null) return 0.9;
  return per !== null && (sameWords(per, unit.per) || (headsIn(per) === 1 && headsIn(unit.per) === 1))
    ? 1
    : 0;
}

function countWeight(unit: Unit, indicator: Indicator): number {
  const head = stemWord(unit.head);
  const name = stemWord(unit.name);
  const counted = indicator.words.nouns.map(stemWord);
  if (counted.includes(name)) return 1;
  if (counted.includes(head)) return narrows(unit, indicator) ? NARROWED : 1;
  if (nouns.people.includes(head)) return sameWords(indicator.unit, 'people') ? PEOPLE : 0;
  if (nouns.generic.includes(head)) return 0.6;
  if (sameWords(indicator.unit, head)) return 1;
  return counted.length === 0 && !sameWords(indicator.unit, 'people') ? 0.3 : 0;
}

/** "1.1 million violent offences" of shoplifting offences: the noun is its own, what narrows it is not. */
const NARROWED = 0.5;

const narrows = ({ name, head }: Unit, indicator: Indicator): boolean =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Ll}+$/u.test(word) && stemWord(word) !== stemWord(head))
    .some(
      (word) =>
        !openWords.has(word) && !nouns.people.includes(word) && !vocabularyOf(indicator).has(stemWord(word)),
    );

const vocabularies = new WeakMap<Indicator, ReadonlySet<string>>();

/** Every word that stands in the words of an indicator. */
function vocabularyOf(indicator: Indicator): ReadonlySet<string> {
  const known = vocabularies.get(indicator);
  if (known) return known;
  const { names, short, near, nouns: counted } = indicator.words;
  const words = [...names, ...short, ...near, ...counted, indicator.title.toLowerCase()];
  const made = new Set(words.flatMap((phrase) => phrase.split(/[\s|+-]+/u)).map(stemWord));
  vocabularies.set(indicator, made);
  return made;
}

const sameWords = (a: string, b: string): boolean => stemWord(a) === stemWord(b);
