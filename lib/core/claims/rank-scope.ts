import type { TimeExpression } from '../time/time-expression.ts';
import type { Passage } from './passage.ts';
import {
  amongWords,
  everPhrases,
  rankPlaces,
  sameWindow,
  scopeLeads,
  smallNumbers,
  streakUnits,
} from './rank-lexicon.ts';
import { isSameSentence, lowerAt } from './rank-words.ts';
import { phraseLength, type Word, wordIndexAt } from './words.ts';

const FARTHEST_SCOPE = 8;

/** Index after the words that say what a rank holds over, looked for in the next few words; null when none are there. */
export function scopeEnd(passage: Passage, at: number): number | null {
  let loose: number | null = null;
  for (let i = at; i < at + FARTHEST_SCOPE && i < passage.words.length; i++) {
    const word = passage.words[i] as Word;
    if (!isSameSentence(passage, at - 1, i)) return loose;
    if (i > at && /[;:(]/u.test(passage.text.slice((passage.words[i - 1] as Word).end, word.start)))
      return loose;
    const ever = phraseLength(everPhrases, passage.words, i);
    const time = passage.times.find(
      (t) => t.span.start <= word.start && word.start < t.span.end && isScope(passage, t),
    );
    if (time) return wordIndexAt(passage.words, time.span.end);
    if (ever > 0) return i + ever;
    if (word.lower === 'in' && lowerAt(passage, i + 2) === 'history') return i + 3;
    const place = phraseLength(rankPlaces, passage.words, i);
    if (place > 0) loose ??= i + place;
    const same = phraseLength(sameWindow, passage.words, i);
    if (same > 0) loose = stretchEnd(passage, i + same, i);
    const lead = phraseLength(scopeLeads, passage.words, i);
    if (lead > 0) loose ??= leadEnd(passage, i + lead);
  }
  return loose;
}

/** "for the opening six months of any year": after the words of a like window, its length and what it is part of. */
function stretchEnd(passage: Passage, at: number, from: number): number {
  let end = at;
  while (smallNumbers.has(lowerAt(passage, end)) || /^\d{1,2}$/u.test(lowerAt(passage, end))) end++;
  const counted = end > at;
  if (streakUnits.has(lowerAt(passage, end)) || lowerAt(passage, end) === 'half') end++;
  else if (counted) return at;
  if (end > at && lowerAt(passage, end) === 'of' && PARTED.test(lowerAt(passage, end + 1))) {
    return amongWords.has(lowerAt(passage, end + 2)) ? end + 3 : end;
  }
  return end > at || lowerAt(passage, from) !== 'for' || lowerAt(passage, from + 1) !== 'the' ? end : at + 1;
}

const PARTED = /^(?:any|a|the|every|each)$/u;

/** After "in any" or "since" without a time that was read: one or two words more, but nothing that begins a new phrase. */
function leadEnd(passage: Passage, at: number): number {
  let end = at;
  while (
    end < at + 2 &&
    end < passage.words.length &&
    !/^(?:the|a|and|but|record|\d.*)$/u.test(lowerAt(passage, end))
  )
    end++;
  return end;
}

/** A time that says over which stretch a rank holds. */
export const isScope = (passage: Passage, time: TimeExpression): boolean =>
  time.role === 'scope' ||
  /^ever\b/iu.test(passage.text.slice(time.span.start, time.span.end)) ||
  time.since === true;
