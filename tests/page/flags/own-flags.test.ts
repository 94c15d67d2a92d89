import { afterEach, expect, it } from 'vitest';
import { findOwnFlags, rangeAt } from '../../../entrypoints/page.content/find-own-flags.ts';
import { describeQuote } from '../../../lib/flags/describe-quote.ts';
import type { FlagAnchor } from '../../../lib/messaging/protocol.ts';
import { figuresIn } from '../../../lib/page/figures-in.ts';

const article =
  '<script>var n = 20000;</script><h1>Ferries</h1><p>The harbour was busy on Tuesday, the <em>master</em> said.</p>' +
  '<p>Nearly <b>20</b>,<i>000</i> people came by ferry in the first half of the year, and most of them stayed.</p>' +
  '<p>Hotels took 1,200 of them.</p>';

const put = (html: string): HTMLElement => {
  const body = document.createElement('div');
  body.innerHTML = html;
  document.body.append(body);
  return body;
};

afterEach(() => document.body.replaceChildren());

const flagOn = (html: string, words: string): FlagAnchor => {
  const text = put(html).textContent ?? '';
  const start = text.indexOf(words);
  const { quote, position, passage } = describeQuote(text, start, start + words.length);
  return { id: 'a', quote, position, passage };
};

it('finds a quote across elements, after the page was edited above it', () => {
  const flag = flagOn(article, 'Nearly 20,000 people');
  const edited = put(article.replace('<h1>', '<aside>Advertisement</aside><h1>'));
  const { ranges, seen } = findOwnFlags(edited, [flag]);
  expect(seen).toEqual([{ id: 'a', outcome: 'found', now: null }]);
  expect(ranges.map(String)).toEqual(['Nearly 20,000 people']);
});

it('says what the figure is now', () => {
  const flag = flagOn(article, 'Nearly 20,000 people');
  const edited = put(article.replace('<b>20</b>,<i>000</i>', '<b>19,982</b>'));
  const { ranges, seen } = findOwnFlags(edited, [flag]);
  expect(seen).toEqual([{ id: 'a', outcome: 'figure-changed', now: 'Nearly 19,982 people' }]);
  expect(ranges.map(String)).toEqual(['Nearly 19,982 people']);
});

it.each([
  ['a third', 'a quarter', 'figure-changed'],
  ['a third', 'a third', 'found'],
  ['two million', 'three million', 'figure-changed'],
])('reads figures in words: %s, now %s: %s', (before, now, outcome) => {
  const page = (share: string): string =>
    `<p>The harbour was busy on Tuesday, the master said.</p><p>About ${share} of all the passengers came by ferry in the first half of the year, and most of them stayed.</p><p>Hotels were full.</p>`;
  const flag = flagOn(page(before), `About ${before} of all the passengers came by ferry`);
  document.body.replaceChildren();
  const { seen } = findOwnFlags(put(page(now)), [flag], figuresIn);
  expect(seen).toMatchObject([{ outcome }]);
});

it('paints nothing where the passage is gone', () => {
  const flag = flagOn(article, 'Nearly 20,000 people');
  const edited = put(article.replace(/<p>Nearly.*?<\/p>/, ''));
  const { ranges, seen } = findOwnFlags(edited, [flag]);
  expect(seen[0]?.outcome).toBe('passage-changed');
  expect(ranges).toEqual([]);
});

it.each([
  [0, 4, 'abcd'],
  [2, 6, 'cdef'],
  [7, 9, 'hi'],
])('takes the range from %d to %d', (start, end, words) => {
  const body = put('<p>abc<b>def</b></p><p>ghi</p>');
  expect(String(rangeAt(body, start, end))).toBe(words);
  expect(rangeAt(body, 0, 99)).toBeNull();
});
