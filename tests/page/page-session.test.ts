import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckPass, PassReply } from '../../lib/messaging/protocol.ts';
import type { PageSession } from '../../lib/page/page-session.ts';
import { answerPass, paintedNow, runSession } from './fake-background.ts';
import { showBody } from './page-dom.ts';

const filler =
  '<p>Officials said on Friday that nothing else had been decided, and that talks would go on for a while.</p>';
const story = (...paragraphs: string[]): string =>
  `<main><article><h1>Arrivals rise in half a year</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}${filler.repeat(5)}</article></main>`;
const head =
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-07-07"}</script>';

let session: PageSession | null = null;
const start = (...given: Parameters<typeof runSession>) => {
  const run = runSession(...given);
  session = run.session;
  return run;
};

const address = location.href;

beforeEach(() => {
  document.head.insertAdjacentHTML('beforeend', head);
});

afterEach(() => {
  session?.stop();
  showBody('');
  document.head.querySelector('script[type="application/ld+json"]')?.remove();
  history.replaceState(null, '', address);
});

const painted = (...words: string[]) =>
  vi.waitFor(() => expect(paintedNow()).toEqual(words), { timeout: 3000 });

describe('a page', () => {
  it('is read once, and only what may hold a claim is sent, with the block before', async () => {
    showBody(story('Calm seas were seen.', 'It was up 48% in a year.', 'A record, they said.'));
    const { passes, session } = start();
    await painted('48%');
    expect(passes).toHaveLength(1);
    const texts = passes[0]?.page.blocks.map(({ text }) => text) ?? [];
    expect(texts).toContain('Calm seas were seen.');
    expect(texts.filter((text) => text.startsWith('Officials'))).toHaveLength(1);
    expect(passes[0]?.page.published).toBe('2025-07-07');
    await vi.waitFor(() => expect(session.identify().state).toEqual({ is: 'done' }));
  });

  it.each([
    ['an empty page', ''],
    ['a page of digits', `<p>${'20000 '.repeat(170_000)}</p>`],
    ['a page that is no article', '<h1>Basket</h1><p>You have 3 things at 20% off.</p>'],
  ])('that is %s is left alone, and the background is not asked', async (_, body) => {
    showBody(body);
    const { passes, session } = start();
    await vi.waitFor(() => expect(session.identify().state).toEqual({ is: 'not-an-article' }), {
      timeout: 5000,
    });
    expect([passes, paintedNow()]).toEqual([[], []]);
  });

  it('that is no article is read when the reader asks', async () => {
    showBody('<h1>Basket</h1><p>You have 3 things at 20% off.</p>');
    const { session } = start();
    await vi.waitFor(() => expect(session.identify().state).toEqual({ is: 'not-an-article' }));
    session.checkAnyway();
    await painted('20%');
  });

  it('with a megabyte of digits in the middle of an article still has its figures marked', async () => {
    showBody(story('It was up 48% in a year.', '20000 boats '.repeat(90_000)));
    start();
    await vi.waitFor(() => expect(paintedNow()).toEqual(['48%']), { timeout: 10_000 });
  });

  it.each([
    ['site', { whyOff: 'site' }],
    ['everywhere', { whyOff: 'everywhere' }],
  ] as const)('that is off (%s) is not read', async (why, settings) => {
    showBody(story('It was up 48% in a year.'));
    const { passes, states } = start(settings);
    await vi.waitFor(() => expect(states).toEqual([{ is: 'off', why }]));
    expect(passes).toEqual([]);
  });

  it('can be paused and read again, and follows settings as they change', async () => {
    showBody(story('It was up 48% in a year.'));
    const { session } = start();
    await painted('48%');
    session.pause(true);
    await painted();
    expect(session.identify().state).toEqual({ is: 'off', why: 'page' });
    session.pause(false);
    await painted('48%');
    session.use({ style: 'underline', leaveMatchesUnmarked: true, whyOff: null, neverMark: [] });
    await painted();
    session.use({ style: 'underline', leaveMatchesUnmarked: false, whyOff: null, neverMark: ['48%'] });
    await painted();
    session.use({ style: 'underline', leaveMatchesUnmarked: false, whyOff: null, neverMark: [] });
    await painted('48%');
  });

  it('says what failed, and is read again when the page changes', async () => {
    showBody(story('It was up 48% in a year.'));
    let fails = true;
    const { session } = start({}, (pass) => {
      if (fails) throw new Error('The data could not be read.');
      return answerPass(pass);
    });
    await vi.waitFor(() =>
      expect(session.identify().state).toMatchObject({ is: 'error', what: 'The data could not be read.' }),
    );
    fails = false;
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>And 20,000 more.</p>');
    await painted('48%', '20,000');
  });
});

