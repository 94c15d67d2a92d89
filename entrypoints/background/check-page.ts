import { judge, prepareCheck } from '../../lib/core/check-text.ts';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { splitSentences } from '../../lib/core/claims/sentences.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import type { Sender } from '../../lib/messaging/answer.ts';
import { idInFrame } from '../../lib/messaging/frame-id.ts';
import type { CheckPass, PassReply } from '../../lib/messaging/protocol.ts';
import { addressFacts } from '../../lib/page/address-facts.ts';
import type { SaidWhen } from '../surface/reviewed-words.ts';
import type { Dataset } from './dataset.ts';

interface Checked {
  findings: Finding[];
  suppressed: number;
}

/** Reads, loads what is needed, judges; abstentions included. */
export const checkPage = async (page: PageText, dataset: Dataset): Promise<Checked> => {
  const prepared = prepareCheck(page, await dataset.catalogue());
  return judge(prepared, await dataset.series(prepared.needs));
};

/** The page with what its address says of it; our own pages' addresses say nothing. */
export const withAddress = (page: PageText, { address, isExtensionPage }: Sender): PageText =>
  isExtensionPage ? page : { ...page, ...addressFacts(address, page.outletCountry) };

/** The sentence of a finding that came back with the page's own place. */
const saidIn = ({ page, places }: CheckPass, { block, span }: Finding): SaidWhen => {
  const { text = '', published = page.published } = page.blocks[places.indexOf(block)] ?? {};
  const sentence = splitSentences(text).find(({ start, end }) => start <= span.start && span.start < end);
  return { sentence: sentence ? text.slice(sentence.start, sentence.end) : '', published };
};

/** More are read on no article; the rest is only counted. */
const MOST_UNCHECKED = 300;

/** What the page is told of a pass, and what only our own surfaces list: the abstentions with their reasons. */
export interface CheckedPass {
  reply: PassReply;
  unchecked: Finding[];
}

/**
 * One pass over a page that nobody asked for: what could not be compared is never the page's to show, only counted
 * there. Findings come back with the page's own places, and with ids that no other frame of the tab has.
 */
export const checkPass = async (pass: CheckPass, from: Sender, dataset: Dataset): Promise<CheckedPass> => {
  const { findings, suppressed } = await checkPage(withAddress(pass.page, from), dataset);
  const here = findings.map((finding) => ({
    ...finding,
    id: idInFrame(from.frameId, finding.id),
    block: pass.places[finding.block] ?? finding.block,
  }));
  const hashAt = new Map(pass.places.map((place, at) => [place, pass.hashes[at] ?? '']));
  const rated = here.filter(({ rating }) => rating !== null);
  return {
    reply: {
      documentId: pass.documentId,
      pass: pass.pass,
      findings: rated,
      disputes: await dataset.disputes(rated, (finding) => saidIn(pass, finding)),
      hashes: rated.map(({ block }) => hashAt.get(block) ?? ''),
      suppressed: suppressed + here.length - rated.length,
    },
    unchecked: here.filter(({ rating }) => rating === null).slice(0, MOST_UNCHECKED),
  };
};
