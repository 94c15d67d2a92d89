import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import { phraseTable, type Word } from './words.ts';

/** Word lists of the claim reader; all lower case. What each is for stands beside its reader. */
export const abbreviations: ReadonlySet<string> = new Set(lexicon.abbreviations);
/** "No.", "Aug.": no end of a sentence where a number follows. */
export const numberAbbreviations: ReadonlySet<string> = new Set(lexicon.abbreviationsBeforeNumbers);
export const clauseOpeners: ReadonlySet<string> = new Set(lexicon.clauseOpeners);
export const clauseOpenersWithoutComma: ReadonlySet<string> = new Set(lexicon.clauseOpenersWithoutComma);
/** Before a subject and its verb these open a clause, with or without a comma. */
export const reasonOpeners: ReadonlySet<string> = new Set(lexicon.reasonOpeners);
/** After a bare "and" these begin a new statement. */
export const subjectOpeners: ReadonlySet<string> = new Set(lexicon.subjectOpeners);
export const finiteVerbs: ReadonlySet<string> = new Set(lexicon.finiteVerbs);
export const softWords: ReadonlySet<string> = new Set(lexicon.soft);
export const verbs: ReadonlySet<string> = new Set(lexicon.verbs);
/** Verbs of rising and falling, and of what a thing comes to. */
export const movingVerbs: ReadonlySet<string> = new Set(lexicon.movingVerbs);
/** True for a verb that may follow a subject. */
export const isVerb = (word: Word | undefined): boolean =>
  word !== undefined && [movingVerbs, verbs, finiteVerbs].some((words) => words.has(word.lower));
/** Words before a measure's noun that leave it as wide as it was: "total arrivals". */
export const openWords: ReadonlySet<string> = new Set(lexicon.openWords);
export const shareLinks: ReadonlySet<string> = new Set(lexicon.shareLinks);
export const averageWords: ReadonlySet<string> = new Set(lexicon.average);
export const totalWords: ReadonlySet<string> = new Set(lexicon.totals);
export const timeUnits: ReadonlySet<string> = new Set(lexicon.timeUnits);
export const baseLeads: readonly string[] = lexicon.baseLeads.toSorted((a, b) => b.length - a.length);
export const outrightBaseLeads: readonly string[] = lexicon.outrightBaseLeads;
/** Before "up" or "down" these make no rise or fall: "made up 39%", "turned down 75,300". */
export const phrasalVerbs: ReadonlySet<string> = new Set(lexicon.phrasalVerbs);
/** Beside a count they make it a rise: "an extra million patients". */
export const moreWords: ReadonlySet<string> = new Set(lexicon.moreWords);
/** Names of a whole year that, beside part of a year, mean the same part of it: "on the previous year". */
export const openYears: readonly string[] = lexicon.openYears;
/** Growth of nothing, said without a figure. */
export const zeroGrowth = phraseTable(lexicon.zeroGrowth);
/** Words that tell a time which is not read: "when he came in", "under the last government". */
export const unreadTimes = phraseTable(lexicon.unreadTimes);
/** After a share these make it one of those left over: "a quarter were not", "38% had waited longer". */
export const restWords = phraseTable(lexicon.restWords);
/** The same before a length of time: "40% waited more than 18 weeks". */
export const restBounds = phraseTable(lexicon.restBounds);
/** Words after "1% of" that name the place whose total it is, beside the names of places. */
export const wholeWords: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.wholeWords));
/** After a share these say that the whole is all there is of it: "a quarter of all returns". */
export const wholeLeads = phraseTable(lexicon.wholeLeads);
/** After "of" these point at a figure before: "£2.1bn of it"; the fillers may stand before the figure itself. */
export const partPointers: readonly string[] = lexicon.partPointers;
export const partFillers: readonly string[] = lexicon.partFillers;
