import type { PageText, TextBlock } from '../core/page-text.ts';
import type { Span } from '../core/span.ts';
import { spanOfRange } from './block-ranges.ts';
import { boxByStyle } from './element-box.ts';
import type { PageBlock } from './page-block.ts';
import { finish, type ReadPage } from './read-page.ts';
import { walkBlocks } from './walk-blocks.ts';

/** What the reader selected, as blocks of the page with the part of each that is selected. */
export interface SelectedText {
  blocks: { block: PageBlock; span: Span }[];
  range: Range;
}

const LONGEST = 20_000;

const isEditable = (node: Node | null): boolean => {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  return element?.closest('input, textarea, [contenteditable]:not([contenteditable="false" i])') != null;
};

/** The nearest element around the selection that makes whole blocks. */
const blockAround = (range: Range): Element | null => {
  const { commonAncestorContainer: node } = range;
  let element = node instanceof Element ? node : node.parentElement;
  while (element && boxByStyle(element) !== 'block') element = element.parentElement;
  return element;
};

/**
 * Reads the selection, also where the page's text is otherwise passed over (a sidebar, a comment).
 * Null when nothing is selected, or it lies in a field the reader writes in.
 */
export const readSelection = (document: Document): SelectedText | null => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  if (isEditable(selection.anchorNode) || isEditable(range.commonAncestorContainer)) return null;
  const around = blockAround(range);
  if (!around) return null;
  const read = finish(walkBlocks(around, { boxOf: boxByStyle, skipFurniture: false }));
  const blocks = read.flatMap((block) => {
    const span = spanOfRange(block, range);
    return span && block.text.length <= LONGEST ? [{ block, span }] : [];
  });
  return blocks.length > 0 ? { blocks, range } : null;
};

const textBlock = ({ text, role, published }: TextBlock): TextBlock => ({
  text,
  role,
  ...(published ? { published } : {}),
});

/** The selection with what gives it context: headline, lead and headings of the page. `offset` is the place of its first block. */
export const selectionText = (selected: SelectedText, read: ReadPage): { page: PageText; offset: number } => {
  const context = read.blocks.filter(({ role }) => role === 'headline' || role === 'lead').map(textBlock);
  const blocks = selected.blocks.map(({ block }) => textBlock(block));
  const { title, published, outletCountry } = read.facts;
  return {
    page: { title, published, outletCountry, blocks: [...context, ...blocks] },
    offset: context.length,
  };
};
