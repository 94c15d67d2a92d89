import type { Span } from '../span.ts';

/** Words of the catalogue found in a block: an indicator, an area, or a breakdown. Made by `series/find-mentions.ts`. */
export interface Mention {
  /** Index into the page's blocks; -1 for the page's title. */
  block: number;
  /** From the first to the last of its parts. */
  span: Span;
  /** The phrases it was found by; more than one where its words stand apart ("migrants … Channel"). */
  parts: Span[];
  /** `elsewhere`: an indicator's name without a word that must stand near it, or beside another place: it counts for its own place only. */
  what: 'indicator' | 'elsewhere' | 'area' | 'breakdown';
  /** Indicator id, area code, or breakdown code. One phrase may yield several mentions with one span. */
  code: string;
  /**
   * `name` names it outright; `short` only refers to something named before ("crossings"); `loose` has its words partly
   * here, partly in the paragraph or headline; `adjective` "British", for areas.
   */
  strength: 'name' | 'short' | 'loose' | 'adjective';
  /** Words past a figure that speak against it for what they stand nearer to; else absent. */
  against?: Span[];
  /** Its words stand in more than one clause: it does not hide a shorter name that stands in one; else absent. */
  isScattered?: true;
  /** Number of words matched: the longer names the thing more exactly. */
  length: number;
}
