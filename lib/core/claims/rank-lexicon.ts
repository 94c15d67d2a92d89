import lexicon from '../../../assets/lexicons/en/claims-ranks.json' with { type: 'json' };
import type { TimeGrain } from '../time/interval.ts';
import type { Rank, RankMark } from './claim.ts';
import { phraseTable } from './words.ts';

/** A word that says which end of a list something stands at, and whether it also praises or blames. */
export interface Superlative {
  end: Rank['end'];
  valence: 'worst' | 'best' | null;
  /** Only after an article or ordinal: "the most", not "most people". */
  needsArticle: boolean;
}

const articled = new Set(lexicon.needsArticle);
const entries = (
  words: string[],
  end: Rank['end'],
  valence: Superlative['valence'] = null,
): [string, Superlative][] => words.map((word) => [word, { end, valence, needsArticle: articled.has(word) }]);

/** Superlatives that are said of what has certain units only: "the hottest". */
export const superlativeUnits: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lexicon.ofUnits),
);
export const superlatives: ReadonlyMap<string, Superlative> = new Map([
  ...entries(lexicon.highest, 'highest'),
  ...entries(lexicon.lowest, 'lowest'),
  ...entries(lexicon.earliest, 'earliest'),
  ...entries(lexicon.worst, 'highest', 'worst'),
  ...entries(lexicon.best, 'highest', 'best'),
]);

const mapOf = <T>(record: Record<string, T>): ReadonlyMap<string, T> => new Map(Object.entries(record));

