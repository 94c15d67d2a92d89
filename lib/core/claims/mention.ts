import type { Span } from '../span.ts';

/** Words of the catalogue found in a block: an indicator, an area, or a breakdown. Made by `series/find-mentions.ts`. */
export interface Mention {
  block: number;
  span: Span;
  what: 'indicator' | 'area' | 'breakdown';
  /** Indicator id, area code, or breakdown code. One phrase may yield several mentions with one span. */
  code: string;
  /** `name` names it outright; `short` only refers to something named before ("crossings"); `adjective` "British", for areas. */
  strength: 'name' | 'short' | 'adjective';
}
