import boundWords from '../../../assets/lexicons/en/bounds.json' with { type: 'json' };
import currencyWords from '../../../assets/lexicons/en/currencies.json' with { type: 'json' };
import grammar from '../../../assets/lexicons/en/grammar.json' with { type: 'json' };
import measureWords from '../../../assets/lexicons/en/measures.json' with { type: 'json' };
import names from '../../../assets/lexicons/en/names.json' with { type: 'json' };
import numbers from '../../../assets/lexicons/en/numbers.json' with { type: 'json' };
import particleWords from '../../../assets/lexicons/en/particles.json' with { type: 'json' };
import trendWords from '../../../assets/lexicons/en/trends.json' with { type: 'json' };
import { inflect } from './inflect.ts';
import type { Bound, Direction, UnitKind } from './quantity.ts';

/*
 * The words of English, from assets/lexicons/en, as sets and maps. Another language is another
 * folder of the same files.
 */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const map = <T>(entries: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(entries));

type Particle = keyof typeof particleWords;
/** The small words grammar turns on, each with its variants: `particles.of`, `particles.ago`. */
export const particles = Object.fromEntries(
  Object.entries(particleWords).map(([name, words]) => [name, wordSet(words)]),
) as Record<Particle, ReadonlySet<string>>;

// Numbers
export const cardinals = map(numbers.cardinals);
export const scales = map(numbers.scales);
export const shortScales = map(numbers.shortScales);
export const denominators = map(numbers.fractions);
export const ordinalOnes = map(numbers.ordinals);
export const dozens = map(numbers.dozens);
export const crowds = map(numbers.crowds);
export const vague = map(numbers.vague);
export const multiples = map(numbers.multiples);
export const multiplyingVerbs = map(numbers.multiplyingVerbs);
export const minusWords = wordSet(numbers.minus);
export const articles = wordSet(numbers.articles);
/** "threefold": a number and this. */
export const foldEnding = numbers.fold;
const vulgar = map(numbers.vulgar);
export const vulgarFraction = (sign: string): number | undefined => vulgar.get(sign);

// Units
export interface Measure {
  name: string;
  /** Spelled out, for "square metre". */
  long: string;
  kind: UnitKind;
}
export const measures: ReadonlyMap<string, Measure> = new Map(
  measureWords.units.flatMap(({ name, kind, forms, long = name }) =>
    forms.split(' ').map((form) => [form, { name, long, kind: kind as UnitKind }] as const),
  ),
);
export const measureSigns = map(measureWords.symbols);
export const shortMeasures = wordSet(measureWords.short);
export const powers = map(measureWords.powers);
export const multipleUnits = map(measureWords.multiple);
export const percentWords = wordSet(measureWords.percent);
export const pointForms = wordSet(measureWords.pointForms);
export const basisForms = wordSet(measureWords.basisForms);
export const lengthWords = wordSet(measureWords.length);

// Money
export const currencySigns = map(currencyWords.symbols);
export const dollarPrefixes = map(currencyWords.dollars);
export const currencyNations: ReadonlyMap<string, Record<string, string>> = map(currencyWords.nations);
export const minorUnits = map(currencyWords.minor);
const codes: ReadonlyMap<string, string> = new Map([
  ...currencyWords.codes
    .split(' ')
    .map((code) => [code.toLowerCase(), code === 'RMB' ? 'CNY' : code] as const),
  ...Object.entries(currencyWords.prefixes),
]);
export const currencyCode = (lower: string): string | undefined => codes.get(lower);
const currencyNouns = new Map<string, string>();
for (const [word, code] of Object.entries(currencyWords.words)) {
  currencyNouns.set(word, code);
  currencyNouns.set(`${word}s`, code);
}
export const currencyNoun = (lower: string): string | undefined => currencyNouns.get(lower);
export const ambiguousCurrencies = wordSet(currencyWords.ambiguousWords);
const prefixes = new Set([...codes.keys()]);
/** True for letters that may stand before digits with no space: "USD115", "Rs20". */
export const isCurrencyPrefix = (letters: string): boolean => prefixes.has(letters.toLowerCase());

