import type { Span } from '../core/span.ts';
import type { PageBlock, Piece } from './page-block.ts';

interface Stretch {
  node: Text;
  from: number;
  to: number;
}

/** True while the node still holds what was read from it, white space alike. */
const stands = (block: PageBlock, piece: Piece, from: number, to: number): boolean => {
  if (!piece.node.isConnected || piece.node.length < to) return false;
  const now = piece.node.data.slice(from, to).replace(/[\t\n\r\f]/g, ' ');
  const at = piece.start + from - piece.from;
  return now === block.text.slice(at, at + to - from);
};

const stretchesOf = (block: PageBlock, { start, end }: Span): Stretch[] | null => {
  const stretches: Stretch[] = [];
  for (const piece of block.pieces) {
    const first = Math.max(start, piece.start);
    const last = Math.min(end, piece.start + piece.length);
    if (first >= last) continue;
    const from = piece.from + first - piece.start;
    const to = piece.from + last - piece.start;
    if (!stands(block, piece, from, to)) return null;
    const previous = stretches.at(-1);
    if (previous?.node === piece.node) previous.to = to;
    else stretches.push({ node: piece.node, from, to });
  }
  return stretches;
};

/**
 * The DOM ranges of a span of a block: one for each text node, so that nothing between them that is no part of the
 * text (a footnote mark, a button, another shadow tree) is marked with it.
 * Null when the page has changed there since the block was read, or the span holds no text of the page.
 */
export const rangesOf = (block: PageBlock, span: Span): Range[] | null => {
  const stretches = stretchesOf(block, span);
  if (stretches === null || stretches.length === 0) return null;
  return stretches.map(({ node, from, to }) => {
    const range = node.ownerDocument.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return range;
  });
};

/** The span of a block that a DOM range covers; null when it covers none of it. */
export const spanOfRange = (block: PageBlock, range: AbstractRange): Span | null => {
  const covered = block.pieces.flatMap((piece) => coveredPart(piece, range) ?? []);
  const [first, last] = [covered[0], covered.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
};

const coveredPart = (piece: Piece, range: AbstractRange): Span | null => {
  const { node } = piece;
  if (node.getRootNode() !== range.startContainer.getRootNode()) return null;
  const from = Math.max(edgeIn(node, range.startContainer, range.startOffset), piece.from);
  const to = Math.min(edgeIn(node, range.endContainer, range.endOffset), piece.from + piece.length);
  if (from >= to) return null;
  const shift = piece.start - piece.from;
  return { start: from + shift, end: to + shift };
};

/** Where a boundary cuts a text node: its own offset when it lies inside, else before (0) or after (its length). */
const edgeIn = (node: Text, container: Node, offset: number): number => {
  if (container === node) return offset;
  const boundary = node.ownerDocument.createRange();
  boundary.setStart(container, offset);
  return boundary.comparePoint(node, 0) < 0 ? node.length : 0;
};
