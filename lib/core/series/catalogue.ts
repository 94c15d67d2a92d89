import type { NamedEvent } from '../time/time-expression.ts';
import type { PackSummary } from './catalogue-data.ts';
import type { Area, Breakdown, Indicator } from './indicator.ts';
import type { PhraseIndex } from './phrase-index.ts';
import type { Recall } from './recall.ts';
import type { SeriesSummary } from './series.ts';

/** One way of naming an indicator: all pieces must stand in one sentence. */
export interface Pattern {
  /** Index into `Catalogue.indicators`. */
  indicator: number;
  /** Ids of pieces; each piece is a set of alternative phrases. */
  pieces: number[];
  strength: 'name' | 'short';
}

/**
 * What the packs know, without observations, ready for matching. Holds only maps, arrays and plain objects, so that
 * IndexedDB stores it as it is and a waking worker need not build it again.
 */
export interface Catalogue {
  packs: PackSummary[];
  indicators: Indicator[];
  areas: Area[];
  breakdowns: Breakdown[];
  events: NamedEvent[];
  indicatorAt: Map<string, number>;
  areaAt: Map<string, number>;
  breakdownAt: Map<string, number>;
  /** Phrases of the indicators' words to piece ids. */
  pieces: PhraseIndex;
  patterns: Pattern[];
  /** Piece id to the patterns for which it is the rarest piece. */
  patternsOf: Map<number, number[]>;
  /** Indicator index to the piece that must stand near, and the one that must not. */
  nearOf: Map<number, number>;
  notOf: Map<number, number>;
  /** Phrases to area index times two, plus one where the phrase is an adjective. */
  areaWords: PhraseIndex;
  /** Area phrases written in capitals throughout ("US", "EU"), by key. */
  capitals: Set<string>;
  breakdownWords: PhraseIndex;
  series: Map<string, SeriesSummary>;
  /** Indicator id to its series keys. */
  seriesOf: Map<string, string[]>;
  /** Indicator id to what its pack recalled of it. */
  recallsOf: Map<string, Recall[]>;
}

/** The indicator of that id, or null. */
export const indicatorOf = (catalogue: Catalogue, id: string): Indicator | null =>
  catalogue.indicators[catalogue.indicatorAt.get(id) ?? -1] ?? null;

/** The indicator of a series key, or null. */
export const indicatorOfKey = (catalogue: Catalogue, key: string): Indicator | null =>
  indicatorOf(catalogue, key.split('|')[0] ?? '');

/** True where the pack of an indicator sets the other beside it. */
export const isSetBeside = ({ related }: Indicator, id: string): boolean =>
  related.some(({ indicator }) => indicator === id);

/** The area of that code, or null. */
export const areaOf = (catalogue: Catalogue, code: string): Area | null =>
  catalogue.areas[catalogue.areaAt.get(code) ?? -1] ?? null;
