import { readFile } from 'node:fs/promises';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import { explain } from './explain.ts';
import { checkPage, type Opened } from './open-catalogue.ts';
import { readInput } from './read-input.ts';

const headings: Record<string, string> = {
  differs: 'Differs',
  revised: 'Revised since',
  close: 'Close',
  matches: 'Matches',
  context: 'Context',
};

/** A report that can be pasted into an email: each claim with rating, official figure, arithmetic, readings, notes and source. */
export function prettyReport(page: PageText, findings: readonly Finding[], suppressed: number): string {
  const when = page.published ? ` (published ${page.published})` : ' (publication day unknown)';
  const head = [`${page.title || 'Untitled'}${when}`, ''];
  const body = findings.flatMap((finding) => [...findingBlock(finding), '']);
  const tail = `${findings.length} figures read, ${suppressed} numbers left aside as no statistical claim.`;
  return [...head, ...body, tail].join('\n');
}

function findingBlock(finding: Finding): string[] {
  const rating = finding.rating
    ? (headings[finding.rating] ?? finding.rating)
    : `Not checked (${finding.abstained})`;
  const lines = [`“${finding.quote}”`, `  ${rating}. ${finding.why}`];
  if (finding.title) lines.push(`  ${finding.title} · ${finding.subtitle ?? ''}`);
  for (const { label, value } of finding.steps) lines.push(`    ${label}: ${value}`);
  for (const { slot, reason } of finding.assumed) lines.push(`  ? Assumed (${slot}): ${reason}`);
  for (const { text } of finding.notes) lines.push(`  – ${text}`);
  if (finding.readings.length > 1) {
    lines.push('  Readings tried:');
    for (const { name, derivation, rating: outcome } of finding.readings) {
      lines.push(`    ${name}: ${derivation} (${outcome})`);
    }
  }
  if (finding.source) {
    lines.push(`  ${finding.source.publisher}: ${finding.source.title}, ${finding.source.url}`);
    lines.push(`  Our copy of ${finding.source.retrieved}, ${finding.source.licence}`);
  }
  return lines;
}

/** Prints the report for one HTML or text file. */
export async function prettyFile(file: string, opened: Opened, withExplanation: boolean): Promise<void> {
  const content = await readFile(file, 'utf8');
  const isHtml = /\.x?html?$/i.test(file);
  const { page } = readInput({ id: file, ...(isHtml ? { html: content } : { text: content }) });
  const { prepared, findings, suppressed } = checkPage(page, opened);
  console.log(prettyReport(page, findings, suppressed));
  if (withExplanation) console.log(JSON.stringify(explain(prepared), null, 2));
}