export const ordinals = mapOf<number>(lexicon.ordinals);
export const smallNumbers = mapOf<number>(lexicon.smallNumbers);
export const cardinals = mapOf<number>(lexicon.cardinals);
export const amongWords = mapOf<TimeGrain>(lexicon.among as Record<string, TimeGrain>);
export const streakUnits = mapOf<TimeGrain>(lexicon.streakUnits as Record<string, TimeGrain>);
/** "the fourth monthly increase in a row". */
export const streakAdjectives = mapOf<TimeGrain>(lexicon.streakAdjectives as Record<string, TimeGrain>);
export const turns = mapOf<Rank['end']>(lexicon.turns as Record<string, Rank['end']>);
export const comparatives = mapOf<Rank['end']>(lexicon.comparatives as Record<string, Rank['end']>);
export const determiners: ReadonlySet<string> = new Set(lexicon.determiners);
export const riseNouns: ReadonlySet<string> = new Set(lexicon.riseNouns);
export const fallNouns: ReadonlySet<string> = new Set(lexicon.fallNouns);
export const rankHeads: ReadonlySet<string> = new Set(lexicon.heads);
export const nonRanks: ReadonlySet<string> = new Set(lexicon.nonRank);
export const recordNot: ReadonlySet<string> = new Set(lexicon.recordNot);
export const recordNouns: ReadonlySet<string> = new Set(lexicon.recordNounAfter);
export const recordVerbs: ReadonlySet<string> = new Set(lexicon.recordVerbs);
export const recordLeads: ReadonlySet<string> = new Set(lexicon.recordReach);
export const turnLeads: ReadonlySet<string> = new Set(lexicon.turnLeads);
/** Words that say on which side of nothing a value lies. */
export const signWords = mapOf<RankMark['side']>(lexicon.signs as Record<string, RankMark['side']>);
export const passVerbs: ReadonlySet<string> = new Set(lexicon.passes);
export const sameWindow = phraseTable(lexicon.sameWindow);
export const everPhrases = phraseTable(lexicon.ever);
export const scopeLeads = phraseTable(lexicon.anyScope);
export const rankPlaces = phraseTable(lexicon.places);
export const streakPhrases = phraseTable(lexicon.streak);
export const firstPhrases = phraseTable(lexicon.firsts);
export const beyondAll = phraseTable(lexicon.beyondAll);
/** Verbs and adjectives before a bare "record": "set a record", "a new record". */
export const recordMakers: ReadonlySet<string> = new Set(lexicon.recordMakers);
/** Words before "a record" at the end of a clause: "the landings were a record". */
export const recordStates: ReadonlySet<string> = new Set(lexicon.recordStates);
export const recordDeterminers: ReadonlySet<string> = new Set(lexicon.recordDeterminers);
/** Before "high" and "low" these make a rank by themselves: "an all-time low", "a new high". */
export const strongTurns: ReadonlySet<string> = new Set(lexicon.strongTurns);
/** Before a length these make it somewhat less: "the highest for nearly two years". */
export const looseLengths = phraseTable(lexicon.looseLengths);
/** What a figure may be called that no other of its series passed, and words that may follow those. */
export const peakNouns = mapOf<'highest' | 'lowest'>(
  lexicon.peakNouns as Record<string, 'highest' | 'lowest'>,
);
export const peakFillers: ReadonlySet<string> = new Set(lexicon.peakFillers);
export const peakVerbs = mapOf<'highest' | 'lowest'>(
  lexicon.peakVerbs as Record<string, 'highest' | 'lowest'>,
);
/** Words of a rank that say how far back it holds, though by no time: "ever", "on record". */
export const openScopes: ReadonlySet<string> = new Set(lexicon.openScopes);
/** Before a word that says how, these compare no amounts. */
export const openComparatives: ReadonlySet<string> = new Set(lexicon.openComparatives);
/** Words that begin the time over which a rank holds. */
export const scopeOpeners: ReadonlySet<string> = new Set(lexicon.scopeOpeners);
/** Words behind a superlative that lead to how long it has been so: "its lowest for", "in". */
export const lengthLeads: ReadonlySet<string> = new Set(lexicon.lengthLeads);
/** After these "year" is no year of its own: "in any year", "for the year". */
export const noYearLeads: ReadonlySet<string> = new Set(lexicon.noYearLeads);
/** In the sentence of a rank these leave something out of it. */
export const exceptions = phraseTable(lexicon.exceptions);
/** "Of the English regions the North East …": what is ranked are those. */
export const placeNouns: ReadonlySet<string> = new Set(lexicon.placeNouns);
/** Between the words of a rank and the time they are of: "the record set in 2022". */
export const rankTimeLinks: ReadonlySet<string> = new Set(lexicon.timeLinks);
/** Right before a rank: it is what the text compares with, denies or comes near to, and not claimed of its subject. */
export const spokenOfLeads = lexicon.spokenOf;
/** After a rank these lead to what stands before it in the order: "second only to", "behind". */
export const rivalWords = phraseTable(lexicon.rivals);
/** After these "a record" beside its figure is a rank all the same: "19,982, a record for the period". */
export const recordTails: ReadonlySet<string> = new Set(lexicon.recordTails);
/** First or after an article these say that a rank stood until passed: "the previous record". */
export const previousWords: ReadonlySet<string> = new Set(lexicon.previousWords);
export const previousArticles: ReadonlySet<string> = new Set(lexicon.previousArticles);
/** Words of a rank that make it one over time, places named or not. */
export const overTime = phraseTable(lexicon.overTime);
export const anyOther = phraseTable(lexicon.anyOther);
/** "Than any other" of these is over time. */
export const timeNouns: ReadonlySet<string> = new Set(lexicon.timeNouns);
/** Before the name of a month, beside superlatives: "a record August". */
export const likeMonthLeads: ReadonlySet<string> = new Set(lexicon.likeMonthLeads);
/** A clause right after a figure that says a rank of it: ", which was then". */
export const { relativeLead } = lexicon;
export const relativeVerbs: readonly string[] = lexicon.relativeVerbs;
export const relativeAdverbs: ReadonlySet<string> = new Set(lexicon.relativeAdverbs);
/** Between a change and the end of the series it is measured from: "45% down on the peak". */
export const peakLeads: ReadonlySet<string> = new Set(lexicon.peakLeads);
/** Before "high" and the like: then it is a noun. */
export const peakArticles: ReadonlySet<string> = new Set(lexicon.peakArticles);
/** In the words of a rank: the last such stretch, or any one of them. */
export const openLengths = phraseTable(lexicon.openLengths);
