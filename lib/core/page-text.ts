/** What a text block is on the page; a heading or caption lends its topic to what follows it. */
export type BlockRole =
  | 'headline'
  | 'lead'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'caption'
  | 'quote'
  | 'cell';

/** One run of visible prose. Spans of quantities, claims and findings are offsets into `text`. */
export interface TextBlock {
  text: string;
  role: BlockRole;
  /** ISO day on which this block was published, where it has its own time (live blogs); else absent. */
  published?: string;
}

/** An article's visible prose with what is known of the page; no DOM, and of the address nothing but its words. */
export interface PageText {
  title: string;
  /** The words of its address, which news sites make of the headline; absent or "" where it has none. */
  addressWords?: string;
  /** ISO day (`2025-07-07`) of publication, or null when the page does not say. */
  published: string | null;
  /** ISO 3166-1 alpha-3 of the outlet's country, or null; only ever a last, stated assumption. */
  outletCountry: string | null;
  blocks: TextBlock[];
}
