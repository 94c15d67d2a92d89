import { z } from 'zod';
import {
  type HypothesisAnnotation,
  type HypothesisDraft,
  hypothesisAnnotationSchema,
} from './formats/hypothesis-annotation.ts';

/** The few calls of Hypothesis' public API that sharing needs. Each rejects with a `HypothesisError`. */
export interface HypothesisClient {
  groups(): Promise<{ id: string; name: string }[]>;
  /** Annotations of a group changed after `since` (ISO, "" for all), oldest first; at most one page. */
  changedSince(group: string, since: string): Promise<HypothesisAnnotation[]>;
  create(draft: HypothesisDraft): Promise<HypothesisAnnotation>;
  update(id: string, draft: HypothesisDraft): Promise<HypothesisAnnotation>;
  /** Resolves also when it is gone already. */
  remove(id: string): Promise<void>;
}

/** `offline`: no answer or the server's own fault, to be tried again; `refused`: the token or the request. */
export class HypothesisError extends Error {
  readonly kind: 'offline' | 'refused' | 'gone';
  constructor(kind: HypothesisError['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Largest page the API gives. */
export const pageSize = 200;

const mediaType = 'application/vnd.hypothesis.v1+json';
const groupsSchema = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const rowsSchema = z.looseObject({ rows: z.array(z.unknown()) });

/** A client for one account. The token goes into one header and nowhere else. */
export function hypothesisClient(
  token: string,
  fetcher: typeof fetch = fetch,
  root = 'https://hypothes.is/api',
): HypothesisClient {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetcher(`${root}${path}`, {
      method,
      headers: {
        accept: mediaType,
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    }).catch(() => {
      throw new HypothesisError('offline', 'no answer');
    });
    if (!response.ok) throw new HypothesisError(kindOf(response.status), `status ${response.status}`);
    return response.json().catch(() => {
      throw new HypothesisError('offline', 'not JSON');
    });
  };
  return {
    groups: async () =>
      parse(groupsSchema, await call('GET', '/groups')).map(({ id, name }) => ({ id, name })),
    changedSince: async (group, since) => {
      const asked = new URLSearchParams({ group, sort: 'updated', order: 'asc', limit: String(pageSize) });
      if (since !== '') asked.set('search_after', since);
      const { rows } = parse(rowsSchema, await call('GET', `/search?${asked}`));
      return rows.flatMap((row) => {
        const read = hypothesisAnnotationSchema.safeParse(row);
        return read.success ? [read.data] : [];
      });
    },
    create: async (draft) => parse(hypothesisAnnotationSchema, await call('POST', '/annotations', draft)),
    update: async (id, { group: _, ...draft }) =>
      parse(hypothesisAnnotationSchema, await call('PATCH', `/annotations/${encodeURIComponent(id)}`, draft)),
    remove: async (id) => {
      try {
        await call('DELETE', `/annotations/${encodeURIComponent(id)}`);
      } catch (error) {
        if (!(error instanceof HypothesisError && error.kind === 'gone')) throw error;
      }
    },
  };
}

function kindOf(status: number): HypothesisError['kind'] {
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status === 408 || status >= 500 ? 'offline' : 'refused';
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new HypothesisError('refused', 'an answer of another shape');
  return read.data;
}