describe('a page that changes', () => {
  it('has added paragraphs marked, and edited ones unmarked', async () => {
    showBody(story('It was up 48% in a year.'));
    start();
    await painted('48%');
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>More than 20,000 came.</p>');
    await painted('48%', '20,000');
    const first = document.querySelector('p');
    if (first) first.textContent = 'It did not rise at all.';
    await painted('20,000');
  });

  it('keeps its marks when it makes its elements anew, without being sent again', async () => {
    showBody(story('It was up 48% in a year.'));
    const { passes } = start();
    await painted('48%');
    const { innerHTML } = document.body;
    document.body.innerHTML = innerHTML;
    await vi.waitFor(() => expect(document.querySelector('p')?.isConnected).toBe(true));
    await painted('48%');
    expect(passes).toHaveLength(1);
  });

  it('is read anew when its body is replaced', async () => {
    showBody(story('It was up 48% in a year.'));
    start();
    await painted('48%');
    const body = document.createElement('body');
    body.innerHTML = story('More than 20,000 came.');
    document.documentElement.replaceChild(body, document.body);
    await painted('20,000');
  });

  it('is read inside shadow trees that change later', async () => {
    showBody(story('It was up 48% in a year.', '<news-text></news-text>'));
    const root = document.querySelector('news-text')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>Nothing yet.</p>';
    start();
    await painted('48%');
    if (root) root.innerHTML = '<p>More than 20,000 came.</p>';
    await vi.waitFor(() => expect(paintedNow().sort()).toEqual(['20,000', '48%']));
  });

  it('becomes another page by navigation inside it: nothing of the old one stays', async () => {
    showBody(story('It was up 48% in a year.'));
    const { passes, session } = start();
    await painted('48%');
    const before = session.identify().documentId;
    showBody(story('More than 20,000 came.'));
    history.pushState(null, '', '/2024/01/02/another');
    await painted('20,000');
    expect(session.identify().documentId).not.toBe(before);
    // The head still is the old page's: its day must not be taken for the new one's.
    expect(passes.at(-1)?.page.published).toBe('2024-01-02');
  });

  it('has what is added read soon, however restless it is', async () => {
    showBody(story('It was up 48% in a year.', '<span id="clock"></span>'));
    start();
    await painted('48%');
    const clock = document.querySelector('#clock');
    let ticks = 0;
    const ticking = setInterval(() => clock?.replaceChildren(`at ${ticks++}`), 20);
    await vi.waitFor(() => expect(ticks).toBeGreaterThan(70), { timeout: 10_000 });
    const words = 'More than 20,000 came, said the officials who count them on the beach every morning.';
    document.querySelector('article')?.insertAdjacentHTML('beforeend', `<p>${words}</p>`);
    await painted('48%', '20,000');
    clearInterval(ticking);
  });

  it('is the same page when only the fragment changes', async () => {
    showBody(story('It was up 48% in a year.'));
    const { passes, session } = start();
    await painted('48%');
    const before = session.identify().documentId;
    history.pushState(null, '', '#later');
    document.querySelector('article')?.insertAdjacentHTML('beforeend', '<p>More than 20,000 came.</p>');
    await painted('48%', '20,000');
    expect(session.identify().documentId).toBe(before);
    expect(passes).toHaveLength(2);
  });
});

describe('a reply', () => {
  /** Answers when told to. */
  const slow = () => {
    const waiting: { pass: CheckPass; answer: (reply: PassReply) => void }[] = [];
    return {
      waiting,
      answer: (pass: CheckPass) =>
        new Promise<PassReply>((resolve) => waiting.push({ pass, answer: resolve })),
    };
  };

  it('to a page that is no longer shown is dropped', async () => {
    showBody(story('It was up 48% in a year.'));
    const { waiting, answer } = slow();
    start({}, answer);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    showBody(story('It was up 48% in a year, said another.'));
    history.pushState(null, '', '/another');
    await vi.waitFor(() => expect(waiting).toHaveLength(2), { timeout: 3000 });
    const [first, second] = waiting;
    if (first) first.answer(answerPass(first.pass));
    await new Promise(requestAnimationFrame);
    expect(paintedNow()).toEqual([]);
    if (second) second.answer(answerPass(second.pass));
    await painted('48%');
  });

  it('is dropped for the blocks that have changed meanwhile, and kept for the others', async () => {
    showBody(story('It was up 48% in a year.', 'More than 20,000 came.'));
    const { waiting, answer } = slow();
    start({}, answer);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    const [changed] = document.querySelectorAll('p');
    if (changed) changed.textContent = 'It was up 49% in a year.';
    const [first] = waiting;
    if (first) first.answer(answerPass(first.pass));
    await painted('20,000');
  });

  it('of another document or pass is dropped', async () => {
    showBody(story('It was up 48% in a year.'));
    const { session } = start({}, (pass) => ({ ...answerPass(pass), documentId: 'another' }));
    await vi.waitFor(() => expect(session.identify().state).toEqual({ is: 'done' }), { timeout: 3000 });
    expect(paintedNow()).toEqual([]);
  });
});

describe('a claim that somebody disputes', () => {
  it('gets a line above its words, whatever its rating', async () => {
    showBody(story('It was up 48% in a year.', 'More than 20,000 came.'));
    const said = { by: 'The Desk', day: '2025-07-08', note: 'It was 40%.', url: null };
    start({}, (pass) => {
      const reply = answerPass(pass);
      return { ...reply, disputes: { [reply.findings[0]?.id ?? '']: [said] } };
    });
    await vi.waitFor(() =>
      expect([...(CSS.highlights.get('plumbline-flagged') ?? [])].map(String)).toEqual(['48%']),
    );
    expect(session?.marks()[0]?.disputes).toEqual([said]);
  });
});
