import type { CheckPass } from '../messaging/protocol.ts';
import { hashText } from './block-hash.ts';
import type { PageBlock } from './page-block.ts';
import { pageTextOf, type ReadPage } from './read-page.ts';

/** What is sent at most; a page beyond it is cut at the end. */
const MOST_BLOCKS = 1500;
const MOST_TEXT = 600_000;

/** Remembers which texts hold a figure, as most blocks are the same from pass to pass. */
export type FigureMemory = Map<string, boolean>;

const BLOCKS_A_STEP = 4;

/**
 * Chooses the blocks to send: headline, lead, headings, every block with a quantity or a word of rank, and the block
 * before each. Yields every few blocks. Gives places in `blocks`, ascending.
 */
export function* selectBlocks(
  blocks: readonly PageBlock[],
  holdsFigure: (text: string) => boolean,
  memory: FigureMemory,
): Generator<void, number[]> {
  const chosen = new Set<number>();
  let figures = 0;
  for (const [place, { text, role }] of blocks.entries()) {
    if (role === 'headline' || role === 'lead' || role === 'heading') chosen.add(place);
    let holds = memory.get(text);
    if (holds === undefined) {
      if (place % BLOCKS_A_STEP === 0) yield;
      holds = holdsFigure(text);
      memory.set(text, holds);
    }
    if (!holds) continue;
    figures++;
    chosen.add(place);
    if (place > 0) chosen.add(place - 1);
  }
  return figures === 0
    ? []
    : withinLimits(
        [...chosen].sort((a, b) => a - b),
        blocks,
      );
}

const withinLimits = (places: number[], blocks: readonly PageBlock[]): number[] => {
  let length = 0;
  const end = places.findIndex((place) => {
    length += blocks[place]?.text.length ?? 0;
    return length > MOST_TEXT;
  });
  return places.slice(0, Math.min(MOST_BLOCKS, end < 0 ? places.length : end));
};

/** The message of one pass. */
export const passOf = (
  read: ReadPage,
  places: number[],
  { documentId, pass }: Pick<CheckPass, 'documentId' | 'pass'>,
): CheckPass => {
  const blocks = places.flatMap((place) => read.blocks[place] ?? []);
  const page = pageTextOf({ ...read, blocks });
  return { documentId, pass, page, places, hashes: blocks.map(({ text }) => hashText(text)) };
};
