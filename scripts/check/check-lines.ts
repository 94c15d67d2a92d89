import { createInterface } from 'node:readline';
import { explain } from './explain.ts';
import { findingLine } from './finding-line.ts';
import { checkPage, type Opened } from './open-catalogue.ts';
import { readInputLine } from './page-of-input.ts';
import { prettyReport } from './pretty.ts';
import { readInput } from './read-input.ts';

/** Reads JSON Lines on standard input and answers each on standard output, in order; a bad line gets an error and the rest goes on. */
export async function checkLines(
  opened: Opened,
  options: { pretty: boolean; explain: boolean },
): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    console.log(answer(line, opened, options));
  }
}

function answer(line: string, opened: Opened, options: { pretty: boolean; explain: boolean }): string {
  try {
    const input = readInputLine(line);
    const { page, text, starts } = readInput(input);
    const { prepared, findings, suppressed } = checkPage(page, opened);
    if (options.pretty) return prettyReport(page, findings, suppressed);
    return JSON.stringify({
      id: input.id,
      ...(input.html === undefined ? {} : { text }),
      findings: findings.map((finding) => findingLine(finding, starts[finding.block] ?? 0)),
      suppressed,
      ...(options.explain ? { explain: explain(prepared) } : {}),
    });
  } catch (error) {
    return JSON.stringify({ id: idOf(line), error: error instanceof Error ? error.message : String(error) });
  }
}

/** The id of a line that could not be read as a whole; null when even that is not there. */
function idOf(line: string): unknown {
  try {
    return (JSON.parse(line) as { id?: unknown }).id ?? null;
  } catch {
    return null;
  }
}
