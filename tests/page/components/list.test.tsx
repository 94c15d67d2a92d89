import { describe, expect, it, vi } from 'vitest';
import { PanelView, type PanelViewProps } from '../../../components/panel/panel-view.tsx';
import type { SurfaceState } from '../../../components/popup/page-states.tsx';
import { PopupView } from '../../../components/popup/popup-view.tsx';
import type { TabViewProps } from '../../../components/popup/tab-view-props.ts';
import { differs, noSeries, outOfDate, pageOfFindings } from './example-findings.ts';
import { button, one, show } from './render.tsx';

const nothing = (): void => undefined;

const props: TabViewProps = {
  state: { is: 'done', read: 11 },
  findings: pageOfFindings,
  unchecked: [noSeries],
  flagged: new Set([differs.id]),
  site: { name: 'news.example', on: true },
  onSite: nothing,
  query: '',
  onQuery: nothing,
  hits: { hits: [], loading: false },
  onOpenHit: nothing,
  onSearchAll: nothing,
  links: { onLibrary: nothing, flags: 0, onOptions: nothing },
  onChoose: nothing,
  evidenceOf: ({ id }) => <p class="evidence">{id}</p>,
};

const groups = (place: Element): string[] =>
  [...place.querySelectorAll('.group > h2')].map((h) => h.textContent ?? '');

describe('the popup', () => {
  it('groups figures by rating with counts, what needs a second look first', () => {
    expect(groups(show(<PopupView {...props} />))).toEqual([
      'Differs1',
      'Revised since1',
      'Close2',
      'Matches3',
      'Context1',
    ]);
  });

  it('shows one rating, and all again', async () => {
    const place = show(<PopupView {...props} />);
    button(place, 'Matches: 3').click();
    await expect.poll(() => groups(place)).toEqual(['Matches3']);
    expect(button(place, 'Matches: 3').getAttribute('aria-pressed')).toBe('true');
    button(place, 'All 8').click();
    await expect.poll(() => groups(place).length).toBe(5);
  });

  it('chooses a figure and folds its evidence out', async () => {
    const onChoose = vi.fn();
    const place = show(<PopupView {...props} onChoose={onChoose} />);
    one(place, '.row').click();
    expect(onChoose).toHaveBeenCalledWith(differs);
    const more = button(place, 'Evidence for “up 75% on last year”');
    more.click();
    await expect.poll(() => place.querySelector('.evidence')?.textContent).toBe(differs.id);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    more.click();
    await expect.poll(() => place.querySelector('.evidence')).toBeNull();
  });

  it('marks the figure of a quote, not its year, and a flag with words', () => {
    const place = show(<PopupView {...props} />);
    const strong = [...place.querySelectorAll('.q b')].map((b) => b.textContent);
    expect(strong).toContain('13,489');
    expect(strong).not.toContain('2024');
    expect(one(place, '.row__flag [role=img]').getAttribute('aria-label')).toBe('Flagged elsewhere');
  });

  it('says why a figure was not checked', () => {
    const place = show(<PopupView {...props} findings={[noSeries]} />);
    expect(one(place, '.row .m').textContent).toContain('We hold no official series');
  });

  it.each([
    ['where nothing was found', []],
    ['below what was found', pageOfFindings],
  ])('lists what was read and not checked, with the reason, when asked: %s', async (_, findings) => {
    const onChoose = vi.fn();
    const place = show(<PopupView {...props} findings={findings} onChoose={onChoose} />);
    expect(groups(place).some((group) => group.startsWith('Not checked'))).toBe(false);
    button(place, 'Show what was read').click();
    await expect.poll(() => groups(place).at(-1)).toBe('Not checked1');
    const row = [...place.querySelectorAll<HTMLElement>('.row')].at(-1);
    expect(row?.querySelector('.m')?.textContent).toContain('We hold no official series');
    row?.click();
    await expect.poll(() => place.querySelector('.evidence')?.textContent).toBe(noSeries.id);
    expect(onChoose).not.toHaveBeenCalled();
  });

  it.each([
    [[noSeries], ''],
    [[outOfDate], '1 figure is of a time after the end of our copy of its series.'],
    [
      [outOfDate, noSeries, outOfDate],
      '2 figures are of a time after the end of our copies of their series.',
    ],
  ])('says that our data ends too early only where it does', (unchecked, words) => {
    const place = show(<PopupView {...props} unchecked={unchecked} />);
    expect(place.querySelector('.popup__stale')?.textContent ?? '').toContain(words);
    expect(place.querySelector('.popup__stale') === null).toBe(words === '');
  });

  it('offers to show what was read only where something was', () => {
    const place = show(<PopupView {...props} findings={[]} unchecked={[]} />);
    expect(place.textContent).not.toContain('Show what was read');
  });

  it('switches the site and searches', () => {
    const onSite = vi.fn();
    const onQuery = vi.fn();
    const onSearchAll = vi.fn();
    const place = show(<PopupView {...props} {...{ onSite, onQuery, onSearchAll }} query="net" />);
    one<HTMLInputElement>(place, '[role=switch]').click();
    expect(onSite).toHaveBeenCalledWith(false);
    const field = one<HTMLInputElement>(place, 'input[type=search]');
    field.value = 'net migration';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onQuery).toHaveBeenCalledWith('net migration');
    one<HTMLFormElement>(place, 'form').requestSubmit();
    expect(onSearchAll).toHaveBeenCalledWith('net');
  });

  const states: [SurfaceState, string][] = [
    [{ is: 'waiting' }, 'Waiting for the page…'],
    [
      { is: 'reading', blocksRead: 48, blocks: 77, figures: 4 },
      'Reading: 48 of 77 paragraphs, 4 figures so far',
    ],
    [{ is: 'reading', blocksRead: 1, blocks: 2, figures: 1 }, 'Reading: 1 of 2 paragraphs, 1 figure so far'],
    [{ is: 'done', read: 0 }, 'No figures to compare'],
    [{ is: 'not-an-article' }, 'This page is not an article'],
    [{ is: 'no-access' }, 'This page cannot be read'],
    [{ is: 'off', why: 'site', site: 'news.example' }, 'Off on this site'],
    [{ is: 'off', why: 'everywhere', site: 'news.example' }, 'Off everywhere'],
    [{ is: 'off', why: 'not-chosen', site: 'news.example' }, 'Not one of your sites'],
    [{ is: 'off', why: 'page', site: 'news.example' }, 'Off for this page'],
    [{ is: 'updating' }, 'The data is being put in place'],
    [{ is: 'error', message: 'The data could not be opened', what: 'Why.' }, 'The data could not be opened'],
  ];
  it.each(states)('says its state aloud: %o', (state, words) => {
    const place = show(<PopupView {...props} findings={[]} state={state} />);
    const said = [...place.querySelectorAll('[role=status], [role=alert]')].map((e) => e.textContent ?? '');
    expect(said.some((text) => text.includes(words))).toBe(true);
  });

  it('checks a page that is no article when asked', () => {
    const onCheckAnyway = vi.fn();
    const place = show(
      <PopupView {...props} findings={[]} state={{ is: 'not-an-article' }} onCheckAnyway={onCheckAnyway} />,
    );
    button(place, 'Check it anyway').click();
    expect(onCheckAnyway).toHaveBeenCalledOnce();
  });
});

