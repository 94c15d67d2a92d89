import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashText } from '../../lib/page/block-hash.ts';
import { createHighlighter } from '../../lib/page/highlighter.ts';
import { isOnPage, placeMarks } from '../../lib/page/mark.ts';
import { markAt } from '../../lib/page/mark-at.ts';
import { noFigure } from '../../lib/page/no-figure.ts';
import { blocksOf, readHere, showBody } from './page-dom.ts';

const highlighter = createHighlighter();
const options = { style: 'underline', leaveMatchesUnmarked: false } as const;

beforeEach(() => showBody(''));
afterEach(() => highlighter.clear());

/** A finding of the words `quote` in the block at `place`. */
const found = (text: string, quote: string, place = 0, rating: 'matches' | 'close' = 'matches') => {
  const start = text.indexOf(quote);
  const finding = {
    ...noFigure(quote, { start, end: start + quote.length }, ''),
    id: quote,
    block: place,
    rating,
  };
  return { finding, hash: hashText(text), disputes: [] };
};

const painted = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

describe('marks', () => {
  const page = '<p>More than <b>20,000</b> people came, up 48%.</p><p>Nothing here.</p>';

  it('are painted one highlight a rating, with not one change to the page', async () => {
    const blocks = blocksOf(page);
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((seen) => records.push(...seen));
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const text = blocks[0]?.text ?? '';
    const marks = placeMarks([found(text, '20,000 people', 0, 'close'), found(text, '48%')], blocks);
    highlighter.paint(marks, options);
    highlighter.paintOpen(marks[0] ?? null);
    await new Promise(requestAnimationFrame);
    expect(painted('plumbline-close')).toEqual(['20,000', ' people']);
    expect(painted('plumbline-matches')).toEqual(['48%']);
    expect(painted('plumbline-open')).toEqual(['20,000', ' people']);
    expect([...records, ...observer.takeRecords()]).toEqual([]);
    observer.disconnect();
  });

  it.each([
    [{ style: 'one-tone', leaveMatchesUnmarked: false }, 'plumbline-tone-matches', 1],
    [{ style: 'count', leaveMatchesUnmarked: false }, 'plumbline-matches', 0],
    [{ style: 'underline', leaveMatchesUnmarked: true }, 'plumbline-matches', 0],
  ] as const)('follow the settings %j', (given, name, size) => {
    const blocks = blocksOf(page);
    highlighter.paint(placeMarks([found(blocks[0]?.text ?? '', '48%')], blocks), given);
    expect(CSS.highlights.get(name)?.size ?? 0).toBe(size);
  });

  it('lie under the flag and over the tint', () => {
    const [block] = blocksOf(page);
    const mark = placeMarks([found(block?.text ?? '', '48%')], block ? [block] : []);
    highlighter.paint(mark, options);
    highlighter.paintFlagged(mark.flatMap(({ ranges }) => ranges));
    highlighter.paintOpen(mark[0] ?? null);
    const priority = (name: string) => CSS.highlights.get(`plumbline-${name}`)?.priority ?? 0;
    expect(priority('flagged')).toBeGreaterThan(priority('matches'));
    expect(priority('matches')).toBeGreaterThan(priority('open'));
  });

  it('are dropped where the block has changed since it was sent', () => {
    const [sent] = blocksOf(page);
    const answered = [found(sent?.text ?? '', '48%')];
    showBody('<p>More than <b>20,000</b> people came, up 49%.</p>');
    expect(placeMarks(answered, readHere().blocks)).toEqual([]);
  });

  it('follow a block that the page has moved or made again', () => {
    const [sent] = blocksOf(page);
    const answered = [found(sent?.text ?? '', '48%')];
    showBody(`<p>Put before it.</p>${page}`);
    expect(placeMarks(answered, readHere().blocks)[0]?.ranges.map(String)).toEqual(['48%']);
  });

  it('are gone when their words are', () => {
    const [block] = blocksOf(page);
    const [mark] = placeMarks([found(block?.text ?? '', '48%')], block ? [block] : []);
    expect(mark && isOnPage(mark)).toBe(true);
    document.body.replaceChildren();
    expect(mark && isOnPage(mark)).toBe(false);
  });

  it('reach into shadow trees', () => {
    showBody('<news-text></news-text>');
    const root = document.querySelector('news-text')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Arrivals were up 48% in a year.</p>';
    const { blocks } = readHere();
    highlighter.paint(placeMarks([found(blocks[0]?.text ?? '', '48%')], blocks), options);
    expect(painted('plumbline-matches')).toEqual(['48%']);
  });
});

describe('what lies under the pointer', () => {
  const centre = (range: Range | undefined) => {
    const box = range?.getBoundingClientRect() ?? new DOMRect();
    return [box.left + box.width / 2, box.top + box.height / 2] as const;
  };

  it.each([['by the browser'], ['by rectangles']])('is found %s', (how) => {
    const registry = CSS.highlights as { highlightsFromPoint?: unknown };
    const own = registry.highlightsFromPoint;
    if (how === 'by rectangles')
      Object.defineProperty(registry, 'highlightsFromPoint', { value: undefined, configurable: true });
    const blocks = blocksOf('<p style="margin:40px">More than 20,000 people came, up 48%.</p>');
    const marks = placeMarks([found(blocks[0]?.text ?? '', '48%')], blocks);
    highlighter.paint(marks, options);
    const [x, y] = centre(marks[0]?.ranges[0]);
    expect(markAt(marks, x, y)?.finding.quote).toBe('48%');
    expect(markAt(marks, x - 150, y)).toBeNull();
    if (how === 'by rectangles') Reflect.deleteProperty(registry, 'highlightsFromPoint');
    expect((CSS.highlights as { highlightsFromPoint?: unknown }).highlightsFromPoint).toBe(own);
  });

  it('is nothing where the page lays something over the words', () => {
    const blocks = blocksOf(
      '<div style="position:fixed;inset:0;background:#fff"></div><p style="margin:40px">It is up 48%.</p>',
    );
    const marks = placeMarks([found(blocks[0]?.text ?? '', '48%')], blocks);
    highlighter.paint(marks, options);
    expect(markAt(marks, ...centre(marks[0]?.ranges[0]))).toBeNull();
  });
});
