import { z } from 'zod';
import type { PageText, TextBlock } from '../../lib/core/page-text.ts';
import { isDay } from '../../lib/core/time/days.ts';

const inputSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().optional(),
  html: z.string().optional(),
  title: z.string().nullish(),
  published: z.string().nullish(),
  url: z.string().nullish(),
});

export type CheckInputLine = z.output<typeof inputSchema>;

/** A page to check with the whole text its findings lie in, and where each block starts in it. */
export interface InputPage {
  page: PageText;
  text: string;
  starts: number[];
}

/** Reads one line of input; throws with a plain message when it is not what the contract says. */
export function readInputLine(line: string): CheckInputLine {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  const parsed = inputSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${issue?.path.join('.') || 'line'}: ${issue?.message ?? 'not as expected'}`);
  }
  if (parsed.data.text === undefined && parsed.data.html === undefined) {
    throw new Error('neither "text" nor "html"');
  }
  return parsed.data;
}

/** The ISO day of a date or date-time; throws when it is neither. Null stays null: the day is then unknown. */
export function readPublished(published: string | null | undefined): string | null {
  if (published === null || published === undefined || published === '') return null;
  const day = published.slice(0, 10);
  if (!isDay(day)) throw new Error(`"published" is not an ISO date: ${published.slice(0, 40)}`);
  return day;
}

/** Plain text: every line that is not empty is a block. */
export function pageOfText(text: string, facts: Omit<PageText, 'blocks'>): InputPage {
  const blocks: TextBlock[] = [];
  const starts: number[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') {
      blocks.push({ text: line, role: 'paragraph' });
      starts.push(start);
    }
    start += line.length + 1;
  }
  return { page: { ...facts, blocks }, text, starts };
}
