import words from '../../../assets/lexicons/en/time.json' with { type: 'json' };
import { compilePhrases } from './phrases.ts';
import type { TimeShift } from './time-expression.ts';

/** A length of time named by one word: "decade" is ten years. */
interface UnitWord {
  unit: TimeShift['unit'];
  times: number;
}

const mapOf = <T>(record: Record<string, T>): Map<string, T> => new Map(Object.entries(record));

export const months = mapOf<number>(words.months);
export const shortMonths = mapOf<number>(words.shortMonths);
/** Months that are also given names or verbs: read only where the words near say that time is meant. */
export const nameLikeMonths = new Set(words.nameLikeMonths);
export const weekdays = mapOf<number>(words.weekdays);
export const seasons = mapOf(words.seasons);
export const verbLikeSeasons = new Set(words.verbLikeSeasons);
export const numbers = mapOf<number>(words.numbers);
export const ordinals = mapOf<number>(words.ordinals);
export const units = mapOf(words.units as Record<string, UnitWord>);
export const decades = mapOf<number>(words.decades);
export const edges = mapOf(words.edges as Record<string, 'start' | 'middle' | 'end'>);
export const financialWords = mapOf(
  words.financialWords as Record<string, 'april' | 'october' | 'september'>,
);
export const basisWords = mapOf(words.basisWords as Record<string, TimeShift['unit']>);
export const basisNouns = new Set(words.basisNouns);

export const yearPrepositions = new Set(words.yearPrepositions);
export const looseYearPrepositions = new Set(words.looseYearPrepositions);
export const quantityNouns = new Set(words.quantityNouns);
export const afterDate = new Set(words.afterDate);
export const firstWords = new Set(words.firstWords);
export const lastWords = new Set(words.lastWords);
export const currentWords = new Set(words.currentWords);
export const pastWords = new Set(words.pastWords);
export const earlierWords = new Set(words.earlierWords);
export const previousWords = new Set(words.previousWords);
export const followingWords = new Set(words.followingWords);
export const sameWords = new Set(words.sameWords);
export const pointWords = new Set(words.pointWords);
export const thisPointWords = new Set(words.thisPointWords);
export const superlatives = new Set(words.superlatives);
/** Words that rank only behind a determiner: "the most", "a record high"; not "at least", "most of them". */
export const weakSuperlatives = new Set(words.weakSuperlatives);
export const rankDeterminers = new Set(words.rankDeterminers);
export const changeWords = new Set(words.changeWords);
export const durationWords = new Set(words.durationWords);
export const beganWords = new Set(words.beganWords);
export const historyAdjectives = new Set(words.historyAdjectives);
export const highLow = new Set(words.highLow);
export const baseCues = new Set(words.baseCues);
export const auxiliaries = new Set(words.auxiliaries);
export const boundableCues = new Set(words.boundableCues);
export const figureLeads = new Set(words.figureLeads);
export const figureWords = new Set(words.figureWords);
export const notComparedWords = new Set(words.notComparedWords);
export const futureWords = new Set(words.futureWords);
export const verbsAfterLength = new Set(words.verbsAfterLength);
export const eventVerbs = new Set(words.eventVerbs);
export const tenureWords = new Set(words.tenureWords);
export const officeWords = new Set(words.officeWords);
export const ownerPronouns = new Set(words.ownerPronouns);
export const datedThings = new Set(words.datedThings);
export const titles = new Set(words.titles);
/** Words before a month's name that make it one for sure, or unless a surname follows. */
export const sureLeads = new Set(words.sureLeads);
export const likelyLeads = new Set(words.likelyLeads);

/** Days with a name of their own, and their phrases in the same order. */
export const holidays = Object.values(words.holidays);
export const holidayNames = compilePhrases(Object.keys(words.holidays));
export const approximators = compilePhrases(words.approximators);
export const soFar = compilePhrases(words.soFar);
export const yearToWords = compilePhrases(words.yearToWords);
export const byWords = compilePhrases(words.byWords);
export const beforeWords = compilePhrases(words.beforeWords);
export const underWords = compilePhrases(words.underWords);
export const windowPrefixes = compilePhrases(words.prefixes.window);
export const basePrefixes = compilePhrases(words.prefixes.base);
export const recordNouns = compilePhrases(words.recordNouns);
export const everPhrases = compilePhrases(words.everPhrases);
export const streakWords = compilePhrases(words.streakWords);
export const onUnit = compilePhrases(words.onUnit);
export const notTime = compilePhrases(words.notTime);
