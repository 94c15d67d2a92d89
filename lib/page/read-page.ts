import type { PageText } from '../core/page-text.ts';
import type { BoxOf } from './element-box.ts';
import { finishBlocks } from './finish-blocks.ts';
import type { PageBlock } from './page-block.ts';
import { type FactsOptions, type PageFacts, readPageFacts } from './page-facts.ts';
import { readPostDays } from './post-days.ts';
import { walkBlocks } from './walk-blocks.ts';

export interface ReadPage {
  facts: PageFacts;
  blocks: PageBlock[];
}

export interface ReadOptions extends FactsOptions {
  boxOf: BoxOf;
  onShadowRoot?: (root: ShadowRoot) => void;
}

/**
 * Reads the article's visible prose and what the page says of itself, in steps: a caller that must not hold up the
 * page takes one step (`next`) after another while it has time.
 */
export function* readPage(document: Document, options: ReadOptions): Generator<void, ReadPage> {
  const facts = readPageFacts(document, options);
  yield;
  const root = document.body;
  if (!root) return { facts, blocks: [] };
  const postDays = readPostDays(document, facts.types);
  const raw = yield* walkBlocks(root, {
    boxOf: options.boxOf,
    skipFurniture: true,
    postDays,
    onShadowRoot: options.onShadowRoot,
  });
  return { facts, blocks: finishBlocks(raw, facts.title) };
}

/** Takes all steps at once. */
export const finish = <T>(steps: Generator<void, T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** What is sent of a page: no DOM, no address. */
export const pageTextOf = ({ facts, blocks }: ReadPage): PageText => ({
  title: facts.title.slice(0, 500),
  published: facts.published,
  outletCountry: facts.outletCountry,
  blocks: blocks.map(({ text, role, published }) => ({ text, role, ...(published ? { published } : {}) })),
});
