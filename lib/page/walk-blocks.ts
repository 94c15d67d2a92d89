import type { BlockRole } from '../core/page-text.ts';
import { addGap, addText, type BlockBuilder, emptyBuilder, LONGEST_BLOCK, trimEnd } from './block-builder.ts';
import { roleOf } from './block-role.ts';
import type { Box, BoxOf } from './element-box.ts';
import { furnitureNamed, isFurnitureByKind, isSiteHeader } from './furniture.ts';
import type { PageBlock } from './page-block.ts';

export interface WalkOptions {
  boxOf: BoxOf;
  /** False reads everything visible below the root, furniture too: for text the reader pointed at. */
  skipFurniture: boolean;
  /** ISO day of a post of a live page, by its element. */
  postDays?: ReadonlyMap<Element, string>;
  /** Called with every open shadow root that is read. */
  onShadowRoot?: ((root: ShadowRoot) => void) | undefined;
}

/** A block as it stands in the page, before the page's headline and lead are known. */
export interface RawBlock extends PageBlock {
  /** Share of the text that stands in links, 0 to 1. */
  linkShare: number;
}

/** What holds for everything inside an element. */
interface Surroundings {
  block: Element;
  role: BlockRole;
  linked: boolean;
  published: string | null;
}

interface Frame {
  nodes: readonly Node[];
  at: number;
  inside: Surroundings;
  /** The box of the element these nodes belong to: what to do when they are done. */
  box: Box;
}

/** Node types; the names live on a global that documents outside a browser lack. */
const ELEMENT = 1;
const TEXT = 3;

/** Elements between two pauses; small enough that a slice never overshoots by much. */
const ELEMENTS_A_STEP = 40;

/** Children as they are shown: of an open shadow root, of a slot, of a closed `details` only its summary. */
const shownChildren = (element: Element): readonly Node[] => {
  if (element.shadowRoot) return Array.from(element.shadowRoot.childNodes);
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
    if (assigned.length > 0) return assigned;
  }
  const children = Array.from(element.childNodes);
  if (element.localName !== 'details' || element.hasAttribute('open')) return children;
  return children.filter((child) => (child as Element).localName === 'summary');
};

/** A superscript that is a footnote mark or an edit link, not a power or a formula. */
const isFootnoteMark = (element: Element): boolean =>
  element.localName === 'sup' &&
  (element.querySelector('a') !== null ||
    element.closest('a') !== null ||
    /^\s*(\[\w{1,3}\]|[*†‡§]+)\s*$/.test(element.textContent ?? ''));

/** The headline or most of the page's paragraphs inside: then its class name means something else. */
const holdsTheArticle = (element: Element, paragraphs: number): boolean => {
  if (element.matches('body, html, main, [itemprop~="articleBody"]')) return true;
  if (element.querySelector('h1, [itemprop~="articleBody"]') !== null) return true;
  const inside = element.querySelectorAll('p').length;
  return inside > 2 && inside > paragraphs * 0.4;
};

const isNamedFurniture = (element: Element, paragraphs: number): boolean => {
  const named = furnitureNamed(element);
  if (named === null) return false;
  if (named === 'discussion')
    return element.querySelector('h1') === null && !element.matches('body, html, main');
  return !holdsTheArticle(element, paragraphs);
};

/**
 * Reads the blocks of visible prose below `root`, pausing (yielding) every few elements.
 * The page may change in a pause: what was already read stays, a new pass follows.
 */
export function* walkBlocks(root: Element, options: WalkOptions): Generator<void, RawBlock[]> {
  const blocks: RawBlock[] = [];
  const paragraphs = options.skipFurniture ? root.querySelectorAll('p').length : 0;
  let builder = emptyBuilder();
  const start: Surroundings = {
    block: root,
    role: roleOf(root) ?? 'paragraph',
    linked: false,
    published: null,
  };
  const frames: Frame[] = [{ nodes: shownChildren(root), at: 0, inside: start, box: 'block' }];
  let steps = 0;

  const flush = (inside: Surroundings): void => {
    const block = finishBlock(builder, inside);
    if (block) blocks.push(block);
    if (builder.text !== '') builder = emptyBuilder();
  };

  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const node = frame.nodes[frame.at++];
    if (!node) {
      frames.pop();
      if (frame.box === 'block') flush(frame.inside);
      else if (frame.box === 'apart') addGap(builder, ' ');
    } else if (node.nodeType === TEXT) {
      yield* readText(node as Text, builder, frame.inside, (inside) => {
        flush(inside);
        return builder;
      });
    } else if (node.nodeType === ELEMENT) {
      if (++steps % ELEMENTS_A_STEP === 0) yield;
      const element = node as Element;
      if (element.localName === 'br') {
        addGap(builder, frame.inside.role === 'heading' ? ' ' : '\n');
        continue;
      }
      const box = boxIn(element, options, paragraphs);
      if (box === 'hidden') continue;
      if (box === 'block') flush(frame.inside);
      else if (box === 'apart') addGap(builder, ' ');
      if (element.localName === 'sup' && /\d/.test(builder.text.slice(-1))) addGap(builder, '^');
      if (element.shadowRoot) options.onShadowRoot?.(element.shadowRoot);
      const inside = surroundingsIn(element, box, frame.inside, options);
      frames.push({ nodes: shownChildren(element), at: 0, inside, box });
    }
  }
  return blocks;
}

/** Adds a text node in stretches no longer than a block may be. */
function* readText(
  node: Text,
  first: BlockBuilder,
  inside: Surroundings,
  next: (inside: Surroundings) => BlockBuilder,
): Generator<void, void> {
  let builder = first;
  for (let from = 0; from < node.length; from += LONGEST_BLOCK) {
    if (from > 0) yield;
    if (builder.text.length >= LONGEST_BLOCK * 0.9) builder = next(inside);
    addText(builder, node, from, Math.min(node.length, from + LONGEST_BLOCK), inside.linked);
  }
}

const boxIn = (element: Element, { boxOf, skipFurniture }: WalkOptions, paragraphs: number): Box => {
  if (isFurnitureByKind(element) && (skipFurniture || !isPlain(element))) return 'hidden';
  if (isFootnoteMark(element)) return 'hidden';
  if (skipFurniture) {
    if (isSiteHeader(element)) return 'hidden';
    if (isNamedFurniture(element, paragraphs)) return 'hidden';
  }
  return boxOf(element);
};

/** Furniture that still holds plain text to be read when the reader points at it. */
const isPlain = (element: Element): boolean =>
  /^(nav|aside|footer|form|label|fieldset|dialog|menu|search|section|div|p|ul|ol|li|span|header)$/.test(
    element.localName,
  ) && !element.hasAttribute('contenteditable');

const surroundingsIn = (
  element: Element,
  box: Box,
  inside: Surroundings,
  { postDays }: WalkOptions,
): Surroundings => {
  const linked = inside.linked || element.localName === 'a';
  const published = postDays?.get(element) ?? inside.published;
  if (box !== 'block') return { ...inside, linked, published };
  return { block: element, role: roleOf(element) ?? inside.role, linked, published };
};

const hasLetter = /\p{L}/u;

const finishBlock = (builder: BlockBuilder, inside: Surroundings): RawBlock | null => {
  trimEnd(builder);
  const { text, pieces, linked } = builder;
  if (pieces.length === 0 || !hasLetter.test(text)) return null;
  return {
    text,
    role: inside.role,
    ...(inside.published === null ? {} : { published: inside.published }),
    element: inside.block,
    pieces,
    linkShare: linked / text.length,
  };
};
