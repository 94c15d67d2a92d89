import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Anchoring, anchorQuote } from '../../../lib/flags/anchor.ts';
import { describeQuote } from '../../../lib/flags/describe-quote.ts';
import { digitFigures } from '../../../lib/flags/figures-in.ts';

/*
 * Flags up to 600 figures over saved pages (all that there are), edits each page by five rules, and counts where the quotes are found again.
 * A quote found where it does not belong, or painted with another figure, counts as found wrongly: none may be.
 */

const wanted = 600;
const root = join(import.meta.dirname, '../../..');
const folders = ['tests/fixtures', '../shared/corpora/pages/news', '../shared/corpora/pages/other'];
const files = folders
  .map((folder) => join(root, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.html'));

/** Paragraphs as a page's text content has them: scripts and styles apart, one string each. */
function paragraphsOf(file: string): string[] {
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  for (const element of document.querySelectorAll('script, style, noscript, template')) element.remove();
  return [...document.querySelectorAll('p, li, h1, h2, h3, td, blockquote, figcaption')]
    .filter((element) => element.querySelector('p, li, td') === null)
    .map((element) => element.textContent ?? '')
    .filter((text) => text.trim().length > 1);
}

interface Case {
  paragraphs: string[];
  /** Which paragraph, and the quote's place in it. */
  at: number;
  start: number;
  end: number;
}

/** Prose: what a person flags a figure in, apart from dates of comments, menus and copyright lines. */
const isProse = (text: string): boolean =>
  text.replace(/\s+/g, ' ').length >= 80 && /[a-z]{3,}[,.]? [a-z]{2,}/.test(text);

/** Figures with up to three words after them, taken evenly over the pages. */
function casesOf(paragraphs: string[]): Case[] {
  return paragraphs.flatMap((text, at) =>
    [
      ...(isProse(text) ? text : '').matchAll(/(?<![\w.,])\d(?:[\d.,]{0,12}\d)?(?:%|(?: [a-z]{2,14}){0,3})/g),
    ].map((match) => ({
      paragraphs,
      at,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const joined = (paragraphs: string[]): string => paragraphs.join('\n');
const offsetOf = (paragraphs: string[], at: number): number =>
  paragraphs.slice(0, at).reduce((sum, text) => sum + text.length + 1, 0);

interface Edited {
  text: string;
  /** Where the quote stands after the edit; null when it is gone. */
  truth: { start: number; end: number } | null;
  figure: string | null;
}

const withParagraph = ({ paragraphs, at }: Case, text: string): string[] => paragraphs.with(at, text);

function edited(kase: Case, replacement: string, start: number, end: number, figure: string | null): Edited {
  const paragraphs = withParagraph(kase, replacement);
  const base = offsetOf(paragraphs, kase.at);
  return { text: joined(paragraphs), truth: { start: base + start, end: base + end }, figure };
}

/** Changes the nearest word on one side that is not in the quote. */
function changeWordsNear(kase: Case): Edited {
  const text = kase.paragraphs[kase.at] ?? '';
  const before = text.slice(0, kase.start).replace(/([a-z]{3,})([^a-z]*)$/i, 'somewhat$2');
  const after = text.slice(kase.end).replace(/^([^a-z]*)([a-z]{3,})/i, '$1otherwise');
  const quote = text.slice(kase.start, kase.end);
  return edited(kase, before + quote + after, before.length, before.length + quote.length, null);
}

/** Breaks the paragraph at the sentence end before the quote, or right before the quote's own word. */
function splitParagraph(kase: Case): Edited {
  const text = kase.paragraphs[kase.at] ?? '';
  const cut =
    Math.max(text.lastIndexOf('. ', kase.start) + 1, 0) || Math.max(0, text.lastIndexOf(' ', kase.start - 1));
  const replacement = `${text.slice(0, cut)}\n\n   Advertisement\n\n${text.slice(cut)}`;
  const shift = replacement.length - text.length;
  const moved = cut <= kase.start ? shift : 0;
  return edited(kase, replacement, kase.start + moved, kase.end + moved, null);
}

function changeFigure(kase: Case): Edited {
  const text = kase.paragraphs[kase.at] ?? '';
  const quote = text.slice(kase.start, kase.end);
  const now = quote.replace(/\d/, (digit) => String((Number(digit) % 9) + 1));
  const replacement = text.slice(0, kase.start) + now + text.slice(kase.end);
  return edited(kase, replacement, kase.start, kase.start + now.length, digitFigures(now)[0] ?? null);
}

const edits: Record<string, (kase: Case) => Edited> = {
  'insert a paragraph above': (kase) => {
    const paragraphs = kase.paragraphs.toSpliced(
      kase.at,
      0,
      'The desk added 1,500 words of background here.',
    );
    const base = offsetOf(paragraphs, kase.at + 1);
    return {
      text: joined(paragraphs),
      truth: { start: base + kase.start, end: base + kase.end },
      figure: null,
    };
  },
  'change words near': changeWordsNear,
  'split the paragraph': splitParagraph,
  'change the figure': changeFigure,
  'delete the paragraph': (kase) => ({
    text: joined(kase.paragraphs.toSpliced(kase.at, 1)),
    truth: null,
    figure: null,
  }),
};

/**
 * `twin`: the page prints the same words twice, in the same line or with the same 10 characters on either side, and the
 * other copy was found: a teaser that stands on the page again.
 */
type Verdict = 'rightly' | 'wrongly' | 'changed' | 'twin';

const around = (text: string, start: number, end: number): string =>
  (text.slice(0, start).match(/\S[\s\S]{0,200}$/)?.[0] ?? '').replace(/\s+/g, ' ').slice(-10) +
  text.slice(start, end) +
  text
    .slice(end, end + 200)
    .replace(/\s+/g, ' ')
    .slice(0, 10);

/** The whole line in which an offset lies, white space collapsed. */
const lineAt = (text: string, at: number): string =>
  text
    .slice(text.lastIndexOf('\n', at) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1)
    .replace(/\s+/g, ' ')
    .trim();

function judge(result: Anchoring, after: Edited, said: string[]): Verdict {
  if (result.outcome === 'passage-changed') return 'changed';
  const { start, end } = after.truth ?? { start: 0, end: 0 };
  if (Math.min(result.end, end) - Math.max(result.start, start) <= 0) {
    const { start: at, end: to } = result;
    return said.includes(around(after.text, at, to)) || said.includes(lineAt(after.text, at))
      ? 'twin'
      : 'wrongly';
  }
  const told = result.outcome === 'figure-changed';
  return told === (after.figure !== null) ? 'rightly' : 'wrongly';
}

function evenly<T>(items: T[], count: number): T[] {
  const step = Math.max(1, items.length / count);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}

describe('anchoring on edited pages', () => {
  const cases = evenly(files.map(paragraphsOf).flatMap(casesOf), wanted);

  const runs = Object.entries(edits).flatMap(([name, edit]) => [
    { name, edit, wide: true },
    { name, edit, wide: false },
  ]);

  it.skipIf(cases.length === 0).each(runs)(
    '$name, passage kept: $wide',
    ({ name, edit, wide }) => {
      const tally: Record<Verdict, number> = { rightly: 0, wrongly: 0, changed: 0, twin: 0 };
      const wrong: string[] = [];
      for (const kase of cases) {
        const before = joined(kase.paragraphs);
        const base = offsetOf(kase.paragraphs, kase.at);
        const described = describeQuote(before, base + kase.start, base + kase.end);
        const target = wide ? described : { ...described, passage: null };
        const after = edit(kase);
        const result = anchorQuote(after.text, target);
        const said = [around(before, base + kase.start, base + kase.end), lineAt(before, base + kase.start)];
        const verdict = judge(result, after, said);
        tally[verdict] += 1;
        if (verdict === 'wrongly') {
          wrong.push(JSON.stringify({ target, result, truth: after.truth }));
        }
      }
      console.log(
        `${name}${wide ? '' : ', 32 characters only'}: ${cases.length} flags, ${JSON.stringify(tally)}`,
      );
      expect.soft(tally.wrongly, wrong.slice(0, 3).join('\n')).toBe(0);
    },
    60_000,
  );

  it('says when the saved pages are absent', () => {
    const saved = files.filter((file) => file.includes('corpora')).length;
    if (saved === 0)
      console.log('No saved pages beside the project: anchoring was measured on the fixtures alone.');
    expect(saved).toBeGreaterThanOrEqual(0);
  });
});
