import { parseHTML } from 'linkedom';
import { addressFacts } from '../../lib/page/address-facts.ts';
import { boxByName } from '../../lib/page/element-box.ts';
import { countryOfAddress } from '../../lib/page/page-facts.ts';
import { finish, pageTextOf, readPage } from '../../lib/page/read-page.ts';
import { type CheckInputLine, type InputPage, pageOfText, readPublished } from './page-of-input.ts';

/** Where a page without an address is taken to stand; nothing is read from it. */
const NOWHERE = 'https://article.invalid/';

/** The page of one input line: plain text as it is, or the visible prose of an HTML page. */
export function readInput(input: CheckInputLine): InputPage {
  const published = readPublished(input.published);
  const address = input.url && URL.canParse(input.url) ? input.url : NOWHERE;
  if (input.text !== undefined) {
    return pageOfText(input.text, {
      title: input.title ?? '',
      published,
      ...addressFacts(address, countryOfAddress(address)),
    });
  }
  return pageOfHtml(input.html ?? '', address, published, input.title ?? null);
}

function pageOfHtml(
  html: string,
  address: string,
  published: string | null,
  title: string | null,
): InputPage {
  const { document } = parseHTML(html);
  const read = finish(
    readPage(document as unknown as Document, { boxOf: boxByName, address, trustHead: true }),
  );
  const page = pageTextOf(read);
  const starts: number[] = [];
  let text = '';
  for (const block of page.blocks) {
    starts.push(text.length);
    text += `${block.text}\n`;
  }
  const facts = {
    ...page,
    ...addressFacts(address, page.outletCountry),
    title: title ?? page.title,
    published: published ?? page.published,
  };
  return { page: facts, text, starts };
}
