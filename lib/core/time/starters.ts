import words from '../../../assets/lexicons/en/time.json' with { type: 'json' };
import { mayStartEvent } from './event-names.ts';
import type { TimeText } from './found.ts';
import * as lexicon from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Every word of the lexicon that an expression of time may begin with. */
const starters = new Set<string>([
  ...words.otherStarters,
  ...[
    lexicon.months,
    lexicon.shortMonths,
    lexicon.weekdays,
    lexicon.seasons,
    lexicon.numbers,
    lexicon.ordinals,
    lexicon.units,
    lexicon.decades,
    lexicon.edges,
    lexicon.financialWords,
    lexicon.basisWords,
    lexicon.approximators,
    lexicon.soFar,
    lexicon.byWords,
    lexicon.beforeWords,
    lexicon.underWords,
    lexicon.windowPrefixes,
    lexicon.basePrefixes,
    lexicon.everPhrases,
    lexicon.onUnit,
    lexicon.holidayNames,
  ].flatMap((map) => [...map.keys()]),
  ...[
    lexicon.firstWords,
    lexicon.lastWords,
    lexicon.currentWords,
    lexicon.pastWords,
    lexicon.previousWords,
    lexicon.followingWords,
    lexicon.sameWords,
  ].flatMap((set) => [...set]),
]);

/** False for the many words with which no expression of time begins (names of events aside). */
export const mayStart = (token: Token): boolean =>
  token.kind !== 'word' || starters.has(token.word) || /^(fy|[qh])\d{1,4}$/.test(token.word);

/** False for tokens with which neither an expression of time nor the name of an event begins. */
export function begins(text: TimeText, at: number): boolean {
  const token = text.tokens[at];
  if (!token) return false;
  return token.kind === 'mark' ? /^[’'‘]$/.test(token.word) : mayStart(token) || mayStartEvent(text, at);
}
