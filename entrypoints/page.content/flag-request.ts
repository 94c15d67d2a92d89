import type { Finding } from '../../lib/core/checks/finding.ts';
import { describeQuote } from '../../lib/flags/describe-quote.ts';
import type { FlagRequest } from '../../lib/messaging/protocol.ts';
import type { ReadPage } from '../../lib/page/read-page.ts';

/** Offset of a boundary in `document.body.textContent`; null inside a shadow tree, which that text does not hold. */
const offsetInBody = (node: Node, offset: number): number | null => {
  if (!document.body.contains(node)) return null;
  const before = document.createRange();
  before.setStart(document.body, 0);
  before.setEnd(node, offset);
  return before.toString().length;
};

/** SHA-256 in hexadecimal; null on pages served without encryption, which have no `crypto.subtle`. */
const hashOf = async (text: string): Promise<string | null> => {
  const digest = await globalThis.crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  if (!digest) return null;
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const absolute = (address: string | null): string | null =>
  address !== null && URL.canParse(address, location.href) ? new URL(address, location.href).href : null;

/** As much as a flag can hold. */
const longestText = 1_000_000;

/** Describes a marked figure so that it can be found again, for the flag editor. */
export const flagRequest = async (
  finding: Finding,
  ranges: readonly Range[],
  read: ReadPage | null,
): Promise<FlagRequest> => {
  const facts = read?.facts;
  const [first, last] = [ranges[0], ranges.at(-1)];
  const start = first ? offsetInBody(first.startContainer, first.startOffset) : null;
  const end = last ? offsetInBody(last.endContainer, last.endOffset) : null;
  const text = document.body.textContent ?? '';
  const described = start !== null && end !== null && start < end ? describeQuote(text, start, end) : null;
  const quote = described?.quote ?? { exact: finding.quote, prefix: '', suffix: '' };
  return {
    quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
    position: described ? { start: described.position.start, end: described.position.end } : null,
    passage: described?.passage ?? null,
    page: {
      url: location.href,
      canonicalUrl: absolute(facts?.canonical ?? null),
      title: facts?.title ?? document.title,
      publisher: facts?.publisher ?? null,
      author: facts?.author ?? null,
      published: facts?.published ?? null,
      modified: facts?.modified ?? null,
      textHash: await hashOf(text),
    },
    text:
      read?.blocks
        .map((block) => block.text)
        .join('\n\n')
        .slice(0, longestText) ?? null,
    finding,
  };
};
