import type { Finding } from '../../lib/core/checks/finding.ts';
import type { PageText, TextBlock } from '../../lib/core/page-text.ts';

/** One call's worth of paragraphs: long texts are checked part by part, so that they can be stopped. */
const paragraphsAtOnce = 40;
/** Paragraphs before a part that are sent again, as a short form ("the figure") may speak of them. */
const paragraphsBefore = 3;

export interface PartAnswer {
  findings: Finding[];
  suppressed: number;
}

export interface Progress extends PartAnswer {
  done: number;
  paragraphs: number;
}

/** The longest paragraph that is read as one; a page's own blocks are no longer either. */
const longestParagraph = 20_000;

/** A text pasted without paragraphs is cut between sentences. */
function cutLong(paragraph: string): string[] {
  const parts: string[] = [];
  let rest = paragraph;
  while (rest.length > longestParagraph) {
    const end = rest.lastIndexOf('. ', longestParagraph) + 1 || longestParagraph;
    parts.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}

/** Paragraphs of a pasted text; a short first one without a full stop is its headline. */
export function blocksOf(text: string): TextBlock[] {
  const paragraphs = text
    .split(/\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap(cutLong);
  return paragraphs.map((paragraph, i) => {
    const isHeadline = i === 0 && paragraphs.length > 1 && paragraph.length < 120 && !paragraph.endsWith('.');
    return { text: paragraph, role: isHeadline ? 'headline' : 'paragraph' };
  });
}

const moved = (finding: Finding, by: number): Finding => ({
  ...finding,
  block: finding.block + by,
  id: `${finding.block + by}:${finding.span.start}`,
});

/**
 * Checks a text part by part; `progress` hears of each. Ends early once `signal` is aborted.
 * Throws what a part throws.
 */
export async function checkInParts(
  text: string,
  day: string | null,
  ask: (page: PageText) => Promise<PartAnswer>,
  progress: (so: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const blocks = blocksOf(text);
  const title = blocks[0]?.role === 'headline' ? blocks[0].text : '';
  const so: Progress = { findings: [], suppressed: 0, done: 0, paragraphs: blocks.length };
  for (let from = 0; from < blocks.length && !signal.aborted; from += paragraphsAtOnce) {
    const start = Math.max(0, from - paragraphsBefore);
    const part = blocks.slice(start, from + paragraphsAtOnce);
    const answer = await ask({ title, published: day, outletCountry: null, blocks: part });
    if (signal.aborted) return;
    const fresh = answer.findings.map((f) => moved(f, start)).filter((f) => f.block >= from);
    so.findings = [...so.findings, ...fresh];
    so.suppressed += answer.suppressed;
    so.done = Math.min(blocks.length, from + paragraphsAtOnce);
    progress({ ...so });
  }
}
