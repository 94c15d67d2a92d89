import { csvFormat, csvParse } from 'd3-dsv';
import { type ClaimSlots, claimSlotsSchema, emptySlots } from '../claim-slots.ts';
import { newFlag } from '../edit-flag.ts';
import { correctedSlots, type Flag, flagSchema, type Link } from '../flag.ts';
import type { ImportReport } from './import-report.ts';

const interval = (value: ClaimSlots['period']): string =>
  value === null ? '' : `${value.start}/${value.end}`;
const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
const link = ({ url, title }: Link): string => (title === '' ? url : `${url} ${title}`);

/** One column: what it shows of a flag. The order is the order in the file. */
const columns: Record<string, (flag: Flag, slots: ClaimSlots) => string> = {
  id: (flag) => flag.id,
  status: (flag) => flag.status,
  reason: (flag) => flag.reason,
  quote: (flag) => flag.quote.exact,
  stated: (_, slots) => figure(slots.value),
  stated_2: (_, slots) => figure(slots.value2),
  unit: (_, slots) => slots.unit ?? '',
  official: (flag) => figure(flag.finding?.finding.official?.value),
  right_figure: (flag) => flag.right?.figure ?? '',
  right_value: (flag) => figure(flag.right?.value),
  right_unit: (flag) => flag.right?.unit ?? '',
  right_source: (flag) => (flag.right?.source ? link(flag.right.source) : ''),
  rating: (flag) => flag.rating?.label ?? '',
  rating_value: (flag) => figure(flag.rating?.value),
  rating_worst: (flag) => figure(flag.rating?.worst),
  rating_best: (flag) => figure(flag.rating?.best),
  note: (flag) => flag.note,
  tags: (flag) => flag.tags.map((tag) => tag.replaceAll('\\', '\\\\').replaceAll(';', '\\;')).join('; '),
  evidence: (flag) => flag.evidence.map(link).join('\n'),
  review: (flag) => flag.reviewUrl ?? '',
  url: (flag) => flag.page.url,
  canonical_url: (flag) => flag.page.canonicalUrl ?? '',
  title: (flag) => flag.page.title,
  publisher: (flag) => flag.page.publisher ?? '',
  author: (flag) => flag.page.author ?? '',
  published: (flag) => flag.page.published ?? '',
  modified: (flag) => flag.page.modified ?? '',
  retrieved: (flag) => flag.page.retrieved,
  archive: (flag) => flag.page.archiveUrl ?? '',
  text_sha256: (flag) => flag.page.textHash ?? '',
  kind: (_, slots) => slots.kind,
  head: (_, slots) => slots.head ?? '',
  direction: (_, slots) => slots.direction ?? '',
  bound: (_, slots) => slots.bound,
  step: (_, slots) => figure(slots.step),
  indicator: (_, slots) => slots.indicator ?? '',
  indicator_title: (_, slots) => slots.title ?? '',
  area: (_, slots) => slots.area ?? '',
  breakdown: (_, slots) => slots.breakdown ?? '',
  period: (_, slots) => interval(slots.period),
  base_period: (_, slots) => interval(slots.basePeriod),
  scope: (_, slots) => interval(slots.scope),
  comparator: (_, slots) => slots.comparator ?? '',
  attribution: (_, slots) => slots.attribution ?? '',
  prefix: (flag) => flag.quote.prefix,
  suffix: (flag) => flag.quote.suffix,
  position: (flag) => (flag.position ? `${flag.position.start}-${flag.position.end}` : ''),
  who: (flag) => flag.who,
  created: (flag) => flag.created,
  updated: (flag) => flag.updated,
};

/** Columns that hold numbers, where a minus is a minus. */
const numeric = new Set([
  'stated',
  'stated_2',
  'official',
  'right_value',
  'rating_value',
  'rating_worst',
  'rating_best',
]);

/**
 * Flags as a table for spreadsheets: UTF-8, one line each, no finding, history or saved text. A cell that a
 * spreadsheet would run as a formula gets an apostrophe in front, which the reading takes off again.
 */
export function toCsv(flags: readonly Flag[]): string {
  const names = Object.keys(columns);
  const rows = flags.map((flag) => {
    const slots = correctedSlots(flag) ?? emptySlots;
    const cells = Object.entries(columns).map(([name, show]) => {
      const text = show(flag, slots);
      return [name, numeric.has(name) ? text : harmless(text)];
    });
    return Object.fromEntries(cells) as Record<string, string>;
  });
  return `${csvFormat(rows, names)}\n`;
}

const runs = /^[\s'"]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Puts an apostrophe before what a spreadsheet would run, and before what already begins with one. */
export const harmless = (text: string): string =>
  runs.test(text) || text.startsWith("'") ? `'${text}` : text;

const restored = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);

