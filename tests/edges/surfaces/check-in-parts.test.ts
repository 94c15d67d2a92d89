import { describe, expect, it } from 'vitest';
import { readSites } from '../../../components/options/where-options.tsx';
import {
  blocksOf,
  checkInParts,
  type PartAnswer,
  type Progress,
} from '../../../entrypoints/text/check-in-parts.ts';
import type { Finding } from '../../../lib/core/checks/finding.ts';
import type { PageText } from '../../../lib/core/page-text.ts';

const long = (count: number): string =>
  Array.from({ length: count }, (_, i) => `Paragraph ${i}.`).join('\n\n');

/** Finds one figure in every block. */
const everyBlock = async (page: PageText): Promise<PartAnswer> => ({
  findings: page.blocks.map((_, block) => ({ block, span: { start: 10, end: 11 } }) as Finding),
  suppressed: 1,
});

describe('a pasted text', () => {
  it('is split into paragraphs, a short first line its headline', () => {
    expect(blocksOf('A headline\n\nOne.\nTwo.\r\n\r\n  \nThree.')).toEqual([
      { text: 'A headline', role: 'headline' },
      { text: 'One.', role: 'paragraph' },
      { text: 'Two.', role: 'paragraph' },
      { text: 'Three.', role: 'paragraph' },
    ]);
    expect(blocksOf('Only one line')).toEqual([{ text: 'Only one line', role: 'paragraph' }]);
    expect(blocksOf(' \n ')).toEqual([]);
  });

  it('without paragraphs is cut between sentences, and loses nothing', () => {
    const text = 'Some 20,000 people came. '.repeat(2000).trim();
    const blocks = blocksOf(text);
    expect(blocks.length).toBe(3);
    for (const block of blocks) expect(block.text).toMatch(/^Some .* came\.$/);
    expect(blocks.map((block) => block.text).join(' ')).toBe(text);
    expect(blocksOf('x'.repeat(45_000)).map((block) => block.text.length)).toEqual([20_000, 20_000, 5000]);
  });

  it('is checked part by part, each figure once, at its own paragraph', async () => {
    const progress: Progress[] = [];
    await checkInParts(
      long(97),
      '2025-07-07',
      everyBlock,
      (so) => progress.push(so),
      new AbortController().signal,
    );
    expect(progress.map(({ done }) => done)).toEqual([40, 80, 97]);
    expect(progress.at(-1)?.findings.map(({ block }) => block)).toEqual(
      Array.from({ length: 97 }, (_, i) => i),
    );
    expect(progress.at(-1)?.findings[96]?.id).toBe('96:10');
  });

  it('gives each part the paragraphs before it', async () => {
    const starts: string[] = [];
    const ask = async (page: PageText): Promise<PartAnswer> => {
      starts.push(page.blocks[0]?.text ?? '');
      return { findings: [], suppressed: 0 };
    };
    await checkInParts(long(90), null, ask, () => undefined, new AbortController().signal);
    expect(starts).toEqual(['Paragraph 0.', 'Paragraph 37.', 'Paragraph 77.']);
  });

  it('stops when told, keeping what was read', async () => {
    const stop = new AbortController();
    const progress: Progress[] = [];
    await checkInParts(
      long(200),
      null,
      everyBlock,
      (so) => {
        progress.push(so);
        stop.abort();
      },
      stop.signal,
    );
    expect(progress).toHaveLength(1);
    expect(progress[0]?.findings).toHaveLength(40);
  });

  it('passes on what goes wrong', async () => {
    const fail = async (): Promise<PartAnswer> => Promise.reject(new Error('no data'));
    await expect(
      checkInParts('Text.', null, fail, () => undefined, new AbortController().signal),
    ).rejects.toThrow('no data');
  });
});

describe('a list of sites', () => {
  it.each([
    ['news.example', ['news.example']],
    ['https://www.News.example/a?b#c', ['news.example']],
    ['a.example, b.example;a.example\nc.example', ['a.example', 'b.example', 'c.example']],
    ['not a host!', ['not', 'a']],
    ['', []],
  ])('"%s"', (text, sites) => expect(readSites(text)).toEqual(sites));
});