describe('the side panel', () => {
  const panel: PanelViewProps = { ...props, chosen: null };

  it('shows the chosen figure’s evidence and says it aloud', () => {
    const place = show(<PanelView {...panel} chosen={differs.id} />);
    expect(one(place, '.row[aria-current=true]').textContent).toContain('75%');
    expect(one(place, '.panel__ev .evidence').textContent).toBe(differs.id);
    const said = [...place.querySelectorAll('[role=status]')].map((e) => e.textContent);
    expect(said).toContain('“up 75% on last year”: Differs from the official figure: 48.1%');
  });

  it('lists what was read and shows its reasons in full', async () => {
    const onChoose = vi.fn();
    const place = show(<PanelView {...panel} findings={[]} chosen={noSeries.id} onChoose={onChoose} />);
    button(place, 'Show what was read').click();
    await expect.poll(() => groups(place)).toEqual(['Not checked1']);
    one(place, '.row').click();
    expect(onChoose).toHaveBeenCalledWith(noSeries);
    expect(one(place, '.panel__ev .evidence').textContent).toBe(noSeries.id);
  });

  it('asks for a choice before one is made', () => {
    const place = show(<PanelView {...panel} />);
    expect(place.querySelector('.panel__ev')).toBeNull();
    expect(place.textContent).toContain('Choose a figure to see its evidence.');
    const said = [...place.querySelectorAll('[role=status]')].map((e) => e.textContent);
    expect(said).toContain(`${panel.findings.length} figures compared on this page`);
  });
});
