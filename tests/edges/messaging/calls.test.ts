import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerCalls, answerForPage, hearBackground } from '../../../lib/messaging/answer.ts';
import { callBackground, tellSurfaces } from '../../../lib/messaging/call.ts';
import { openAnswer, readEnvelope } from '../../../lib/messaging/envelope.ts';
import type { CheckPass, ToBackground } from '../../../lib/messaging/protocol.ts';
import { checkArgument } from '../../../lib/messaging/schemas.ts';

type Listen = (message: unknown, sender: unknown, send: (answer: unknown) => void) => unknown;

/** The fake browser names no sender; this one sends as the extension itself does. */
beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  const listeners: Listen[] = [];
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation((listen) => {
    listeners.push(listen as Listen);
  });
  const send = (message: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      const sender = { id: browser.runtime.id, url: 'chrome-extension://x/popup.html' };
      if (!listeners.some((listen) => listen(message, sender, resolve) === true)) resolve(undefined);
    });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as typeof browser.runtime.sendMessage);
});

const answers = (given: Partial<Parameters<typeof answerCalls<ToBackground>>[1]>) =>
  answerCalls<ToBackground>(
    'background',
    given as Parameters<typeof answerCalls<ToBackground>>[1],
    checkArgument,
  );

describe('a call to the background', () => {
  it('is answered', async () => {
    answers({ datasetState: () => ({ is: 'ready' }) });
    expect(await callBackground('datasetState')).toEqual({ is: 'ready' });
  });

  it('fails with the words of the one who answers', async () => {
    answers({
      pageReport: () => {
        throw new Error('The data is not in place.');
      },
    });
    await expect(callBackground('pageReport', { tabId: 1 })).rejects.toThrow('The data is not in place.');
  });

  it('fails when its argument is not of its form, naming the place', async () => {
    const pageReport = vi.fn(() => null);
    answers({ pageReport });
    await expect(callBackground('pageReport', { tabId: -1 })).rejects.toThrow('pageReport: tabId');
    expect(pageReport).not.toHaveBeenCalled();
  });

  it.each(['toString', 'constructor', '__proto__', 'nothing'])(
    'of no such name (%s) is refused',
    async (call) => {
      answers({});
      await expect(callBackground(call as 'datasetState')).rejects.toThrow('No such call');
    },
  );

  it('from another extension is not answered', () => {
    answers({ datasetState: () => ({ is: 'ready' }) });
    const listen = vi.mocked(browser.runtime.onMessage.addListener).mock.calls[0]?.[0] as Listen;
    const envelope = { to: 'background', call: 'datasetState', argument: null };
    const send = vi.fn();
    expect(listen(envelope, { id: 'someone else' }, send)).toBeUndefined();
    expect(listen({ hello: 1 }, { id: browser.runtime.id }, send)).toBeUndefined();
    expect(listen(envelope, { id: browser.runtime.id }, send)).toBe(true);
  });
});

describe('what is said to others', () => {
  it('does not reach those it is not for', async () => {
    const identify = vi.fn();
    answerForPage({ identify } as never);
    const heard = vi.fn();
    hearBackground({ reportChanged: heard });
    await tellSurfaces('reportChanged', { tabId: 7 });
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls[0]?.[0]).toEqual({ tabId: 7 });
    expect(identify).not.toHaveBeenCalled();
  });

  it('to nobody is no failure', async () => {
    await expect(tellSurfaces('datasetChanged', { is: 'ready' })).resolves.toBeUndefined();
  });
});

describe('envelopes', () => {
  it.each([
    null,
    1,
    'x',
    [],
    {},
    { to: 'page', call: 'x' },
    { to: 'background' },
    { to: 'background', call: 3 },
  ])('%j is none for the background', (message) => expect(readEnvelope(message, 'background')).toBeNull());

  it.each([null, undefined, 3, {}])('%j is no answer', (answer) => {
    expect(() => openAnswer(answer)).toThrow('Nobody answered');
  });
});

describe('arguments', () => {
  const pass: CheckPass = {
    documentId: 'd',
    pass: 1,
    page: {
      title: 't',
      published: '2025-07-07',
      outletCountry: 'GBR',
      blocks: [{ text: 'Up 48%.', role: 'paragraph' }],
    },
    hashes: ['h'],
    places: [3],
  };
  const block = { text: 'x', role: 'paragraph' };

  it('of the right form pass as they are', () => {
    expect(checkArgument('checkPass', pass)).toEqual(pass);
  });

  it.each([
    ['checkPass', { ...pass, hashes: [] }],
    ['checkPass', { ...pass, page: { ...pass.page, published: '7 July' } }],
    ['checkPass', { ...pass, page: { ...pass.page, outletCountry: 'UK' } }],
    ['checkPass', { ...pass, page: { ...pass.page, blocks: [{ ...block, role: 'advert' }] } }],
    ['checkPass', { ...pass, page: { ...pass.page, blocks: [{ ...block, text: 'x'.repeat(60_000) }] } }],
    ['checkPass', { ...pass, page: { ...pass.page, blocks: Array(3000).fill(block) } }],
    ['checkPass', null],
    ['reportState', { documentId: 'd', title: 't', state: { is: 'happy' } }],
    ['openPage', { path: 'https://elsewhere.example/' }],
    ['openPage', { path: '/background.html' }],
    ['openPage', { path: '//elsewhere.example/options.html' }],
    ['datasetState', { more: 1 }],
    ['neverMark', { key: '' }],
  ])('%s refuses %j', (call, argument) => {
    expect(() => checkArgument(call, argument)).toThrow(call);
  });

  it.each(['/desk.html#new=1', '/library.html?q=net+migration', '/welcome.html'])(
    'openPage takes %s',
    (path) => {
      expect(checkArgument('openPage', { path })).toEqual({ path });
    },
  );
});
