import lexicon from '../../../assets/lexicons/en/claims-times.json' with { type: 'json' };

const setOf = (words: readonly string[]): ReadonlySet<string> => new Set(words);

/** Verbs of saying, and those that as participles only describe a figure ("474 cases reported on Tuesday"). */
export const tellingVerbs = setOf(lexicon.tellingVerbs);
export const tellingParticiples = setOf(lexicon.tellingParticiples);
/** What opens what is told: "said last month that". */
export const openers = setOf(lexicon.openers);
export const releaseNouns = setOf(lexicon.releaseNouns);
export const releaseVerbs = setOf(lexicon.releaseVerbs);
export const showVerbs = setOf(lexicon.showVerbs);
/** Between a verb of saying and its day: "told MPs on Tuesday", "said in a statement on Tuesday". */
export const addressees = setOf(lexicon.addressees);
/** A time so led is of the figure, whoever tells it. */
export const ofTheFigure = setOf(lexicon.ofTheFigure);
/** First words of a time that tells a day or a week as news does. */
export const dayLeads = setOf(lexicon.dayLeads);
/** What stands between the members of a row. */
export const listJoins = setOf(lexicon.listJoins);
export const leadsToTime = setOf(lexicon.leadsToTime);
/** Before a time they say that it is another: "the second highest after 2022". */
export const apartWords = setOf(lexicon.apart);
/** Before "back to" and a time: how far records go. */
export const reachVerbs = setOf(lexicon.reachVerbs);
/** Before a time they say that it is compared with: "52% higher than before the war". */
export const comparingWords = setOf(lexicon.comparing);
/** Right before a time: what was reached then is passed. */
export const passingWords = setOf(lexicon.passing);
/** Before a length of time that was spoken of: "858 over the two days". */
export const overLeads = setOf(lexicon.overLeads);
/** "The total stood at": added up since the year began; not "the daily total". */
export const runningNouns = setOf(lexicon.runningNouns);
export const runningVerbs = setOf(lexicon.runningVerbs);
export const singleDays = setOf(lexicon.singleDays);
/** A sentence with one of these, or with such a verb, says how things are as it is written. */
export const nowWords = setOf(lexicon.nowWords);
export const presentVerbs = setOf(lexicon.presentVerbs);
export const pastVerbs = setOf(lexicon.pastVerbs);
/** "Has risen to 4.7%" is of now; "has been 11%" may be of any time. */
export const perfectVerbs = setOf(lexicon.perfectVerbs);
/** Words beside which a present tense may still be of another time: "the record is 11%", "the rate is usually 4%". */
export const notNow = setOf(lexicon.notNow);
export const notNowBehind = setOf(lexicon.notNowBehind);
/** What a change may be measured from that is no period: "below the four-year average", "above target". */
export const unsaidBases = setOf(lexicon.unsaidBases);
/** Behind a change they lead to what it is measured from. */
export const baseTails = setOf(lexicon.baseTails);
/** What they stand for is worked out of several periods: "above the average of the past six years". */
export const meanWords = setOf(lexicon.meanWords);
/** They lead from the time spoken of to another: "that had fallen 36% by the following year". */
export const movingOn = setOf(lexicon.movingOn);

const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Between a moved figure and a time they make it the base: "43% fewer than in 2023", "up 5% on the total of May". */
export const comparedGap = new RegExp(
  `(?:^|\\s)(?:${anyOf(lexicon.comparedLeads)}\\b[^,;:()]{0,60}|on (?:${anyOf(lexicon.comparedOn)} ){0,5})$`,
  'u',
);
/** First words of a time right behind a bounded change: "by more than half in 2024". */
export const boundTimes = setOf(lexicon.boundTimes);
/** First words of a time right behind a level: "to 517,000 in the year to June". */
export const levelTimes = setOf(lexicon.levelTimes);
/** Between a multiple and the time of what it is a multiple of: "three times the amount in 2020", "twice as many as in May". */
export const multipleGap = new RegExp(
  `^ (?:${anyOf(lexicon.multipleThings)}\\b[^,;:.()]*|as ${anyOf(lexicon.multipleAs)}\\b[^,;:.()]* as )$`,
  'u',
);
/** A time right behind a figure whose noun is left out: "after 0.7% in the first", "more than now". */
export const elidedTime = new RegExp(
  `^ (?:(?:more|less|fewer|higher|lower) )?than ${anyOf(lexicon.nowElided)}\\b|^ in the ${anyOf(lexicon.ordinalElided)}(?=[,.;:)]|$| and | but | or )`,
  'iu',
);
/** Words that open a clause about the figure before them. */
export const relativeWords = setOf(lexicon.relatives);
/** Words that open a clause telling which people are meant. */
export const narrowingWords = setOf(lexicon.narrowing);
/** What stands before a time that opens a clause of its own: "45,755 in all and in 2021, 28,526". */
export const clauseOpening = new RegExp(`(?:[,;] |\\b${anyOf(lexicon.clauseJoins)} )$`, 'u');
/** The same without a comma, for the time alone or as of a subject: "and in 2023", "and the number in 2023". */
export const joinedTime = new RegExp(`\\b${anyOf(lexicon.clauseJoins)} $`, 'u');
export const joinedSubject = new RegExp(`\\b${anyOf(lexicon.clauseJoins)} the \\p{Ll}+ $`, 'u');
