import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

/** Where the published description of Hypothesis' API stands, beside the project; null when it is absent. */
const folder = join(import.meta.dirname, '../../../../shared/specs/hypothesis');
export const descriptionFile = join(folder, 'hypothesis-v1.yaml');
export const hasDescription = existsSync(descriptionFile);

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Operation {
  method: string;
  /** Matches the path and nothing else: `^/annotations/[^/]+$`. */
  path: RegExp;
  query: Map<string, ValidateFunction>;
  body: ValidateFunction | null;
  reply: ValidateFunction | null;
}

/** Every operation of the description with validators for query, request body and reply 200. */
export function readOperations(): Operation[] {
  const ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  const root = load(descriptionFile);
  const compile = (schema: unknown): ValidateFunction | null =>
    isObject(schema) ? ajv.compile(mended(schema)) : null;
  return Object.entries(root.paths as Json).flatMap(([path, methods]) =>
    Object.entries(methods as Json)
      .filter(([, operation]) => isObject(operation) && 'responses' in operation)
      .map(([method, operation]) => {
        const { parameters, requestBody, responses } = operation as Json;
        const replies = ((responses as Json)['200'] ?? {}) as Json;
        return {
          method: method.toUpperCase(),
          path: new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`),
          query: new Map(
            ((parameters ?? []) as Json[])
              .filter((parameter) => parameter.in === 'query')
              .flatMap((parameter) => {
                const check = compile(parameter.schema);
                return check ? [[String(parameter.name), check] as const] : [];
              }),
          ),
          body: compile(schemaOf(requestBody)),
          reply: compile(schemaOf(replies)),
        };
      }),
  );
}

function schemaOf(holder: unknown): unknown {
  const content = isObject(holder) ? holder.content : undefined;
  const first = isObject(content) ? Object.values(content)[0] : undefined;
  return isObject(first) ? first.schema : undefined;
}

/** A YAML file with every reference to another place replaced by what stands there. */
function load(file: string): Json {
  const root = parse(readFileSync(file, 'utf8')) as Json;
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (!isObject(value)) return value;
    const ref = value.$ref;
    if (typeof ref !== 'string') {
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolve(inner)]));
    }
    const [path = '', pointer = ''] = ref.split('#');
    const there = path === '' ? root : load(join(dirname(file), path));
    const found = pointer
      .split('/')
      .slice(1)
      .reduce<unknown>((at, name) => (isObject(at) ? at[name] : undefined), there);
    return path === '' ? resolve(found) : found;
  };
  return resolve(root) as Json;
}

/**
 * The description has slips that no validator takes; mended here, and nothing else:
 * a type written without its key (`value: string`), `type: int`, `type: null`, patterns with `^` in the middle,
 * and `oneOf` over selectors of which two are described alike.
 */
function mended(schema: unknown): Json {
  const mend = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => mend(item, ''));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (name === 'properties' && typeof inner === 'string') return [key, { type: inner }];
      if (key === 'type' && inner === 'int') return [key, 'integer'];
      if (key === 'type' && inner === null) return [key, 'null'];
      if (key === 'pattern' && typeof inner === 'string') return [key, `^${inner.replace('^', '')}`];
      if (key === 'oneOf') return ['anyOf', mend(inner, key)];
      if (key === 'example' && name !== 'properties') return ['description', ''];
      return [key, mend(inner, key)];
    });
    return Object.fromEntries(entries);
  };
  return mend(schema, '') as Json;
}
