import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterEach, describe, expect, it } from 'vitest';
import { checkGraph } from '../../../scripts/imports/check.ts';
import { readGraph } from '../../../scripts/imports/graph.ts';
import { scanImports } from '../../../scripts/imports/scan.ts';

const roots: string[] = [];

/** A little project on disk, by path and source. */
function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-imports-'));
  roots.push(root);
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return root;
}

afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
});

describe('scanImports', () => {
  it.each([
    ["import { a } from './a.ts';", './a.ts', { typeOnly: false, lazy: false }],
    ["import type { A } from './a.ts';", './a.ts', { typeOnly: true, lazy: false }],
    ["import {\n  a,\n  type B,\n} from './a.ts';", './a.ts', { typeOnly: false, lazy: false }],
    ["import data from './a.json' with { type: 'json' };", './a.json', { typeOnly: false, lazy: false }],
    ["import * as all from 'pkg';", 'pkg', { typeOnly: false, lazy: false }],
    ["export { a } from './a.ts';", './a.ts', { typeOnly: false, lazy: false }],
    ["export type * from './a.ts';", './a.ts', { typeOnly: true, lazy: false }],
    ["import './style.css';", './style.css', { typeOnly: false, lazy: false }],
    ["const a = await import('./a.ts');", './a.ts', { typeOnly: false, lazy: true }],
  ])('%j', (source, specifier, how) => {
    expect(scanImports(source)).toEqual([{ specifier, line: 1, ...how }]);
  });

  it.each(["const from = 'x';", "// import { a } from './a.ts'", "export const words = ['a from', 'b'];"])(
    'sees no import in %j',
    (source) => expect(scanImports(source)).toEqual([]),
  );
});

describe('checkGraph', () => {
  const broken: [string, Record<string, string>, unknown][] = [
    [
      'core importing a page module',
      { 'lib/core/claims/a.ts': "import { b } from '../../page/b.ts';", 'lib/page/b.ts': '' },
      'lib/core/claims/a.ts:1: lib/core/claims may not import lib/page/b.ts',
    ],
    [
      'core importing upwards, even a type',
      { 'lib/core/time/a.ts': "import type { B } from '../checks/b.ts';", 'lib/core/checks/b.ts': '' },
      'lib/core/time/a.ts:1: lib/core/time may not import even types of lib/core/checks/b.ts',
    ],
    [
      'core importing Node',
      { 'lib/core/series/a.ts': "import { readFileSync } from 'node:fs';" },
      'lib/core/series/a.ts:1: lib/core/series may not import node:fs',
    ],
    [
      'a component importing storage',
      { 'components/A.tsx': "import { b } from '../lib/store/b.ts';", 'lib/store/b.ts': '' },
      'components/A.tsx:1: components may not import lib/store/b.ts',
    ],
    [
      'a component importing a value of the core',
      { 'components/A.tsx': "import { b } from '../lib/core/checks/b.ts';", 'lib/core/checks/b.ts': '' },
      'components/A.tsx:1: components may not import lib/core/checks/b.ts',
    ],
    [
      'extension APIs outside their place',
      { 'lib/page/a.ts': "import { browser } from 'wxt/browser';" },
      expect.stringMatching(/^lib\/page\/a\.ts:1: imports wxt\/browser; only .* may$/),
    ],
    [
      'importing an entrypoint',
      { 'lib/page/a.ts': "import { b } from '../../entrypoints/b.ts';", 'entrypoints/b.ts': '' },
      'lib/page/a.ts:1: imports entrypoints/b.ts: entrypoints are imported by nobody',
    ],
    [
      'a file that is not there',
      { 'lib/page/a.ts': "import { b } from './b.ts';" },
      'lib/page/a.ts:1: imports lib/page/b.ts, which does not exist',
    ],
  ];
  it.each(broken)('refuses %s', (_, files, violation) => {
    expect(checkGraph(readGraph(project(files)))).toEqual([violation]);
  });

  it('follows the content script to what it must not bundle', () => {
    const root = project({
      'entrypoints/page.content/index.ts': "import { a } from '../../lib/messaging/a.ts';",
      'lib/messaging/a.ts': "import { z } from 'zod';",
    });
    expect(checkGraph(readGraph(root))).toEqual([
      expect.stringMatching(/^entrypoints\/page\.content\/index\.ts -> lib\/messaging\/a\.ts -> zod: /),
    ]);
  });

  it('keeps quiet about what is allowed', () => {
    const root = project({
      'lib/core/span.ts': '',
      'lib/core/checks/a.ts':
        "import { words } from '../series/b.ts';\nimport type { Span } from '../span.ts';",
      'lib/core/series/b.ts': "import words from '../../../assets/lexicons/en/c.json' with { type: 'json' };",
      'assets/lexicons/en/c.json': '{}',
      'components/A.tsx': "import type { A } from '../lib/core/checks/a.ts';\nimport { h } from 'preact';",
      'entrypoints/page.content/index.ts':
        "import type { Z } from 'zod';\nawait import('../../components/A.tsx');",
    });
    expect(checkGraph(readGraph(root))).toEqual([]);
  });
});

describe('the command', () => {
  const run = (root: string) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../../scripts/check-imports.ts'), root], {
      encoding: 'utf8',
    });

  it('fails when it sees no modules', () => {
    const { status, stderr } = run(project({ 'README.md': '' }));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('nothing was checked') });
  });

  it('fails on a violation and names it', () => {
    const { status, stderr } = run(project({ 'lib/core/a.ts': '', 'lib/core/span.ts': "import 'node:fs';" }));
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('lib/core/span.ts:1') });
  });
});
