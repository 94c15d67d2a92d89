import { describe, expect, test } from 'vitest';
import { splitClauses, splitSentences } from '../../../lib/core/claims/sentences.ts';

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['Mr Lee came. He left.', ['Mr Lee came.', 'He left.']],
    ['Mr. Lee paid £3.4m. “It is a lot.” He left.', ['Mr. Lee paid £3.4m.', '“It is a lot.”', 'He left.']],
    ['It rose to 3.2%. Fares fell.', ['It rose to 3.2%.', 'Fares fell.']],
    ['On Aug. 28 it rained. It cost No. 10 dear.', ['On Aug. 28 it rained.', 'It cost No. 10 dear.']],
    ['He said no. Then he left.', ['He said no.', 'Then he left.']],
    ['In the U.S. the rate fell.', ['In the U.S. the rate fell.']],
    ['J. Smith and T. Jones wrote it.', ['J. Smith and T. Jones wrote it.']],
    ['Why? Nobody knows! So be it…', ['Why?', 'Nobody knows!', 'So be it…']],
    ['One line\nanother line', ['One line', 'another line']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('is linear in a long text without an end', () => {
    const text = 'a. b '.repeat(40_000);
    expect(splitSentences(text)).toHaveLength(1);
  });
});

describe('clauses', () => {
  test.each<[string, string[]]>([
    ['It rose in May, and it fell in June.', ['It rose in May,', 'and it fell in June.']],
    ['It rose in May while fares fell.', ['It rose in May', 'while fares fell.']],
    ['It rose (by 3%) in May.', ['It rose', '(by 3%)', 'in May.']],
    ['It rose; fares fell.', ['It rose;', 'fares fell.']],
    ['It rose – by 3% – in May.', ['It rose –', 'by 3% –', 'in May.']],
    ['The January-to-June total rose.', ['The January-to-June total rose.']],
    ['Trains, buses and ferries rose.', ['Trains, buses and ferries rose.']],
    ['It rose and it fell.', ['It rose', 'and it fell.']],
  ])('%s', (text, expected) => {
    const [sentence] = splitSentences(text);
    const clauses = sentence ? splitClauses(text, sentence) : [];
    expect(clauses.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});
