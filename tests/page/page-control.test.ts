import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MountCardProps } from '../../components/card/mount-card.tsx';
import { flagRequest } from '../../entrypoints/page.content/flag-request.ts';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { PageText } from '../../lib/core/page-text.ts';
import type { MountCard } from '../../lib/page/card-control.ts';
import { noFigure } from '../../lib/page/no-figure.ts';
import { createPageControl, type PageControl } from '../../lib/page/page-control.ts';
import type { PageSession } from '../../lib/page/page-session.ts';
import { placeFinding } from '../../lib/page/place-finding.ts';
import { paintedNow, runSession } from './fake-background.ts';
import { showBody } from './page-dom.ts';

const filler =
  '<p>Officials said on Friday that nothing else had been decided, and that talks would go on for a while.</p>';
const body = `<main><article><h1>Arrivals rise</h1><p>It was up 48% in a year.</p><p id="calm">Calm seas were seen by half of them.</p>${filler.repeat(5)}</article></main>`;
const head =
  '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-07-07","author":{"name":"A. Writer"},"dateModified":"2025-07-08"}</script>';

/** Answers with one figure for every "N%" of the text. */
const figuresIn = ({ blocks }: PageText): Finding[] =>
  blocks.flatMap(({ text }, block) =>
    Array.from(text.matchAll(/\d+%/g), ({ 0: quote, index }) => ({
      ...noFigure(quote, { start: index, end: index + quote.length }, 'Why.'),
      id: `${block}:${index}`,
      block,
    })),
  );

/** What the card was given, the last last. */
let shown: MountCardProps['content'][] = [];
const mountNothing: MountCard = (_, props) => {
  shown.push(props.content);
  return {
    update: ({ content }) => void shown.push(content),
    focus: () => {},
    element: () => null,
    unmount: () => void shown.splice(0),
  };
};

let session: PageSession;
let control: PageControl;
const life = new AbortController();

beforeEach(async () => {
  shown = [];
  document.head.insertAdjacentHTML('beforeend', head);
  showBody(body);
  session = runSession().session;
  control = createPageControl(
    {
      document,
      session: () => session,
      loadCard: async () => mountNothing,
      cardProps: () => ({ t: (key) => key, theme: 'auto' }),
      openCardAfter: () => null,
      checkText: async (page) => figuresIn(page),
      noFigureWords: () => 'None.',
    },
    life.signal,
  );
  await vi.waitFor(() => expect(paintedNow()).toEqual(['48%']), { timeout: 3000 });
});

afterEach(() => {
  control.close();
  session.stop();
  getSelection()?.removeAllRanges();
  showBody('');
  document.head.querySelector('script[type="application/ld+json"]')?.remove();
});

const select = (selector: string): void => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector) ?? document.body);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
};

describe('a figure to be flagged', () => {
  it('is found by its mark', async () => {
    const [mark] = session.marks();
    expect(mark && (await placeFinding(mark.finding, session)).map(String)).toEqual(['48%']);
  });

  const calm = { block: 2, quote: 'half', span: { start: 23, end: 27 } };
  it.each([
    ['read and not marked: by its words', {}, ['half']],
    ['of other words there: nowhere', { quote: 'a third' }, []],
    ['of a block that is gone: nowhere', { block: 99 }, []],
  ])('%s', async (_, change, words) => {
    const finding = { ...noFigure('half', calm.span, 'Why.'), ...calm, id: '2:23', ...change };
    expect((await placeFinding(finding, session)).map(String)).toEqual(words);
  });

  it('goes to the desk with where it stands, who wrote it and when', async () => {
    const [mark] = session.marks();
    const page = await session.read();
    if (!mark || !page) throw new Error('Nothing was read.');
    const request = await flagRequest(mark.finding, mark.ranges, page);
    expect(request.quote.exact).toBe('48%');
    const { start, end } = request.position ?? { start: 0, end: 0 };
    expect(document.body.textContent?.slice(start, end)).toBe('48%');
    expect(request.page).toMatchObject({
      author: 'A. Writer',
      published: '2025-07-07',
      modified: '2025-07-08',
    });
  });
});

describe('selected words to be flagged', () => {
  it('give their first figure', async () => {
    select('article > p');
    const chosen = await control.figureInSelection();
    expect(chosen?.ranges.map(String)).toEqual(['48%']);
  });

  it('are taken as they are where there is no figure', async () => {
    select('#calm');
    const chosen = await control.figureInSelection();
    expect([chosen?.finding.quote, chosen?.ranges.map(String)]).toEqual([
      'Calm seas were seen by half of them.',
      ['Calm seas were seen by half of them.'],
    ]);
  });

  it('are not a whole article without one', async () => {
    showBody(`<main>${`<p>${'Calm seas were seen by half of them. '.repeat(20)}</p>`.repeat(5)}</main>`);
    select('main');
    expect(await control.figureInSelection()).toBeNull();
  });

  it('are none without a selection', async () => {
    expect(await control.figureInSelection()).toBeNull();
  });
});

const quoteShown = (): string[] =>
  shown.map((content) =>
    content.is === 'finding' ? content.finding.quote : `${content.is}: ${content.quote}`,
  );

describe('a check of selected words', () => {
  it('is of what the page says is selected', async () => {
    select('article > p');
    await control.checkSelection('75% in a PDF');
    expect(quoteShown()).toEqual(['loading: It was up 48% in a year.', '48%']);
  });

  it('is of the menu’s words where the page does not tell its selection, and stays when the page changes', async () => {
    await control.checkSelection('75% in a PDF');
    control.marksChanged();
    expect(quoteShown()).toEqual(['loading: 75% in a PDF', '75%']);
    const host = document.querySelector('plumbline-card')?.getBoundingClientRect();
    expect([host?.left, host?.top]).toEqual([8, 8]);
  });

  it('says when the menu’s words hold no figure', async () => {
    await control.checkSelection('Calm seas');
    expect(quoteShown()).toEqual(['loading: Calm seas', 'Calm seas']);
  });

  it('is not made of nothing', async () => {
    await control.checkSelection(' ');
    expect(quoteShown()).toEqual([]);
  });
});
