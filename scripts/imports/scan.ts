/** One import or re-export as written in a file. */
export interface WrittenImport {
  specifier: string;
  /** 1-based line in the file. */
  line: number;
  /** True for `import type` and `export type`: gone after compiling, so nothing is bundled. */
  typeOnly: boolean;
  /** True for a dynamic import: bundled apart, loaded on first use. */
  lazy: boolean;
}

const fromClause = /^(?:import|export)\s+(type\s)?[\w\s{},*$]*\bfrom\s*['"]([^'"\n]+)['"]/gm;
const sideEffect = /^import\s*['"]([^'"\n]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]/g;

/**
 * Lists what a formatted TypeScript module imports, in the order of the file.
 *
 * Biome's formatting is relied on: statements begin their line. A dynamic import inside a comment
 * is listed too, which errs on the strict side.
 */
export function scanImports(source: string): WrittenImport[] {
  const found: (WrittenImport & { at: number })[] = [];
  const add = (at: number, specifier: string | undefined, typeOnly: boolean, lazy: boolean) => {
    if (specifier !== undefined) found.push({ specifier, at, line: lineOf(source, at), typeOnly, lazy });
  };
  for (const match of source.matchAll(fromClause)) add(match.index, match[2], match[1] !== undefined, false);
  for (const match of source.matchAll(sideEffect)) add(match.index, match[1], false, false);
  for (const match of source.matchAll(dynamic)) add(match.index, match[1], false, true);
  return found.sort((a, b) => a.at - b.at).map(({ at: _, ...written }) => written);
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}
