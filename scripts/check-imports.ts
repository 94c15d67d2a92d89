// Checks the import rule over every module: `node scripts/check-imports.ts [ROOT]`.
import process from 'node:process';
import { checkGraph } from './imports/check.ts';
import { readGraph } from './imports/graph.ts';

const root = process.argv[2] ?? `${import.meta.dirname}/..`;
const graph = readGraph(root);
const imports = [...graph.values()].reduce((sum, edges) => sum + edges.length, 0);

if (graph.size === 0 || imports === 0) {
  console.error(`import rule: no modules seen below ${root}; nothing was checked`);
  process.exit(1);
}
const violations = checkGraph(graph);
for (const violation of violations) console.error(violation);
console.log(`import rule: ${graph.size} modules, ${imports} imports, ${violations.length} violations`);
process.exitCode = violations.length === 0 ? 0 : 1;
