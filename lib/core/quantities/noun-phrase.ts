import { closedWords, commonVerbs, isPlural, months, particles, verbBases, weekdays } from './lexicon.ts';
import { at, type Token } from './token.ts';

const longest = 7;
const quotes = '\'‘"“';

/** A closed-class word; "US" is a country, not a pronoun, which only its capitals tell. */
export const isClosed = (token: Token): boolean => closedWords.has(token.lower) && token.text !== 'US';

const isHyphen = (token: Token): boolean => (token.text === '-' || token.text === '‑') && token.glued;

/**
 * Finds the head of the noun phrase from token `first` on.
 *
 *     two gas-only powertrain options     one man to balance     460 Kia and Hyundai vehicles have
 *                              ^^^^^^^         ^^^                                   ^^^^^^^^
 * Without a tagger: the head is the first plural before a closed-class word or sign; for one (`single`)
 * the last word before it. Returns null when there is none.
 */
export function findHead(
  tokens: readonly Token[],
  first: number,
  limit: number,
  single: boolean,
): number | null {
  let head: number | null = null;
  for (let index = first; index < limit && index < first + longest; index += 1) {
    const token = at(tokens, index);
    if (token.newline && index > first) break;
    if (isHyphen(token) && at(tokens, index + 1).glued) continue;
    if (index === first && token.kind === 'symbol' && quotes.includes(token.text)) continue;
    if (token.kind !== 'word' && token.kind !== 'mixed') break;
    if (isInCompound(tokens, index)) continue;
    if (particles.and.has(token.lower) && !single && index > first && joinsAdjectives(tokens, index))
      continue;
    if (isClosed(token) || months.has(token.lower) || weekdays.has(token.lower)) break;
    const plural = isPlural(token.lower) || isInitials(token);
    if (
      commonVerbs.has(token.lower) &&
      (single || !plural) &&
      !(single && head === null && isNounLike(token))
    ) {
      if (head !== null || !isModifier(tokens, index)) break;
      continue;
    }
    if (single) {
      // "one expert warned": without a tagger, a past tense behind the noun ends it.
      if (head !== null && token.lower.endsWith('ed')) break;
      if (plural) return index > first ? index - 1 : null;
      head = index;
    } else if (plural) return index;
  }
  return head;
}

/** "MPs", "GPs", "NGOs". */
export const isInitials = (token: Token): boolean => /^\p{Lu}{1,5}s$/u.test(token.text);

/** "one report", "one meeting": right behind "one" the base and the -ing form are nouns. */
const isNounLike = (token: Token): boolean => verbBases.has(token.lower) || token.lower.endsWith('ing');

/** A word with a hyphen behind it belongs to what follows: "gas-only", "second-hand". */
const isInCompound = (tokens: readonly Token[], index: number): boolean =>
  (isHyphen(at(tokens, index + 1)) && at(tokens, index + 2).glued) ||
  (isHyphen(at(tokens, index)) && !isPlural(at(tokens, index).lower)) ||
  (index > 0 &&
    isHyphen(at(tokens, index - 1)) &&
    at(tokens, index).glued &&
    !isPlural(at(tokens, index).lower) &&
    at(tokens, index + 1).kind === 'word' &&
    !isClosed(at(tokens, index + 1)));

/** "Kia and Hyundai vehicles", "digital and physical sales": "and" inside what is counted. */
function joinsAdjectives(tokens: readonly Token[], index: number): boolean {
  const after = at(tokens, index + 1);
  if (after.kind !== 'word' || isClosed(after)) return false;
  return isPlural(at(tokens, index + 2).lower) || isPlural(after.lower);
}

/** A participle before its noun ("registered refugees", "working days") and not a verb. */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const next = at(tokens, index + 1);
  return /(?:ed|ing|en)$/.test(at(tokens, index).lower) && isPlural(next.lower) && !isClosed(next);
}

/** "the 12 page document", "a 5 speed gearbox": a singular noun before another, behind an article. */
export function findAttribute(tokens: readonly Token[], article: number, first: number): number | null {
  if (!particles.articlesAndPossessives.has(at(tokens, article).lower)) return null;
  const noun = at(tokens, first);
  const next = at(tokens, first + 1);
  const isNoun = (token: Token): boolean =>
    token.kind === 'word' && token.text === token.lower && !isClosed(token) && !commonVerbs.has(token.lower);
  // "the 431,000 first published": a participle ends no compound.
  return isNoun(noun) && isNoun(next) && !next.lower.endsWith('ed') ? first : null;
}
