import type { Piece } from './page-block.ts';

/** Longest text of one block; what is longer goes on in the next, so that no page can make one pass slow. */
export const LONGEST_BLOCK = 20_000;

/**
 * White space that collapses to one space, and characters that nobody sees: soft hyphens, zero-width and direction
 * marks. A single plain space is none of these: it mostly stays as it is.
 */
const UNSEEN =
  /[ \t\n\r\f]{2,}|[\t\n\r\f]|[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]+/g;

const isSpace = (character: string): boolean => character.charCodeAt(0) <= 32;

/** The text of one block while it is being read, with its map back to the text nodes. */
export interface BlockBuilder {
  text: string;
  pieces: Piece[];
  /** How many characters stand in links. */
  linked: number;
}

export const emptyBuilder = (): BlockBuilder => ({ text: '', pieces: [], linked: 0 });

/** True where a space now would be the first of the text or follow another. */
const endsOpen = ({ text }: BlockBuilder): boolean =>
  text === '' || text.endsWith(' ') || text.endsWith('\n');

/** Adds a character of our own: a space between boxes that stand apart, a line break for `<br>`. */
export const addGap = (builder: BlockBuilder, gap: ' ' | '\n' | '^'): void => {
  if (gap === '^') builder.text += gap;
  else if (!endsOpen(builder)) builder.text += gap;
};

const addPiece = (builder: BlockBuilder, node: Text, from: number, to: number): void => {
  if (to <= from) return;
  const last = builder.pieces.at(-1);
  const start = builder.text.length;
  const follows =
    last?.node === node && last.from + last.length === from && last.start + last.length === start;
  if (last && follows) last.length += to - from;
  else builder.pieces.push({ node, from, start, length: to - from });
};

/**
 * Adds a text node as a reader sees it: white space collapsed, unseen characters left out. Kept white space
 * (`white-space: pre`) collapses too, as no figure depends on it.
 */
export const addText = (
  builder: BlockBuilder,
  node: Text,
  from: number,
  to: number,
  linked: boolean,
): void => {
  const data = node.data.slice(from, to);
  const before = builder.text.length;
  let at = 0;
  const take = (end: number): void => {
    const start = data[at] === ' ' && end > at && endsOpen(builder) ? at + 1 : at;
    addPiece(builder, node, from + start, from + end);
    builder.text += data.slice(start, end);
  };
  for (const { 0: run, index } of data.matchAll(UNSEEN)) {
    take(index);
    if (isSpace(run) && !endsOpen(builder)) {
      addPiece(builder, node, from + index, from + index + 1);
      builder.text += ' ';
    }
    at = index + run.length;
  }
  take(data.length);
  if (linked) builder.linked += builder.text.length - before;
};

/** Takes the trailing space off text and pieces. */
export const trimEnd = (builder: BlockBuilder): void => {
  const trimmed = builder.text.trimEnd().length;
  builder.text = builder.text.slice(0, trimmed);
  for (let last = builder.pieces.at(-1); last; last = builder.pieces.at(-1)) {
    last.length = Math.min(last.length, trimmed - last.start);
    if (last.length > 0) break;
    builder.pieces.pop();
  }
};
