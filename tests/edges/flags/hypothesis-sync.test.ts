import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editFlag, setStatus } from '../../../lib/flags/edit-flag.ts';
import type { Flag } from '../../../lib/flags/flag.ts';
import { toHypothesis } from '../../../lib/flags/formats/hypothesis-annotation.ts';
import { hypothesisClient } from '../../../lib/flags/hypothesis-client.ts';
import { type SyncReport, type SyncStore, syncGroup } from '../../../lib/flags/sync-hypothesis.ts';
import { putOff, type RemoteMark } from '../../../lib/flags/sync-plan.ts';
import { type HypothesisServer, startHypothesis } from './hypothesis-server.ts';
import { hasDescription } from './openapi.ts';
import { bareFlag, fullFlag } from './sample-flags.ts';

if (!hasDescription)
  console.log('The description of the Hypothesis API is not beside the project: sync was not tested.');

/** A desk's store in memory, with the same promises as the database's. */
function memoryStore(
  ...flags: Flag[]
): SyncStore & { held: Map<string, Flag>; held_marks: Map<string, RemoteMark> } {
  const held = new Map(flags.map((flag) => [flag.id, flag]));
  const marks = new Map<string, RemoteMark>();
  let readTo = '';
  return {
    held,
    held_marks: marks,
    flags: async () => held,
    marks: async () => [...marks.values()],
    put: async (flag, mark) => {
      if (flag) held.set(flag.id, flag);
      marks.set(mark.id, mark);
    },
    dropMark: async (mark) => {
      marks.delete(mark.id);
    },
    readTo: async () => readTo,
    setReadTo: async (moment) => {
      readTo = moment;
    },
  };
}

