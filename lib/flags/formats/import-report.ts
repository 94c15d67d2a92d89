import type { Flag } from '../flag.ts';

/** What an import gave: flags ready to store, and what was refused, by place in the file, with a plain reason. */
export interface ImportReport {
  flags: Flag[];
  refused: { at: string; reason: string }[];
}

/** JSON of a hostile file: null instead of a throw. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** One value as a list of one; JSON-LD writes both. */
export const listOf = (value: unknown): unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A property of something that may not be an object. */
export const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;

/** A non-empty string, cut to `most` characters; null for anything else. JSON-LD's `{"@value": "…"}` is unwrapped. */
export function textOf(value: unknown, most = 1_000): string | null {
  const plain = property(value, '@value') ?? value;
  if (typeof plain !== 'string' || plain.trim() === '') return null;
  return plain.slice(0, most);
}

/** An http or https address; null for anything else. */
export const addressOf = (value: unknown): string | null => {
  const text = textOf(value, 4_000);
  return text !== null && /^https?:\/\/\S+$/i.test(text) ? text : null;
};

/** A finite number, also where it was written as a string; null for anything else. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** A moment in ISO form with its zone; null when it is none. */
export function momentOf(value: unknown): string | null {
  const text = textOf(value, 60);
  if (text === null || !/^\d{4}-\d{2}-\d{2}/.test(text)) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
