import MiniSearch from 'minisearch';
import type { Indicator } from '../../lib/core/series/indicator.ts';
import type { SeriesSummary } from '../../lib/core/series/series.ts';
import type { Shelf } from './shelf.ts';

/** What the words of a search ask for. */
export interface Asked {
  /** The words without areas and years. */
  words: string;
  areas: string[];
  year: string | null;
}

export interface Found {
  indicator: Indicator;
  series: SeriesSummary;
  year: string | null;
}

export type Search = (query: string, most: number) => Found[];

const plain = (text: string): string =>
  ` ${text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}%£$]+/gu, ' ')
    .trim()} `;

interface AreaPhrase {
  phrase: string;
  code: string;
}

function areaPhrases(shelf: Shelf): AreaPhrase[] {
  const phrases = [...shelf.areas.values()].flatMap((area) =>
    [area.name, ...area.names, ...area.adjectives].map((name) => ({ phrase: plain(name), code: area.code })),
  );
  return phrases.filter(({ phrase }) => phrase.length > 3).sort((a, b) => b.phrase.length - a.phrase.length);
}

/** Takes years and names of areas out of the words, longest names first: "uk net migration 2024". */
export function readQuery(query: string, phrases: readonly AreaPhrase[]): Asked {
  let words = plain(query.slice(0, 200));
  const year = /\b(?:1[89]|20)\d\d\b/.exec(words)?.[0] ?? null;
  if (year) words = words.replace(year, ' ').replace(/ +/g, ' ');
  const areas: string[] = [];
  for (const { phrase, code } of phrases) {
    if (!words.includes(phrase)) continue;
    words = words.replace(phrase, ' ');
    if (!areas.includes(code)) areas.push(code);
  }
  return { words: words.trim(), areas, year };
}

function indexOf(shelf: Shelf): MiniSearch<{ id: string }> {
  const index = new MiniSearch<{ id: string }>({
    fields: ['title', 'names', 'parts', 'definition', 'publisher'],
    searchOptions: {
      boost: { title: 4, names: 2, parts: 1.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 5 ? 0.2 : false),
    },
  });
  index.addAll(
    [...shelf.indicators.values()].map((indicator) => ({
      id: indicator.id,
      title: indicator.title,
      names: indicator.words.names.join(' ').replace(/[|+]/g, ' '),
      parts: [...new Set(shelf.seriesOf.get(indicator.id)?.map((s) => s.breakdown))]
        .map((code) => shelf.breakdowns.get(code)?.title ?? '')
        .join(' '),
      definition: indicator.definition,
      publisher: indicator.publisher,
    })),
  );
  return index;
}

/** The series of an indicator that the words mean: by area and part where they name one, else its own or the UK's total. */
function pickSeries(shelf: Shelf, indicator: Indicator, asked: Asked): SeriesSummary | null {
  const all = shelf.seriesOf.get(indicator.id) ?? [];
  const inAreas = asked.areas.length > 0 ? all.filter((s) => asked.areas.includes(s.area)) : all;
  if (inAreas.length === 0) return null;
  const words = plain(asked.words);
  const named = inAreas.find((s) => {
    const title = shelf.breakdowns.get(s.breakdown)?.title;
    return title !== undefined && words.includes(plain(title));
  });
  if (named) return named;
  const totals = inAreas.filter((s) => s.breakdown === '');
  const own =
    asked.areas.length > 0 ? undefined : totals.find((s) => s.area === (indicator.impliedArea ?? 'GBR'));
  return own ?? totals[0] ?? inAreas[0] ?? null;
}

const holdsYear = ({ series, year }: Found): boolean =>
  year === null || (series.first.slice(0, 4) <= year && year <= series.last.slice(0, 4));

/** Makes the search over a shelf; the national publisher comes before others that hold the same measure. */
export function makeSearch(shelf: Shelf): Search {
  const index = indexOf(shelf);
  const phrases = areaPhrases(shelf);
  return (query, most) => {
    const asked = readQuery(query, phrases);
    const ranked =
      asked.words === ''
        ? [...shelf.indicators.values()]
        : index.search(asked.words).flatMap((hit) => shelf.indicators.get(String(hit.id)) ?? []);
    const found = ranked.flatMap((indicator): Found[] => {
      const series = pickSeries(shelf, indicator, asked);
      return series ? [{ indicator, series, year: asked.year }] : [];
    });
    // Those that hold the year asked for come first; the sort keeps the order of the words otherwise.
    return found.sort((a, b) => Number(holdsYear(b)) - Number(holdsYear(a))).slice(0, most);
  };
}
