import type { Span } from '../span.ts';
import { phraseKey, type Word } from './words.ts';

/** Exact phrases by their stems; plain maps, so that it can be stored as it is. */
export interface PhraseIndex {
  /** Phrase key to the ids of whatever it stands for. */
  phrases: Map<string, number[]>;
  /** First word of a phrase to the length in words of the longest phrase that begins with it. */
  longest: Map<string, number>;
}

export interface PhraseHit {
  span: Span;
  ids: number[];
  /** Number of words of the phrase: the longer names the thing more exactly. */
  length: number;
}

export const emptyPhraseIndex = (): PhraseIndex => ({ phrases: new Map(), longest: new Map() });

/** Adds one phrase for one id; a phrase without a word in it is ignored. */
export function addPhrase(index: PhraseIndex, phrase: string, id: number): void {
  const key = phraseKey(phrase);
  if (key === '') return;
  const parts = key.split(' ');
  const ids = index.phrases.get(key);
  if (!ids) index.phrases.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
  const first = parts[0] as string;
  index.longest.set(first, Math.max(index.longest.get(first) ?? 0, parts.length));
}

/** Every phrase that stands in the words, nested ones included; time grows with the words, not with the phrases. */
export function findPhrases(index: PhraseIndex, words: readonly Word[]): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (let i = 0; i < words.length; i++) {
    const first = words[i] as Word;
    const longest = index.longest.get(first.stem) ?? 0;
    let key = '';
    for (let n = 1; n <= longest && i + n <= words.length; n++) {
      const last = words[i + n - 1] as Word;
      key = n === 1 ? last.stem : `${key} ${last.stem}`;
      const ids = index.phrases.get(key);
      if (ids) hits.push({ span: { start: first.start, end: last.end }, ids, length: n });
    }
  }
  return hits;
}
