import type { Finding } from '../core/checks/finding.ts';
import type { DisputedBy, PassReply } from '../messaging/protocol.ts';
import { hashText } from './block-hash.ts';
import { rangesOf } from './block-ranges.ts';
import type { PageBlock } from './page-block.ts';

/** A finding with where its words stand on the page. */
export interface Mark {
  finding: Finding;
  ranges: Range[];
  /** What others say against the same claim. */
  disputes: DisputedBy[];
}

/** A finding with the hash of the block it was found in, so that it can be put on the page again. */
export interface Answered {
  finding: Finding;
  hash: string;
  disputes: DisputedBy[];
}

export const answeredOf = (reply: Pick<PassReply, 'findings' | 'hashes' | 'disputes'>): Answered[] =>
  reply.findings.map((finding, at) => ({
    finding,
    hash: reply.hashes[at] ?? '',
    disputes: reply.disputes[finding.id] ?? [],
  }));

/**
 * Puts findings onto the blocks as they are now: on their own block when it still holds the same text, else on one
 * that does (the page moved it), else nowhere. What the page has changed since is dropped.
 */
export const placeMarks = (answered: readonly Answered[], blocks: readonly PageBlock[]): Mark[] => {
  const byHash = new Map<string, PageBlock[]>();
  for (const block of answered.length > 0 ? blocks : []) {
    const hash = hashText(block.text);
    byHash.set(hash, [...(byHash.get(hash) ?? []), block]);
  }
  return answered.flatMap(({ finding, hash, disputes }) => {
    const alike = byHash.get(hash) ?? [];
    const own = blocks[finding.block];
    const block = own && alike.includes(own) ? own : alike[0];
    const ranges = block ? rangesOf(block, finding.span) : null;
    return ranges ? [{ finding, ranges, disputes }] : [];
  });
};

/** True while the marked words are still on the page. */
export const isOnPage = ({ ranges }: Mark): boolean =>
  ranges.every((range) => range.startContainer.isConnected && !range.collapsed);

/** The rectangles of a mark, one or more for each line it runs over; empty when it is not laid out. */
export const rectsOf = ({ ranges }: Pick<Mark, 'ranges'>): DOMRect[] =>
  ranges
    .flatMap((range) => Array.from(range.getClientRects()))
    .filter(({ width, height }) => width * height > 0);

/** True where both mark the same words. */
export const coversSame = (a: Mark, b: Mark): boolean => {
  const [first, second] = [a.ranges[0], b.ranges[0]];
  return (
    first !== undefined &&
    first.startContainer === second?.startContainer &&
    first.startOffset < second.endOffset &&
    second.startOffset < first.endOffset
  );
};

/** Order on the page; marks in different trees keep the order they came in. */
export const comparePlace = (a: Mark, b: Mark): number => {
  const [first, second] = [a.ranges[0], b.ranges[0]];
  if (!first || !second || first.startContainer.getRootNode() !== second.startContainer.getRootNode())
    return 0;
  return first.compareBoundaryPoints(Range.START_TO_START, second);
};
