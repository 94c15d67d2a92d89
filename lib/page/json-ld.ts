/** A schema.org thing as found; values are whatever the page wrote. */
export type Thing = Record<string, unknown>;

const LONGEST_SCRIPT = 300_000;
const MOST_THINGS = 200;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parse = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
};

const flatten = (value: unknown, into: Thing[]): void => {
  if (into.length >= MOST_THINGS) return;
  if (Array.isArray(value)) for (const item of value) flatten(item, into);
  else if (isThing(value)) {
    into.push(value);
    flatten(value['@graph'], into);
    flatten(value.mainEntity, into);
  }
};

/** All things that the page's JSON-LD scripts describe, those of a graph included; scripts that do not parse are passed over. */
export const readJsonLd = (document: Document): Thing[] => {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length <= LONGEST_SCRIPT) flatten(parse(source.trim()), things);
  }
  return things;
};

/** The types of a thing, without the vocabulary's address. */
export const typesOf = (thing: Thing): string[] => {
  const given = thing['@type'];
  const types = Array.isArray(given) ? given : [given];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, ''));
};

/** A property as text: itself, its first entry, or the name or address of the thing it is. */
export const textOf = (thing: Thing, property: string): string | null => {
  const given = thing[property];
  const value: unknown = Array.isArray(given) ? given[0] : given;
  if (typeof value === 'string') return value.trim() || null;
  if (!isThing(value)) return null;
  return textOf(value, 'name') ?? textOf(value, '@id') ?? textOf(value, 'url');
};

/** All entries of a property as text: of several authors each one's name. */
export const textsOf = (thing: Thing, property: string): string[] => {
  const given = thing[property];
  const values: unknown[] = Array.isArray(given) ? given : [given];
  return values.flatMap((value) => textOf({ value }, 'value') ?? []);
};

/** A property that is itself a thing, or null. */
export const thingOf = (thing: Thing, property: string): Thing | null => {
  const given = thing[property];
  const value: unknown = Array.isArray(given) ? given[0] : given;
  return isThing(value) ? value : null;
};
