import { type TimeText, wordAt } from '../found.ts';
import { likelyLeads, months, nameLikeMonths, notTime, shortMonths, sureLeads, titles } from '../lexicon.ts';
import { longestPhrase } from '../phrases.ts';
import type { Token } from '../tokens.ts';

/** The name of a month, with the token after it; `short` for "Jan", "Mar". */
interface MonthName {
  month: number;
  to: number;
  short: boolean;
}

/** Reads a month's name, in full or short, with or without its stop, always with a capital letter. */
export function readMonthName(text: TimeText, at: number): MonthName | null {
  const token = text.tokens[at];
  if (!token?.capital) return null;
  const full = months.get(token.word);
  if (full !== undefined) return { month: full, to: at + 1, short: false };
  const month = shortMonths.get(token.word);
  if (month === undefined) return null;
  const stop = text.tokens[at + 1];
  const stopped = stop?.word === '.' && stop.start === token.end;
  return { month, to: stopped ? at + 2 : at + 1, short: true };
}

const isSurname = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && !months.has(token.word);

const isNamePhrase = (text: TimeText, at: number): boolean =>
  longestPhrase(notTime, text.tokens, at - 1) !== null || longestPhrase(notTime, text.tokens, at) !== null;

/** What follows "May" or "March" at the start of a clause when the month is meant: "March’s", "May and June". */
const followsMonth = new Set(["'s", 'and', 'to', 'was', 'saw']);

/**
 * Whether a month's name means the month where it stands, for some are also persons and verbs.
 *
 *     in May · May’s rise · April was dry          Theresa May · Mr March · June Smith · they may
 *        ^^^   ^^^          ^^^^^
 */
export function isMonthHere(text: TimeText, at: number, name: MonthName): boolean {
  const token = text.tokens[at];
  const before = text.tokens[at - 1];
  const after = text.tokens[name.to];
  if (before && titles.has(before.word)) return false;
  if (sureLeads.has(before?.word ?? '') || token?.joined) return true;
  if (isNamePhrase(text, at)) return false;
  const nameLike = nameLikeMonths.has(token?.word ?? '');
  if (likelyLeads.has(before?.word ?? '')) return !nameLike || !isSurname(after);
  if (name.short) return readMonthName(text, after?.word === 'to' ? name.to + 1 : name.to) !== null;
  if (!nameLike) return true;
  if (before?.capital || isSurname(after)) return false;
  const verbLike = token?.word === 'may' || token?.word === 'march';
  return !verbLike || followsMonth.has(wordAt(text, name.to));
}
