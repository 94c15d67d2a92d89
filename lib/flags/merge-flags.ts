import type { Flag } from './flag.ts';

/** The same flag changed in two places: which fields differ, and which of the two is newer. */
export interface Conflict {
  here: Flag;
  there: Flag;
  fields: string[];
  newer: 'here' | 'there';
}

/** What storing incoming flags would do, shown before it is done. */
export interface MergePlan {
  added: Flag[];
  /** Newer there, or changed in both with the newer there. */
  replaced: Conflict[];
  /** Newer here: the incoming one would be left out. */
  kept: Conflict[];
  /** Deleted here: not brought back unless the reader says so. */
  deletedHere: Flag[];
  same: number;
}

/** Plans a merge in which the newer of two wins; every difference is in the plan, for the reader to overrule. */
export function planMerge(
  here: ReadonlyMap<string, Flag>,
  incoming: readonly Flag[],
  deleted: ReadonlySet<string> = new Set(),
): MergePlan {
  const plan: MergePlan = { added: [], replaced: [], kept: [], deletedHere: [], same: 0 };
  for (const there of newestOfEach(incoming)) {
    const mine = here.get(there.id);
    if (mine === undefined) {
      plan[deleted.has(there.id) ? 'deletedHere' : 'added'].push(there);
      continue;
    }
    const fields = differingFields(mine, there);
    if (fields.length === 0) {
      plan.same += 1;
      continue;
    }
    const newer = Date.parse(there.updated) > Date.parse(mine.updated) ? 'there' : 'here';
    plan[newer === 'there' ? 'replaced' : 'kept'].push({ here: mine, there, fields, newer });
  }
  return plan;
}

/** The flags to store for a plan; `choose` overrules by id what the dates say, `bringBack` what was deleted here. */
export function flagsToStore(
  plan: MergePlan,
  choose: ReadonlyMap<string, 'here' | 'there'> = new Map(),
  bringBack = false,
): Flag[] {
  const conflicts = [...plan.replaced, ...plan.kept];
  const chosen = conflicts.filter(({ here, newer }) => (choose.get(here.id) ?? newer) === 'there');
  return [...plan.added, ...chosen.map(({ there }) => there), ...(bringBack ? plan.deletedHere : [])];
}

/** Names of the top-level fields in which two flags differ; the order of keys says nothing. */
export function differingFields(a: Flag, b: Flag): string[] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)] as (keyof Flag)[]);
  return [...names].filter((name) => canonical(a[name]) !== canonical(b[name]));
}

/** JSON with its keys in order, so that two writings of one thing are one text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function newestOfEach(flags: readonly Flag[]): Flag[] {
  const newest = new Map<string, Flag>();
  for (const flag of flags) {
    const known = newest.get(flag.id);
    if (!known || Date.parse(flag.updated) > Date.parse(known.updated)) newest.set(flag.id, flag);
  }
  return [...newest.values()];
}
