import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Operation, readOperations } from './openapi.ts';

type Json = Record<string, unknown>;

export interface HypothesisServer {
  root: string;
  /** Requests and replies that do not fit the published description; must stay empty. */
  violations: string[];
  annotations: Map<string, Json>;
  /** `down` closes connections, `busy` answers 503, `refuse` 401; `failAfter` goes down after that many calls. */
  mood: { is: 'well' | 'down' | 'busy' | 'refuse'; failAfter: number | null };
  calls: string[];
  /** Changes an annotation as another member of the group would. */
  edit(id: string, change: Json): void;
  /** Adds one as another member would. */
  add(annotation: Json): string;
  close(): Promise<void>;
}

const token = 'secret-token';
let described: Operation[] | null = null;

/** A small Hypothesis with memory. Every request and reply is held against the published description. */
export async function startHypothesis(): Promise<HypothesisServer> {
  described ??= readOperations();
  const operations = described;
  const annotations = new Map<string, Json>();
  const violations: string[] = [];
  const calls: string[] = [];
  const mood: HypothesisServer['mood'] = { is: 'well', failAfter: null };
  let tick = Date.parse('2026-01-01T00:00:00Z');
  let next = 0;
  const stamp = (): string => {
    tick += 1_000;
    return new Date(tick).toISOString().replace('Z', '000+00:00');
  };
  const full = (body: Json, user: string): Json => {
    next += 1;
    const now = stamp();
    return {
      id: `an${next}`,
      created: now,
      updated: now,
      user,
      permissions: { read: [`group:${String(body.group)}`] },
      links: { html: 'https://hypothes.is/a/x' },
      hidden: false,
      moderation_status: 'APPROVED',
      flagged: false,
      actions: [],
      text: '',
      tags: [],
      group: '__world__',
      ...body,
      document: { title: (body.document as Json | undefined)?.title ?? [] },
      target: ((body.target ?? []) as Json[]).map((target) => ({ source: body.uri, ...target })),
    };
  };

  const answer = (method: string, path: string, query: URLSearchParams, body: Json): [number, unknown] => {
    const id = path.split('/')[2] ?? '';
    if (path === '/groups') return [200, [group('g1', 'The fact desk'), group('g2', 'Another')]];
    if (path === '/search') return [200, search(annotations, query)];
    if (method === 'POST' && path === '/annotations') {
      const made = full(body, 'acct:okafor@hypothes.is');
      annotations.set(String(made.id), made);
      return [200, made];
    }
    const held = annotations.get(id);
    if (held === undefined) return [404, { status: 'failure', reason: 'not found' }];
    if (method === 'DELETE') {
      annotations.delete(id);
      return [200, { deleted: true, id }];
    }
    if (method === 'PATCH')
      annotations.set(id, { ...held, ...body, document: held.document, updated: stamp() });
    return [200, annotations.get(id)];
  };

  const server: Server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const method = request.method ?? 'GET';
    calls.push(`${method} ${url.pathname}`);
    if (mood.failAfter !== null) {
      if (mood.failAfter <= 0) mood.is = 'down';
      mood.failAfter -= 1;
    }
    if (mood.is === 'down') return request.socket.destroy();
    const body = await readBody(request);
    const operation = operations.find((known) => known.method === method && known.path.test(url.pathname));
    if (!operation) violations.push(`${method} ${url.pathname} is not in the description`);
    else checkRequest(operation, url, body, violations);
    if (url.searchParams.has('token') || url.href.includes(token))
      violations.push('the token is in an address');
    const authorised = request.headers.authorization === `Bearer ${token}`;
    const [status, reply] =
      mood.is === 'busy'
        ? [503, { status: 'failure' }]
        : mood.is === 'refuse' || !authorised
          ? [401, { status: 'failure' }]
          : answer(method, url.pathname, url.searchParams, (body ?? {}) as Json);
    if (status === 200 && operation?.reply && !operation.reply(reply)) {
      violations.push(`reply to ${method} ${url.pathname}: ${JSON.stringify(operation.reply.errors)}`);
    }
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(reply));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    violations,
    annotations,
    mood,
    calls,
    edit: (id, change) => {
      annotations.set(id, { ...annotations.get(id), ...change, updated: stamp() });
    },
    add: (annotation) => {
      const made = full(annotation, 'acct:member@hypothes.is');
      annotations.set(String(made.id), made);
      return String(made.id);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const group = (id: string, name: string): Json => ({
  id,
  groupid: null,
  name,
  links: { html: `https://hypothes.is/groups/${id}` },
  organization: '__default__',
  public: false,
  scoped: false,
  type: 'private',
  pre_moderated: false,
});

/** As the description says: sorted, then those strictly after `search_after`, then `limit` of them. */
function search(annotations: Map<string, Json>, query: URLSearchParams): Json {
  const wanted = query.get('group');
  const after = query.get('search_after');
  const rows = [...annotations.values()]
    .filter((annotation) => wanted === null || annotation.group === wanted)
    .toSorted((a, b) => String(a.updated).localeCompare(String(b.updated)));
  if (query.get('order') !== 'asc') rows.reverse();
  const from =
    after === null ? rows : rows.filter((row) => Date.parse(String(row.updated)) > Date.parse(after));
  return { total: rows.length, rows: from.slice(0, Number(query.get('limit') ?? 20)) };
}

function checkRequest(operation: Operation, url: URL, body: unknown, violations: string[]): void {
  for (const [name, value] of url.searchParams) {
    const check = operation.query.get(name);
    const typed = /^\d+$/.test(value) && name !== 'group' ? Number(value) : value;
    if (!check) violations.push(`${url.pathname} has no parameter ${name}`);
    else if (!check(typed)) violations.push(`${name}=${value}: ${JSON.stringify(check.errors)}`);
  }
  if (operation.body && !operation.body(body)) {
    violations.push(`body of ${operation.method} ${url.pathname}: ${JSON.stringify(operation.body.errors)}`);
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? null : (JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown);
}
