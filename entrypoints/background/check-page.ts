import { judge, prepareCheck } from '../../lib/core/check-text.ts';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import type { CheckPass, PassReply } from '../../lib/messaging/protocol.ts';
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

/**
 * One pass over a page that nobody asked for: what could not be compared is counted, not shown. Findings come back
 * with the page's own places, and with ids that no other frame of the tab has.
 */
export const checkPass = async (pass: CheckPass, frameId: number, dataset: Dataset): Promise<PassReply> => {
  const { findings, suppressed } = await checkPage(pass.page, dataset);
  const rated = findings
    .filter(({ rating }) => rating !== null)
    .map((finding) => (frameId === 0 ? finding : { ...finding, id: `${frameId}.${finding.id}` }));
  return {
    documentId: pass.documentId,
    pass: pass.pass,
    findings: rated.map((finding) => ({ ...finding, block: pass.places[finding.block] ?? finding.block })),
    disputes: await dataset.disputes(rated),
    hashes: rated.map(({ block }) => pass.hashes[block] ?? ''),
    suppressed: suppressed + findings.length - rated.length,
  };
};