/** Reads such a table back; a column left out stays empty, a line without quote or address is refused. */
export function readCsv(text: string, now: string): ImportReport {
  const report: ImportReport = { flags: [], refused: [] };
  csvParse(text.replace(/^\ufeff/, '')).forEach((row, i) => {
    const cell = (name: string): string => {
      const value = row[name] ?? '';
      return numeric.has(name) ? value.trim() : restored(value);
    };
    const read = flagSchema.safeParse(flagOf(cell, now));
    if (read.success) report.flags.push(read.data);
    else report.refused.push({ at: `line ${i + 2}`, reason: read.error.issues[0]?.path.join('.') ?? '' });
  });
  return report;
}

type Cell = (name: string) => string;

const orNull = (text: string): string | null => (text === '' ? null : text);
const numberOrNull = (text: string): number | null =>
  text === '' || Number.isNaN(Number(text)) ? null : Number(text);

function flagOf(cell: Cell, now: string): unknown {
  const created = orNull(cell('created')) ?? now;
  const start = {
    quote: {
      type: 'TextQuoteSelector' as const,
      exact: cell('quote'),
      prefix: cell('prefix'),
      suffix: cell('suffix'),
    },
    position: positionOf(cell('position')),
    passage: null,
    page: pageOf(cell, created),
    finding: null,
    packs: [],
  };
  const label = cell('rating');
  return {
    ...newFlag(start, orNull(cell('id')) ?? crypto.randomUUID(), { who: cell('who'), at: created }),
    updated: orNull(cell('updated')) ?? created,
    claim: { asRead: null, corrected: slotsOf(cell) ?? {} },
    status: orNull(cell('status')) ?? 'draft',
    reason: orNull(cell('reason')) ?? 'other',
    rating:
      label === ''
        ? null
        : {
            label,
            value: numberOrNull(cell('rating_value')),
            worst: numberOrNull(cell('rating_worst')) ?? 1,
            best: numberOrNull(cell('rating_best')) ?? 1,
          },
    right: rightOf(cell),
    note: cell('note'),
    tags: tagsOf(cell('tags')),
    evidence: cell('evidence')
      .split('\n')
      .flatMap((line) => linkOf(line) ?? []),
    reviewUrl: orNull(cell('review')),
  };
}

function positionOf(text: string): Flag['position'] {
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  return start && end ? { type: 'TextPositionSelector', start: Number(start), end: Number(end) } : null;
}

const pageOf = (cell: Cell, created: string): Flag['page'] => ({
  url: cell('url'),
  canonicalUrl: orNull(cell('canonical_url')),
  title: cell('title'),
  publisher: orNull(cell('publisher')),
  author: orNull(cell('author')),
  published: orNull(cell('published')),
  modified: orNull(cell('modified')),
  retrieved: orNull(cell('retrieved')) ?? created,
  textHash: orNull(cell('text_sha256')),
  savedText: null,
  archiveUrl: orNull(cell('archive')),
});

function rightOf(cell: Cell): Flag['right'] {
  if (cell('right_figure') === '') return null;
  return {
    figure: cell('right_figure'),
    value: numberOrNull(cell('right_value')),
    unit: orNull(cell('right_unit')),
    source: linkOf(cell('right_source')),
  };
}

function linkOf(text: string): Link | null {
  const [url = '', ...title] = text.trim().split(' ');
  return url === '' ? null : { url, title: title.join(' ') };
}

/** Tags parted by semicolons; a backslash keeps one inside a tag. */
const tagsOf = (text: string): string[] =>
  (text.match(/(?:\\[\s\S]|[^;\\])+/g) ?? [])
    .map((tag) => tag.replace(/\\([\s\S])/g, '$1').trim())
    .filter((tag) => tag !== '');

function slotsOf(cell: Cell): ClaimSlots | null {
  const span = (name: string): { start: string; end: string } | null => {
    const [start, end] = cell(name).split('/');
    return start && end ? { start, end } : null;
  };
  const slots = claimSlotsSchema.safeParse({
    kind: orNull(cell('kind')) ?? 'level',
    value: numberOrNull(cell('stated')),
    value2: numberOrNull(cell('stated_2')),
    unit: orNull(cell('unit')),
    head: orNull(cell('head')),
    direction: orNull(cell('direction')),
    bound: orNull(cell('bound')) ?? 'exact',
    step: numberOrNull(cell('step')) ?? 0,
    indicator: orNull(cell('indicator')),
    title: orNull(cell('indicator_title')),
    area: orNull(cell('area')),
    breakdown: orNull(cell('breakdown')),
    period: span('period'),
    basePeriod: span('base_period'),
    scope: span('scope'),
    comparator: orNull(cell('comparator')),
    attribution: orNull(cell('attribution')),
  });
  return slots.success && JSON.stringify(slots.data) !== JSON.stringify(emptySlots) ? slots.data : null;
}
