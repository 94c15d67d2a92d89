// `npm test`: every layer, on a fresh clone too. `npm test -- unit lint` runs only the layers named.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers } from './install-browsers.mjs';
import { ensureInstalled, root, runNode, toolPath } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, needs?: 'chromium' | 'firefox', run: () => Promise<Counts> }} Layer
 */

const reports = mkdtempSync(join(tmpdir(), 'plumbline-test-'));

/** @type {() => Layer[]} */
const allLayers = () => [
  {
    name: 'types',
    run: checks(
      [toolPath('typescript', 'tsc'), '--noEmit'],
      [toolPath('typescript', 'tsc'), '--noEmit', '-p', 'lib/core/tsconfig.json'],
    ),
  },
  {
    name: 'lint',
    run: checks([toolPath('@biomejs/biome'), 'check', '--error-on-warnings', '.'], [toolPath('knip')]),
  },
  { name: 'imports', run: checks(['scripts/check-imports.ts']) },
  { name: 'packs', run: checks(['scripts/packs.ts']) },
  { name: 'unit', run: vitest('unit') },
  { name: 'page', needs: 'chromium', run: vitest('page') },
  {
    name: 'build',
    run: checks(
      [toolPath('wxt'), 'zip', '-b', 'chrome', '--mv3', '--level', 'warn'],
      [toolPath('wxt'), 'zip', '-b', 'firefox', '--mv3', '--level', 'warn'],
      ['scripts/check-build.ts'],
    ),
  },
  { name: 'e2e-chromium', needs: 'chromium', run: vitest('e2e-chromium') },
  { name: 'e2e-firefox', needs: 'firefox', run: vitest('e2e-firefox') },
];

/**
 * Each command is one check: it passes when it exits with 0.
 * @param {string[][]} commands
 */
function checks(...commands) {
  return async () => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const command of commands) counts[(await runNode(command)) === 0 ? 'passed' : 'failed'] += 1;
    return counts;
  };
}

/** @param {string} project */
function vitest(project) {
  return async () => {
    const report = join(reports, `${project}.json`);
    const code = await runNode([
      toolPath('vitest'),
      '--run',
      `--project=${project}`,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    return countTests(report, code);
  };
}

/**
 * @param {string} report
 * @param {number} code
 */
function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { testResults, numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  // A file that cannot be loaded holds no tests, and an error outside a test fails none: neither may pass unseen.
  const unloaded = testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = Math.max(numFailedTests + unloaded, code === 0 ? 0 : 1);
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}

async function main() {
  ensureInstalled();
  const browsers = ensureBrowsers();
  const chosen = process.argv.slice(2);
  const layers = allLayers();
  const unknown = chosen.filter((name) => !layers.some((layer) => layer.name === name));
  if (unknown.length > 0)
    throw new Error(`no layer ${unknown.join(', ')}; there are ${layers.map(({ name }) => name).join(', ')}`);

  const total = { passed: 0, failed: 0, skipped: 0 };
  const notRun = [];
  for (const { name, needs, run } of layers) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    if (needs !== undefined && !browsers[needs]) {
      notRun.push(`${name} (no ${needs} found)`);
      continue;
    }
    console.log(`\n== ${name}`);
    const started = performance.now();
    const counts = await run();
    for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `-- ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ${seconds} s`,
    );
  }
  console.log('');
  if (!existsSync(join(root, '../shared')))
    console.log('Checks against ../shared: not run, the folder is not beside this clone (it is optional).');
  if (chosen.length > 0) console.log(`Only the layers asked for ran: ${chosen.join(', ')}`);
  if (notRun.length > 0) console.log(`Did not run: ${notRun.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || notRun.length > 0 || total.passed === 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} finally {
  rmSync(reports, { recursive: true, force: true });
}
