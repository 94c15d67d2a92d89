import { trendVerbs } from '../quantities/lexicon.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Passage } from './passage.ts';
import { sentenceAt } from './passage.ts';
import { cardinals, fallNouns, ordinals, riseNouns, streakPhrases, streakUnits } from './rank-lexicon.ts';
import { phraseLength, type Word } from './words.ts';

/**
 * How many times running: value 3 of "the third month in a row", "three consecutive months".
 * The direction is that of the falls or rises named beside it, else that of the sentence's last change.
 */
export const readStreaks: WordReader = (passage, figures) => {
  const drafts: Draft[] = [];
  passage.words.forEach((_, i) => {
    const length = phraseLength(streakPhrases, passage.words, i);
    const draft = length > 0 ? streakDraft(passage, i, i + length) : null;
    if (!draft) return;
    const sentence = sentenceAt(passage, draft.span.start);
    const of = figures.findLastIndex(
      (figure) => figure.sentence === sentence && figure.quantity.span.start < draft.span.start,
    );
    const direction =
      draft.direction ?? verbBefore(passage, sentence.start, i) ?? figures[of]?.direction ?? null;
    drafts.push({ ...draft, direction, of: of >= 0 ? of : null });
  });
  return drafts;
};

/** "has fallen for the second month in a row": the last verb of rise or fall before it in the sentence. */
function verbBefore(passage: Passage, start: number, at: number): Draft['direction'] {
  for (let i = at - 1; i >= 0 && (passage.words[i] as Word).start >= start && at - i <= 10; i--) {
    const direction = trendVerbs.get((passage.words[i] as Word).lower);
    if (direction) return direction;
  }
  return null;
}

/** Words within four of the streak's own: a unit of time and a number must both be among them. */
function streakDraft(passage: Passage, from: number, to: number): Draft | null {
  let start = from;
  let end = to;
  let count: number | null = null;
  let unit: string | null = null;
  let direction: Draft['direction'] = null;
  const sentence = sentenceAt(passage, (passage.words[from] as Word).start);
  for (let i = Math.max(0, from - 5); i < Math.min(passage.words.length, to + 3); i++) {
    const word = passage.words[i] as Word;
    if (word.start < sentence.start || word.end > sentence.end || (i >= from && i < to)) continue;
    const number = ordinals.get(word.lower) ?? cardinals.get(word.lower) ?? wholeNumber(word.lower);
    const grain = streakUnits.get(word.lower);
    if (riseNouns.has(stem(word.lower))) direction = 'rise';
    else if (fallNouns.has(stem(word.lower))) direction = 'fall';
    else if (number !== null && count === null) count = number;
    else if (grain && unit === null) unit = grain;
    else continue;
    start = Math.min(start, i);
    end = Math.max(end, i + 1);
  }
  if (count === null || count < 2 || unit === null) return null;
  const the = passage.words[start - 1]?.lower;
  if (the === 'the' || the === 'a') start--;
  const span = { start: (passage.words[start] as Word).start, end: (passage.words[end - 1] as Word).end };
  return {
    kind: 'streak',
    span,
    at: null,
    value: count,
    value2: null,
    unit: { kind: 'time', name: unit, head: unit, per: null, span: null },
    bound: 'exact',
    step: 1,
    direction,
    rank: null,
    of: null,
    ...lengthOf(unit, count),
  };
}

function lengthOf(unit: string, count: number): Pick<Draft, 'scopeLength'> {
  if (unit === 'quarter') return { scopeLength: { unit: 'month', count: count * 3 } };
  return unit === 'year' || unit === 'month' || unit === 'week' ? { scopeLength: { unit, count } } : {};
}

const stem = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

const wholeNumber = (word: string): number | null => (/^\d{1,2}$/u.test(word) ? Number(word) : null);