// Bounds
interface Phrases {
  map: ReadonlyMap<string, Bound>;
  /** The most words a phrase has. */
  longest: number;
  /** The words phrases end in. */
  lastWords: ReadonlySet<string>;
}
const phrases = (entries: Record<string, string>): Phrases => {
  const words = Object.keys(entries).map((phrase) => phrase.split(' '));
  return {
    map: map(entries as Record<string, Bound>),
    longest: Math.max(...words.map(({ length }) => length)),
    // "approx." is two tokens, the second a point.
    lastWords: new Set(
      words
        .map((phrase) => phrase.at(-1) ?? '')
        .flatMap((word) => (word.endsWith('.') ? [word, '.'] : [word])),
    ),
  };
};
export const boundsBefore = phrases(boundWords.before);
export const boundsAfter = phrases(boundWords.after);
export const boundFillers = wordSet(boundWords.skippable);
/** "just over", "a little under": by no more than a little. */
export const tightWords = wordSet(boundWords.tight);

// Rise and fall
/** Every form of the verbs, and words that have but one. */
const allForms = (verbs: string, forms: string): string =>
  [...verbs.split(' ').flatMap(inflect), forms].join(' ');
const directions = (rise: string, fall: string): ReadonlyMap<string, Direction> =>
  new Map([
    ...rise.split(' ').map((word) => [word, 'rise'] as const),
    ...fall.split(' ').map((word) => [word, 'fall'] as const),
  ]);
export const trendVerbs = directions(
  allForms(trendWords.risen, trendWords.risenForms),
  allForms(trendWords.fallen, trendWords.fallenForms),
);
export const trendNouns = directions(trendWords.nounsRisen, trendWords.nounsFallen);
export const trendAdverbs = directions(trendWords.adverbsRisen, trendWords.adverbsFallen);
export const trendFillers = wordSet(trendWords.fillers);
export const weakTrendVerbs = wordSet(trendWords.needPreposition);
export const particleVerbs = wordSet(trendWords.particleVerbs);
export const upVerbs = wordSet(trendWords.upVerbs);
export const beingVerbs = wordSet(trendWords.beingVerbs);
export const passiveTrends = directions(trendWords.passiveRisen, trendWords.passiveFallen);
export const extraWords = wordSet(trendWords.extra);
export const trendLinks = wordSet(trendWords.linking);
/** After "of" comes their own amount, no move: "a rise in the number of 500". */
export const trendAmounts = wordSet(trendWords.amounts);

// Grammar
/** Words of the closed classes: they end a noun phrase. */
export const closedWords = wordSet(grammar.closed);
export const openers = wordSet(grammar.openers);
export const commonVerbs = wordSet(allForms(grammar.verbs, grammar.verbForms));
/** "report", "need": verbs in the form that a noun has too. */
export const verbBases: ReadonlySet<string> = new Set(
  grammar.verbs.split(' ').map((verb) => verb.split('/')[0] ?? ''),
);
const irregularPlurals = wordSet(grammar.plurals);
const irregularSingulars = map(grammar.singulars);
const notPlural = wordSet(grammar.notPlural);
export const months = map(grammar.months);
export const weekdays = wordSet(grammar.weekdays);
export const timeNouns = wordSet(grammar.timeNouns);
export const perNouns = wordSet(grammar.perNouns);

// Not quantities
export const nameHeads = wordSet(names.heads);
export const legalHeads = wordSet(names.legal);
export const codePrefixes = wordSet(names.notCodes);
export const placeAcronyms = wordSet(names.placeAcronyms);
export const streetWords = wordSet(names.streets);
export const yearPrepositions = wordSet(names.yearBefore);
export const scoreWords = wordSet(names.scores);
export const slashIdioms = wordSet(names.slashIdioms);
export const ageWords = wordSet(names.ages);

/** True for a noun that looks plural: "boats", "people". */
export const isPlural = (lower: string): boolean =>
  irregularPlurals.has(lower) ||
  (lower.length > 2 && lower.endsWith('s') && !/(?:ss|us|is|'s)$/.test(lower) && !notPlural.has(lower)) ||
  (lower.length > 4 && lower.endsWith('men') && !/(?:specimen|regimen|abdomen|omen)$/.test(lower));

/** The singular of a noun in lower case: "boats" is "boat", "countries" "country", "people" "person". */
export function singular(lower: string): string {
  const irregular = irregularSingulars.get(lower);
  if (irregular !== undefined) return irregular;
  if (irregularPlurals.has(lower)) return lower;
  if (lower.endsWith('men') && lower.length > 4) return `${lower.slice(0, -3)}man`;
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ches|shes|xes|sses)$/.test(lower)) return lower.slice(0, -2);
  return isPlural(lower) ? lower.slice(0, -1) : lower;
}
