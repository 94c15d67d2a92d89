// Holds the built extension to what README.md and docs/privacy.md say of it: `node scripts/check-build.ts`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { findFaults, type Manifest } from './build/faults.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, '.output');
const browsers = ['chrome', 'firefox'] as const;

const faults = browsers.flatMap((browser) => {
  const folder = join(output, `${browser}-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const files = new Map(
    globSync('**/*.{js,html,css}', { cwd: folder }).map((file) => [
      file,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
  for (const [file, text] of files)
    if (file.startsWith('content-scripts/'))
      console.log(`${browser} ${file}: ${gzipSync(text).length} bytes gzipped`);
  return findFaults(browser, manifest, files).map((fault) => `${browser}: ${fault}`);
});

if (lintAddon() !== 0) faults.push('firefox: addons-linter found errors');
faults.push(...findUnrepeatable());

for (const fault of faults) console.error(fault);
console.log(`build: ${browsers.length} extensions, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

/** Mozilla's own linter over the zip that would be sent there; its warnings are for people to read. */
function lintAddon(): number {
  const zip = globSync('plumbline-*-firefox-mv3.zip', { cwd: output })[0];
  if (zip === undefined) return 1;
  const linter = join(root, 'node_modules/addons-linter/bin/addons-linter');
  const { stdout } = spawnSync(process.execPath, [linter, '--output', 'json', join(output, zip)], {
    encoding: 'utf8',
  });
  const report = JSON.parse(stdout) as LintReport;
  for (const { code, message, file } of [...report.errors, ...report.warnings])
    console.log(`addons-linter: ${code} ${file ?? ''} ${message}`);
  return report.errors.length;
}

interface LintReport {
  errors: LintMessage[];
  warnings: LintMessage[];
}

interface LintMessage {
  code: string;
  message: string;
  file?: string;
}

/** Zips that are not the same bytes when built again from the same files. */
function findUnrepeatable(): string[] {
  const hashes = () =>
    new Map(
      globSync('plumbline-*-mv3.zip', { cwd: output }).map((zip) => [
        zip,
        createHash('sha256')
          .update(readFileSync(join(output, zip)))
          .digest('hex'),
      ]),
    );
  const before = hashes();
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  for (const browser of browsers) {
    rmSync(join(output, `${browser}-mv3`), { recursive: true });
    spawnSync(process.execPath, [wxt, 'zip', '-b', browser, '--mv3', '--level', 'error'], {
      cwd: root,
      stdio: 'inherit',
    });
  }
  const after = hashes();
  for (const [zip, hash] of after) console.log(`${hash}  ${zip}`);
  return [...before]
    .filter(([zip, hash]) => after.get(zip) !== hash)
    .map(([zip]) => `${zip} changes when built again`);
}
