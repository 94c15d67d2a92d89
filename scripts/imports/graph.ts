import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { scanImports, type WrittenImport } from './scan.ts';

/** An import with what it points at: a file of the project, or a package. */
export interface Edge extends WrittenImport {
  target: { file: string } | { package: string } | { missing: string };
}

/** Every module of the project by its path from the root (`/` as separator), with its imports. */
export type ModuleGraph = Map<string, Edge[]>;

const code = '{entrypoints,components,lib,scripts}/**/*.{ts,tsx,mjs}';

/** Reads all modules below `root` (tests excepted: they may import anything) and resolves what they import. */
export function readGraph(root: string): ModuleGraph {
  const files = globSync(code, { cwd: root }).map((file) => file.replaceAll('\\', '/'));
  return new Map(files.sort().map((file) => [file, readEdges(root, file)]));
}

function readEdges(root: string, file: string): Edge[] {
  const source = readFileSync(posix.join(root, file), 'utf8');
  return scanImports(source).map((written) => ({
    ...written,
    target: resolve(root, file, written.specifier),
  }));
}

function resolve(root: string, file: string, specifier: string): Edge['target'] {
  if (!specifier.startsWith('.')) return { package: packageName(specifier) };
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''));
  return isFile(posix.join(root, path)) ? { file: path } : { missing: path };
}

/** `wxt/browser` stays whole: it has a rule of its own. */
function packageName(specifier: string): string {
  if (specifier === 'wxt/browser' || specifier.startsWith('node:')) return specifier;
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}
