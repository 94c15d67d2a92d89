import type { Catalogue } from './catalogue.ts';
import type { CatalogueData } from './catalogue-data.ts';
import type { Area, Indicator } from './indicator.ts';
import { addPhrase, emptyPhraseIndex } from './phrase-index.ts';
import { phraseKey } from './words.ts';

/** Prepares packs for matching: phrases to pieces, pieces to patterns, series by indicator. Same data, same catalogue. */
export function compileCatalogue(data: CatalogueData): Catalogue {
  const catalogue: Catalogue = {
    packs: data.packs,
    indicators: data.indicators,
    areas: data.areas,
    breakdowns: data.breakdowns,
    events: data.events,
    indicatorAt: new Map(data.indicators.map((indicator, at) => [indicator.id, at])),
    areaAt: new Map(data.areas.map((area, at) => [area.code, at])),
    breakdownAt: new Map(data.breakdowns.map((breakdown, at) => [breakdown.code, at])),
    pieces: emptyPhraseIndex(),
    patterns: [],
    patternsOf: new Map(),
    nearOf: new Map(),
    notOf: new Map(),
    areaWords: emptyPhraseIndex(),
    capitals: new Set(),
    breakdownWords: emptyPhraseIndex(),
    series: new Map(data.series.map((series) => [series.key, series])),
    seriesOf: new Map(),
    recallsOf: Map.groupBy(data.recalls ?? [], ({ indicator }) => indicator),
  };
  data.areas.forEach((area, at) => {
    addArea(catalogue, area, at);
  });
  const pieceIds = new Map<string, number>();
  data.indicators.forEach((indicator, at) => {
    addIndicator(catalogue, pieceIds, indicator, at);
  });
  indexByRarestPiece(catalogue);
  data.breakdowns.forEach((breakdown, at) => {
    for (const word of breakdown.words) addPhrase(catalogue.breakdownWords, word, at);
  });
  for (const { indicator, key } of data.series) {
    const keys = catalogue.seriesOf.get(indicator);
    if (keys) keys.push(key);
    else catalogue.seriesOf.set(indicator, [key]);
  }
  return catalogue;
}

function addIndicator(
  catalogue: Catalogue,
  ids: Map<string, number>,
  indicator: Indicator,
  at: number,
): void {
  const { names, short, near, not } = indicator.words;
  const add = (patterns: string[], strength: 'name' | 'short') => {
    for (const pattern of patterns) {
      const pieces = pattern.split(' + ').map((piece) => pieceId(catalogue, ids, piece));
      catalogue.patterns.push({ indicator: at, pieces, strength });
    }
  };
  add(names, 'name');
  add(short, 'short');
  if (near.length > 0) catalogue.nearOf.set(at, pieceId(catalogue, ids, near.join('|')));
  const ruling = not.filter((phrase) => !isPlace(catalogue, phrase) && !isPlaced(catalogue, phrase, names));
  if (ruling.length > 0) catalogue.notOf.set(at, pieceId(catalogue, ids, ruling.join('|')));
}

/** Which place a figure is of is read from the sentence: "0.1%, against 0.9% in France" does not rule the first out. */
const isPlace = (catalogue: Catalogue, phrase: string): boolean =>
  catalogue.areaWords.phrases.has(phraseKey(phrase));

/** "US inflation" among what rules inflation out is a place as well, with the measure's own name behind it. */
function isPlaced(catalogue: Catalogue, phrase: string, names: readonly string[]): boolean {
  const at = phrase.indexOf(' ');
  return at > 0 && isPlace(catalogue, phrase.slice(0, at)) && names.includes(phrase.slice(at + 1));
}

/** Pieces written alike share one id, however many indicators use them. */
function pieceId(catalogue: Catalogue, ids: Map<string, number>, piece: string): number {
  const known = ids.get(piece);
  if (known !== undefined) return known;
  const id = ids.size;
  ids.set(piece, id);
  for (const phrase of piece.split('|')) addPhrase(catalogue.pieces, phrase, id);
  return id;
}

/** A pattern is looked at only when its least common piece was seen: "people" alone must not wake a thousand patterns. */
function indexByRarestPiece(catalogue: Catalogue): void {
  const uses = new Map<number, number>();
  for (const { pieces } of catalogue.patterns) {
    for (const piece of pieces) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  }
  catalogue.patterns.forEach(({ pieces }, at) => {
    const rarest = pieces.reduce((a, b) => ((uses.get(b) ?? 0) < (uses.get(a) ?? 0) ? b : a));
    const patterns = catalogue.patternsOf.get(rarest);
    if (patterns) patterns.push(at);
    else catalogue.patternsOf.set(rarest, [at]);
  });
}

function addArea(catalogue: Catalogue, area: Area, at: number): void {
  for (const name of new Set([area.name, ...area.names])) addAreaPhrase(catalogue, name, at * 2);
  for (const adjective of area.adjectives) addAreaPhrase(catalogue, adjective, at * 2 + 1);
}

function addAreaPhrase(catalogue: Catalogue, phrase: string, id: number): void {
  addPhrase(catalogue.areaWords, phrase, id);
  if (/^[\p{Lu}.\d ]+$/u.test(phrase)) catalogue.capitals.add(phraseKey(phrase));
}
