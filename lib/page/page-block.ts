import type { TextBlock } from '../core/page-text.ts';

/** A stretch of a block's text that stands, character for character, in one text node. */
export interface Piece {
  node: Text;
  /** Offset in the node's data. */
  from: number;
  /** Offset in the block's text. */
  start: number;
  length: number;
}

/** A text block with where each of its characters stands on the page. Characters put in by us have no piece. */
export interface PageBlock extends TextBlock {
  /** The element that makes the block; the nearest one that is not inline. */
  element: Element;
  /** In the order of the text, none overlapping another. */
  pieces: Piece[];
}
