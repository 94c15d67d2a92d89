import type { Edge, ModuleGraph } from './graph.ts';
import { browserUsers, type LayerRule, layerRules, type ReachRule, reachRules } from './rules.ts';

/** A broken rule, as one line for people: `lib/core/span.ts:3: may not import node:fs (lib/core/span.ts)`. */
export type Violation = string;

/** All broken import rules of a module graph, by file; empty when it keeps them all. */
export function checkGraph(graph: ModuleGraph): Violation[] {
  const own = [...graph].flatMap(([file, edges]) => edges.flatMap((edge) => checkEdge(file, edge) ?? []));
  return [...own, ...reachRules.flatMap((rule) => checkReach(graph, rule))];
}

function checkEdge(file: string, edge: Edge): Violation | null {
  const { target } = edge;
  const say = (what: string) => `${file}:${edge.line}: ${what}`;
  if ('missing' in target) return say(`imports ${target.missing}, which does not exist`);
  if (
    'file' in target &&
    within(target.file, 'entrypoints') &&
    !within(file, 'entrypoints') &&
    !within(file, 'tests')
  )
    return say(`imports ${target.file}: entrypoints are imported by nobody`);
  const rule = layerRules.find(({ layer }) => within(file, layer));
  if (rule === undefined) return null;
  if ('package' in target && target.package === 'wxt/browser' && !anyHolds(browserUsers, file))
    return say(`imports wxt/browser; only ${browserUsers.join(', ')} may`);
  if (allows(rule, edge)) return null;
  const name = 'file' in target ? target.file : target.package;
  return say(`${rule.layer} may not import ${edge.typeOnly ? 'even types of ' : ''}${name}`);
}

function allows(rule: LayerRule, edge: Edge): boolean {
  const { target } = edge;
  if ('package' in target) return rule.packages.includes(target.package);
  if (!('file' in target)) return false;
  return anyHolds(rule.files, target.file) || (edge.typeOnly && anyHolds(rule.types, target.file));
}

function checkReach(graph: ModuleGraph, rule: ReachRule): Violation[] {
  const starts = [...graph.keys()].filter((file) => within(file, rule.from));
  const cameFrom = new Map<string, string | null>(starts.map((file) => [file, null]));
  const queue = [...starts];
  const found: Violation[] = [];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const edge of graph.get(file) ?? []) {
      if (edge.typeOnly || edge.lazy || 'missing' in edge.target) continue;
      const name = 'file' in edge.target ? edge.target.file : edge.target.package;
      if (anyHolds(rule.never, name) && !anyHolds(rule.except, name))
        found.push(`${[...trail(cameFrom, file), name].join(' -> ')}: ${rule.why}`);
      else if (!cameFrom.has(name)) {
        cameFrom.set(name, file);
        queue.push(name);
      }
    }
  }
  return found;
}

function trail(cameFrom: Map<string, string | null>, file: string): string[] {
  const before = cameFrom.get(file) ?? null;
  return before === null ? [file] : [...trail(cameFrom, before), file];
}

function anyHolds(folders: string[], name: string): boolean {
  return folders.some((folder) => within(name, folder));
}

function within(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
