import type { Pack } from '../core/series/catalogue-data.ts';
import { checkRecalls } from './check-recalls.ts';
import { PackError, type ProblemList, problemList } from './pack-error.ts';
import { type Descriptor, descriptorSchema } from './profile.ts';
import { readAreas, readBreakdowns } from './read-areas.ts';
import { readObservations } from './read-observations.ts';

const DESCRIPTOR = 'datapackage.json';
const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();

/** A pack's files by path relative to its folder, "datapackage.json" among them. */
export type PackFiles = ReadonlyMap<string, Uint8Array | string>;

const bytesOf = (content: Uint8Array | string): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content;

const textOf = (file: string, content: Uint8Array | string): string => {
  if (typeof content === 'string') return content;
  try {
    return decoder.decode(content);
  } catch {
    throw new PackError([{ file, row: null, column: null, message: 'not UTF-8', expected: 'UTF-8 text' }]);
  }
};

/** Hash of a file as Data Package writes it: `sha256:` and 64 hexadecimal digits. */
export const fileHash = async (content: Uint8Array | string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(content)));
  return `sha256:${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
};

const readDescriptor = (files: PackFiles): Descriptor => {
  const content = files.get(DESCRIPTOR);
  const fail = (message: string, expected: string): never => {
    throw new PackError([{ file: DESCRIPTOR, row: null, column: null, message, expected }]);
  };
  if (content === undefined) return fail('not found', 'a Data Package descriptor in the pack folder');
  let json: unknown;
  try {
    json = JSON.parse(textOf(DESCRIPTOR, content));
  } catch (error) {
    if (error instanceof PackError) throw error;
    return fail(`not JSON (${error instanceof Error ? error.message : String(error)})`, 'JSON');
  }
  const parsed = descriptorSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.slice(0, 100).map((issue) => {
    const id = entryAt(json, issue.path);
    return {
      file: DESCRIPTOR,
      row: null,
      column: issue.path.join('.') + (id ? ` (${id})` : ''),
      message: 'not as the profile says',
      expected: issue.message.replace(/^expected /, ''),
    };
  });
  throw new PackError(problems);
};

/** The id of the entry that a path like plumbline.indicators.3.unit lies in, to name it in a message. */
const entryAt = (json: unknown, [, list, at]: PropertyKey[]): string | null => {
  if ((list !== 'indicators' && list !== 'recalls') || typeof at !== 'number') return null;
  const { plumbline } = json as { plumbline: Record<typeof list, { id?: unknown }[]> };
  const id = plumbline[list][at]?.id;
  return typeof id === 'string' ? id : null;
};

const readResource = async (files: PackFiles, descriptor: Descriptor, name: string, found: ProblemList) => {
  const resource = descriptor.resources.find((entry) => entry.name === name);
  if (!resource) return null;
  const file = resource.path;
  const content = files.get(file);
  const problem = (message: string, expected: string) =>
    found.add({ file, row: null, column: null, message, expected });
  if (content === undefined) {
    problem('not found', `the file of resource "${name}"`);
    return null;
  }
  const size = bytesOf(content).byteLength;
  if (resource.bytes !== undefined && resource.bytes !== size)
    problem(`${size} bytes`, `${resource.bytes} bytes`);
  const hash = resource.hash === undefined ? null : await fileHash(content);
  if (hash !== null && hash !== resource.hash)
    problem(hash, `${resource.hash} (edited? seal the pack again)`);
  return { file, text: textOf(file, content) };
};

const checkIds = (descriptor: Descriptor, found: ProblemList): Set<string> => {
  const ids = new Set<string>();
  const { indicators, events, recalls } = descriptor.plumbline;
  for (const { id } of [...indicators, ...events, ...recalls]) {
    if (ids.has(id))
      found.add({
        file: DESCRIPTOR,
        row: null,
        column: 'id',
        message: `"${id}" stands twice`,
        expected: 'each id once',
      });
    ids.add(id);
  }
  return ids;
};

/**
 * Reads and validates a whole pack: descriptor, hashes, codes and every row.
 * Throws a `PackError` that names file, row and column of each problem; nothing is returned half read.
 */
export const readPack = async (files: PackFiles, subscribedFrom: string | null = null): Promise<Pack> => {
  const descriptor = readDescriptor(files);
  const found = problemList();
  checkIds(descriptor, found);
  const resource = (name: string) => readResource(files, descriptor, name, found);
  const [areaTable, memberTable, breakdownTable, observationTable] = [
    await resource('areas'),
    await resource('members'),
    await resource('breakdowns'),
    await resource('observations'),
  ];
  found.throwIfAny();
  const areas = areaTable
    ? readAreas(
        areaTable.file,
        areaTable.text,
        memberTable?.file ?? 'members.csv',
        memberTable?.text ?? null,
        found,
      )
    : [];
  const breakdowns = breakdownTable ? readBreakdowns(breakdownTable.file, breakdownTable.text, found) : [];
  found.throwIfAny();
  const known = {
    indicators: new Set(descriptor.plumbline.indicators.map((indicator) => indicator.id)),
    areas: new Set(areas.map((area) => area.code)),
    breakdowns: new Set(breakdowns.map((breakdown) => breakdown.code)),
  };
  const series = observationTable
    ? readObservations(observationTable.file, observationTable.text, known, found)
    : [];
  found.throwIfAny();
  const measured = new Set(series.map((one) => one.indicator));
  for (const id of known.indicators) {
    if (measured.has(id)) continue;
    const file = observationTable?.file ?? DESCRIPTOR;
    found.add({
      file,
      row: null,
      column: 'indicator',
      message: `no row for ${id}`,
      expected: 'observations for every indicator',
    });
  }
  const { indicators, events, recalls } = descriptor.plumbline;
  checkRecalls(DESCRIPTOR, recalls, series, found);
  found.throwIfAny();
  const { name, title, version, created } = descriptor;
  return {
    summary: { name, title, version, created, subscribedFrom },
    indicators: indicators.map((indicator) => ({ ...indicator, pack: name })),
    areas,
    breakdowns,
    events,
    series,
    ...(recalls.length > 0 ? { recalls } : {}),
  };
};
