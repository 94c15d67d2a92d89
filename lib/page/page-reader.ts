import { boxByStyle } from './element-box.ts';
import { headFingerprint } from './page-facts.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { inSlices } from './slices.ts';

/** Reads one document as often as it changes, and remembers how it last stood. */
export interface PageReader {
  /** Reads it in slices; `changed` tells whether it reads otherwise than before. Null when `signal` stops it first. */
  read: (signal: AbortSignal) => Promise<{ page: ReadPage; changed: boolean } | null>;
  /** How it was last read; null before the first time. */
  latest: () => ReadPage | null;
  /** The document now shows another page: what was read is forgotten, and its head is of the page before until it changes. */
  moved: () => void;
}

const isSame = (a: ReadPage | null, b: ReadPage): boolean =>
  a?.blocks.length === b.blocks.length &&
  a.blocks.every(
    ({ text, pieces }, at) => text === b.blocks[at]?.text && pieces[0]?.node === b.blocks[at].pieces[0]?.node,
  );

export const createPageReader = (
  document: Document,
  onShadowRoot: (root: ShadowRoot) => void,
): PageReader => {
  let latest: ReadPage | null = null;
  let trustHead = true;
  let oldHead = '';
  return {
    latest: () => latest,
    moved: () => {
      if (trustHead) oldHead = headFingerprint(document);
      trustHead = false;
      latest = null;
    },
    read: async (signal) => {
      trustHead ||= headFingerprint(document) !== oldHead;
      const address = document.location.href;
      const page = await inSlices(
        readPage(document, { address, trustHead, boxOf: boxByStyle, onShadowRoot }),
        signal,
      );
      if (page === null) return null;
      const changed = !isSame(latest, page);
      latest = page;
      return { page, changed };
    },
  };
};