describe.skipIf(!hasDescription)('sharing with a Hypothesis group', () => {
  let server: HypothesisServer;
  let now = Date.parse('2026-06-01T00:00:00.000Z');
  const clock = (): string => new Date(now).toISOString();
  const client = () => hypothesisClient('secret-token', fetch, server.root);
  const sync = (store: SyncStore): Promise<SyncReport> => syncGroup(client(), store, 'g1', clock);
  const hand = (): { who: string; at: string } => ({ who: 'B. Ray', at: clock() });
  const open = (id: string): Flag => ({ ...fullFlag(id), status: 'disputed' });

  beforeEach(async () => {
    server = await startHypothesis();
    now = Date.parse('2026-06-01T00:00:00.000Z');
  });
  afterEach(async () => {
    expect(server.violations).toEqual([]);
    await server.close();
  });

  it('lists the groups', async () => {
    expect(await client().groups()).toEqual([
      { id: 'g1', name: 'The fact desk' },
      { id: 'g2', name: 'Another' },
    ]);
  });

  it('brings a flag from one desk to another, whole but for the saved text', async () => {
    const [mine, theirs] = [memoryStore(open('a'), { ...bareFlag('draft'), status: 'draft' }), memoryStore()];
    expect(await sync(mine)).toMatchObject({ sent: 1, waiting: 0, stopped: null });
    expect(await sync(theirs)).toMatchObject({ received: 1 });
    expect(theirs.held.get('a')).toEqual({ ...open('a'), page: { ...open('a').page, savedText: null } });
    expect(server.annotations.size).toBe(1);
  });

  it('does nothing the second time', async () => {
    const mine = memoryStore(open('a'));
    await sync(mine);
    const before = server.calls.length;
    expect(await sync(mine)).toMatchObject({ sent: 0, received: 0 });
    expect(server.calls.slice(before)).toEqual(['GET /search']);
  });

  it('carries changes both ways, and deletions', async () => {
    const [mine, theirs] = [memoryStore(open('a'), open('b')), memoryStore()];
    await sync(mine);
    await sync(theirs);
    theirs.held.set('a', setStatus(open('a'), 'resolved', hand()));
    await sync(theirs);
    await sync(mine);
    expect(mine.held.get('a')?.status).toBe('resolved');
    expect(mine.held.get('a')?.page.savedText).toBe(open('a').page.savedText);
    mine.held.delete('b');
    await sync(mine);
    expect([...server.annotations.values()].map((row) => String(row.text).includes('"id":"b"'))).toEqual([
      false,
    ]);
  });

  it('takes a note changed in Hypothesis itself', async () => {
    const mine = memoryStore(open('a'));
    await sync(mine);
    const [id = ''] = server.annotations.keys();
    const { text } = toHypothesis({ ...open('a'), note: 'Changed in the browser' }, 'g1');
    now += 1;
    server.edit(id, { text, tags: ['from-there'] });
    await sync(mine);
    expect(mine.held.get('a')).toMatchObject({ note: 'Changed in the browser', tags: ['from-there'] });
  });

  it('takes annotations of others as drafts, and leaves page notes and replies', async () => {
    const mine = memoryStore();
    const target = [
      { selector: [{ type: 'TextQuoteSelector', exact: '4 million', prefix: '', suffix: '' }] },
    ];
    server.add({ group: 'g1', uri: 'https://courier.example/x', text: 'Really?', tags: ['a'], target });
    server.add({
      group: 'g1',
      uri: 'https://courier.example/x',
      text: 'A page note',
      tags: [],
      target: [{}],
    });
    server.add({ group: 'g2', uri: 'https://courier.example/x', text: 'Another group', tags: [], target });
    expect(await sync(mine)).toMatchObject({ received: 1 });
    expect([...mine.held.values()]).toMatchObject([
      { note: 'Really?', status: 'draft', who: 'member@hypothes.is' },
    ]);
  });

  it('tells when both sides changed: the newer wins, the other stands in the history', async () => {
    const [mine, theirs] = [memoryStore(open('a')), memoryStore()];
    await sync(mine);
    await sync(theirs);
    now += 60_000;
    theirs.held.set('a', editFlag(theirs.held.get('a') ?? open('a'), { note: 'theirs' }, hand()));
    await sync(theirs);
    now += 60_000;
    mine.held.set('a', editFlag(open('a'), { note: 'mine, later' }, hand()));
    const report = await sync(mine);
    expect(report.conflicts).toEqual([open('a').quote.exact]);
    expect(mine.held.get('a')?.note).toBe('mine, later');
    expect(mine.held.get('a')?.history.at(-1)).toMatchObject({
      what: 'synced',
      text: expect.stringContaining('theirs'),
    });
    await sync(theirs);
    expect(theirs.held.get('a')?.note).toBe('mine, later');
  });

  it('loses nothing offline, waits longer each time, and goes on', async () => {
    const mine = memoryStore(open('a'), open('b'));
    server.mood.is = 'down';
    expect(await sync(mine)).toMatchObject({ sent: 0, stopped: 'no answer' });
    server.mood.is = 'well';
    server.mood.failAfter = 2;
    expect(await sync(mine)).toMatchObject({ sent: 1, stopped: 'no answer', waiting: 1 });
    server.mood.is = 'well';
    server.mood.failAfter = null;
    expect(await sync(mine)).toMatchObject({ sent: 0, waiting: 1 });
    now += 61_000;
    expect(await sync(mine)).toMatchObject({ sent: 1, waiting: 0, stopped: null });
    expect(server.annotations.size).toBe(2);
  });

  it.each(['busy', 'refuse'] as const)('stops when the server is %s, without losing a flag', async (is) => {
    const mine = memoryStore(open('a'));
    server.mood.is = is;
    expect(await sync(mine)).toMatchObject({
      sent: 0,
      received: 0,
      stopped: expect.stringMatching(/status/),
    });
    expect(mine.held.size).toBe(1);
  });

  it('makes nothing twice when it is killed after sending and before marking', async () => {
    const mine = memoryStore(open('a'));
    const killed: SyncStore = {
      ...mine,
      put: () => Promise.reject(new Error('killed')),
    };
    await expect(sync(killed)).rejects.toThrow('killed');
    expect(server.annotations.size).toBe(1);
    await sync(mine);
    expect(server.annotations.size).toBe(1);
    expect(mine.held_marks.get('a')?.remoteId).toBe('an1');
  });

  it('reads a large group page by page', async () => {
    const many = memoryStore(
      ...Array.from({ length: 450 }, (_, i) => ({ ...bareFlag(`f${i}`), status: 'disputed' as const })),
    );
    await sync(many);
    const fresh = memoryStore();
    expect(await sync(fresh)).toMatchObject({ received: 450 });
  });
});

describe('putOff', () => {
  it('waits a minute, then two, four, at most a day', () => {
    let mark: RemoteMark = {
      id: 'a',
      remoteId: '',
      group: 'g',
      agreed: '',
      remoteUpdated: '',
      failures: 0,
      due: '',
    };
    const now = '2026-01-01T00:00:00.000Z';
    const waits = Array.from({ length: 14 }, () => {
      mark = putOff(mark, now);
      return (Date.parse(mark.due) - Date.parse(now)) / 60_000;
    });
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(waits.at(-1)).toBe(1440);
  });
});
