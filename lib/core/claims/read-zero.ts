import { type Draft, percentUnit, type WordReader } from './draft.ts';
import { zeroGrowth } from './lexicon.ts';
import { phraseLength, type Word } from './words.ts';

/**
 * Growth of nothing, said without a figure: a change of 0 per cent.
 *
 *     There was no growth at all in May
 *               ^^^^^^^^^^^^^^^^
 */
export const readZeroGrowth: WordReader = (passage) => {
  const drafts: Draft[] = [];
  passage.words.forEach((word, i) => {
    const length = phraseLength(zeroGrowth, passage.words, i);
    if (length === 0 || isRateGiven(passage.text, passage.words[i + length])) return;
    const { end } = passage.words[i + length - 1] as Word;
    drafts.push({
      kind: 'change',
      span: { start: word.start, end },
      at: null,
      value: 0,
      value2: null,
      unit: percentUnit,
      bound: 'exact',
      step: 0.1,
      direction: null,
      rank: null,
      of: null,
    });
  });
  return drafts;
};

/** "no growth above 2%", "no growth of that kind" speak of another growth than none. */
const isRateGiven = (text: string, next: Word | undefined): boolean =>
  next !== undefined &&
  /^(?:above|over|of|beyond|strategy|plan|agenda|forecast|without|stock|stocks|company|companies)$/u.test(
    next.lower,
  ) &&
  text[next.start - 1] === ' ';
