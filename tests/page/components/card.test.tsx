import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../../components/card/card.tsx';
import {
  close,
  context,
  differs,
  disputed,
  matches,
  noSeries,
  outOfDate,
  rank,
  rate,
  revised,
} from './example-findings.ts';
import { button, one, show } from './render.tsx';
import { inGerman } from './translate.ts';

const card = (props: Partial<CardProps> & Pick<CardProps, 'finding'>): HTMLElement =>
  show(<Card today="2026-11-23" {...props} />);

const words = (element: Element): string => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe('the order of the card', () => {
  it('is rating, figures, arithmetic, chart, notes, readings, source, actions', () => {
    const place = card({ finding: differs, onCopy: async () => true });
    const order = [
      '.card__head',
      '.card__what',
      '.pair',
      '.sum',
      '.chart',
      '.notes',
      '.fold',
      '.src',
      '.acts',
    ];
    const elements = order.map((selector) => one(place, `.card > ${selector}`));
    const sorted = [...elements].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    expect(sorted).toEqual(elements);
  });

  it('puts the series before its summary where there is no judgement', () => {
    const place = card({ finding: context });
    const chart = one(place, '.chart');
    expect(chart.compareDocumentPosition(one(place, '.sum')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(place.querySelector('.pair')).toBeNull();
  });
});

describe('the two figures', () => {
  it.each([
    ['matches', matches, '48%', '48.1%'],
    ['close', close, '20,000', '19,982'],
    ['revised', revised, '431,000', '331,000'],
    ['a rank without a figure', rank, '“the highest level of crossings ever”', '1st'],
    ['a rate matched by the vintage of its day', rate, '4.7%', '4.7%'],
  ])('of %s', (_, finding, stated, official) => {
    const place = card({ finding });
    expect(words(one(place, '.stated .fig'))).toBe(stated);
    expect(words(one(place, '.official .fig'))).toBe(official);
  });

  it('say the bound, the side and the difference', () => {
    const place = card({ finding: close });
    expect(words(one(place, '.stated dt'))).toBe('Stated, more than');
    expect(words(one(place, '.card__say'))).toBe('just under: 19,982');
    expect(words(one(place, '.official .sub'))).toBe('18 fewer');
    expect(words(one(card({ finding: differs }), '.official .sub'))).toBe('26.9 points lower');
  });

  it('say what a vintage has become', () => {
    expect(words(one(card({ finding: rate }), '.official .sub'))).toBe('4.6% in the newest release');
    expect(words(one(card({ finding: revised }), '.official .sub'))).toBe('431,000 when written');
  });

  it('do not call the larger of two falls lower', () => {
    const official = differs.official && { ...differs.official, value: -9.4 };
    const fall = { ...differs, rating: 'close' as const, direction: 'fall' as const, value: 9, official };
    const place = card({ finding: fall });
    expect(words(one(place, '.stated .fig'))).toBe('−9%');
    expect(words(one(place, '.card__say'))).toBe('just over: −9.4%');
    expect(words(one(place, '.official .sub'))).toBe('0.4 points more');
  });

  it('show the later value where the release of the day is not held', () => {
    const official = rate.official && { ...rate.official, value: 4.6, asPublished: 4.9 };
    const place = card({ finding: { ...rate, rating: null, abstained: 'vintage-not-held', official } });
    expect(words(one(place, '.official .fig'))).toBe('4.6%');
  });

  it('of a rank that is close give the place', () => {
    const official = rank.official && { ...rank.official, value: 2 };
    expect(words(one(card({ finding: { ...rank, rating: 'close', official } }), '.card__say'))).toBe(
      'the official one is 2nd',
    );
  });

  it('hold nothing against a series that is only context', () => {
    const chart = matches.chart;
    const place = card({ finding: { ...matches, rating: 'context', chart } });
    expect(place.querySelector('.c-stated')).toBeNull();
    expect(words(one(place, 'figcaption'))).not.toContain('would be');
  });

  it('say where our copy ends before the time the claim is of', () => {
    const why = one(card({ finding: outOfDate }), '.card__why');
    expect(words(why)).toBe(`${outOfDate.why} Our copy ends on 31 December 2025.`);
  });

  it('are not drawn where nothing was compared', () => {
    for (const finding of [noSeries, disputed]) {
      const place = card({ finding });
      expect(place.querySelector('.pair')).toBeNull();
      expect(words(one(place, '.card__why'))).toBe(finding.why);
    }
    expect(words(one(card({ finding: disputed }), '.card__say'))).toBe('disputed by the text itself');
  });
});

describe('notes', () => {
  it('are bold only when the first says what the figure would be true of', () => {
    expect(words(one(card({ finding: differs }), '.notes .is-first'))).toMatch(/^True of/);
    expect(card({ finding: matches }).querySelector('.is-first')).toBeNull();
  });

  it('never leave an assumption out', () => {
    expect(words(one(card({ finding: close }), '.is-assumed'))).toMatch(/^Assumed: the United Kingdom/);
  });

  it('fold caveats of the measure after the first', () => {
    const caveats = ['one', 'two', 'three'].map((text) => ({ kind: 'definition' as const, text }));
    const place = card({ finding: { ...matches, notes: caveats } });
    expect([...place.querySelectorAll('.card > .notes li')].map(words)).toEqual(['one']);
    expect([...place.querySelectorAll('.fold .notes li')].map(words)).toEqual(['two', 'three']);
  });
});

describe('hostile text', () => {
  const evil = '<img src=x onerror=alert(1)><b>bold</b>';

  it('stays text', () => {
    const place = card({
      finding: {
        ...close,
        quote: evil,
        title: evil,
        subtitle: evil,
        notes: [{ kind: 'definition', text: evil }],
      },
      flags: [{ by: evil, day: '2025-07-06', note: evil, url: 'javascript:alert(1)' }],
    });
    expect(place.querySelector('img')).toBeNull();
    expect(place.textContent).toContain(evil);
  });

  it.each([
    'javascript:alert(1)',
    'http://plain.example/',
    'data:text/html,x',
    'https://user:word@host.example/',
    'no address',
  ])('makes no link of %s', (url) => {
    const finding = close.source ? { ...close, source: { ...close.source, url } } : close;
    expect(one(card({ finding }), '.src').querySelector('a')).toBeNull();
  });

  it('opens links without handing over the page', () => {
    const link = one<HTMLAnchorElement>(card({ finding: close }), '.src a');
    expect(link.rel).toBe('noopener noreferrer');
    expect(link.protocol).toBe('https:');
  });
});

describe('what a reader can do', () => {
  it('copies a citation with figure, arithmetic, source and the quote in its page', async () => {
    const onCopy = vi.fn(async (_: string) => true);
    const page = { title: 'Crossings pass a mark', url: 'https://news.example/a#comments' };
    const place = card({ finding: matches, onCopy, page });
    button(place, 'Copy citation').click();
    await expect.poll(() => words(one(place, '.acts__said'))).toBe('Copied');
    const text = onCopy.mock.calls[0]?.[0] ?? '';
    expect(text).toContain('48.1% (19,982 ÷ 13,489 − 1)');
    expect(text).toContain('https://www.gov.uk/');
    expect(text).toContain('https://news.example/a#:~:text=a%20rise%20of%2048%25');
  });

  it('says so where copying fails', async () => {
    const place = card({ finding: matches, onCopy: async () => false });
    button(place, 'Copy citation').click();
    await expect.poll(() => words(one(place, '.acts__said'))).toBe('Could not copy');
  });

  it('makes a report of a wrong mark without the query of its page', async () => {
    const place = card({
      finding: differs,
      onCopy: async () => true,
      page: { title: 'T', url: 'https://news.example/a?reader=7' },
      versions: 'Plumbline 0.1.0',
    });
    one(place, '.acts [aria-expanded]').click();
    await expect.poll(() => place.querySelector('.more:not([hidden])')).not.toBeNull();
    button(place, 'Report a wrong mark').click();
    await expect.poll(() => place.querySelector('textarea')).not.toBeNull();
    const report = one<HTMLTextAreaElement>(place, 'textarea').value;
    expect(report).toContain('Quote: up 75% on last year');
    expect(report).toContain('Rating: differs');
    expect(report).toContain('Versions: Plumbline 0.1.0');
    expect(report).not.toContain('reader=7');
  });

  it('is asked never to mark it again', () => {
    const onNeverMark = vi.fn();
    button(card({ finding: differs, onNeverMark }), 'Never mark this again').click();
    expect(onNeverMark).toHaveBeenCalledWith(differs);
  });

  it('offers no action that was not given', () => {
    expect([...card({ finding: matches }).querySelectorAll('.acts button')]).toEqual([]);
  });

  it('looks up the nearest series', () => {
    const onOpenSeries = vi.fn();
    button(card({ finding: noSeries, onOpenSeries }), 'Crossings prevented by France, a week').click();
    expect(onOpenSeries).toHaveBeenCalledWith('fr.preventions');
  });
});

it('speaks German, its figures in English notation', () => {
  const place = show(<Card today="2026-11-23" finding={close} />, inGerman);
  expect(words(one(place, '.card__head .rating'))).toBe('Nahe dran');
  expect(words(one(place, '.card__say'))).toBe('knapp darunter: 19,982');
  expect(words(one(place, '.src'))).toContain('unsere Kopie 21. Aug. 2026 (3 Monate alt)');
});

it('never says true, false or wrong of a figure', () => {
  for (const finding of [matches, close, differs, revised, context, noSeries, disputed, rank]) {
    const head = words(one(card({ finding }), '.card__head'));
    expect(head).not.toMatch(/\b(?:true|false|wrong|lie|fake|debunked|correct)\b/i);
  }
});
