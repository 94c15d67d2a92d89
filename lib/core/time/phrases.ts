import { type Token, tokenise } from './tokens.ts';

/** Phrases by their first word, longest first; `id` is the phrase's place in the list it was made from. */
export type PhraseSet = Map<string, { words: string[]; id: number }[]>;

/** Cuts phrases into the words a text is cut into, so that hyphens and capitals do not matter. */
export function compilePhrases(phrases: readonly string[]): PhraseSet {
  const set: PhraseSet = new Map();
  phrases.forEach((phrase, id) => {
    const words = tokenise(phrase).map((token) => token.word);
    const first = words[0];
    if (first === undefined) return;
    const list = set.get(first) ?? [];
    list.push({ words, id });
    set.set(first, list);
  });
  for (const list of set.values()) list.sort((a, b) => b.words.length - a.words.length);
  return set;
}

const standsAt = (tokens: readonly Token[], at: number, words: readonly string[]): boolean =>
  words.every((word, index) => tokens[at + index]?.word === word);

/** The longest phrase that begins at token `at`, with the token after it; null when none does. */
export function longestPhrase(
  set: PhraseSet,
  tokens: readonly Token[],
  at: number,
): { to: number; id: number } | null {
  const first = tokens[at]?.word;
  const hit =
    first === undefined ? undefined : set.get(first)?.find(({ words }) => standsAt(tokens, at, words));
  return hit ? { to: at + hit.words.length, id: hit.id } : null;
}

/** All phrases that begin at token `at` and are as long as the longest one. */
export function longestPhrases(
  set: PhraseSet,
  tokens: readonly Token[],
  at: number,
): { to: number; ids: number[] } | null {
  const best = longestPhrase(set, tokens, at);
  if (!best) return null;
  const length = best.to - at;
  const ids = (set.get(tokens[at]?.word ?? '') ?? [])
    .filter(({ words }) => words.length === length && standsAt(tokens, at, words))
    .map(({ id }) => id);
  return { to: best.to, ids };
}
