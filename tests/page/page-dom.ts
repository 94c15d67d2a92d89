import { boxByStyle } from '../../lib/page/element-box.ts';
import type { PageBlock } from '../../lib/page/page-block.ts';
import { finish, readPage } from '../../lib/page/read-page.ts';

/** Replaces the test page's body; also takes what an earlier test left in the head. */
export const showBody = (html: string): void => {
  document.body.innerHTML = html;
};

/** Reads the test page as the content script does. */
export const readHere = (address = 'https://news.example/2025/07/07/story') =>
  finish(readPage(document, { address, trustHead: true, boxOf: boxByStyle }));

/** The blocks of a body. */
export const blocksOf = (html: string): PageBlock[] => {
  showBody(html);
  return readHere().blocks;
};

/** Texts of the blocks of a body. */
export const textsOf = (html: string): string[] => blocksOf(html).map(({ text }) => text);
