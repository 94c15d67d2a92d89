import type { Finding } from '../core/checks/finding.ts';
import { createHighlighter, isPainted, type PaintOptions } from './highlighter.ts';
import { type Answered, comparePlace, coversSame, isOnPage, type Mark, placeMarks } from './mark.ts';
import type { PageBlock } from './page-block.ts';

/** What is painted and what is left out, by the reader's choice. */
export interface MarkOptions extends PaintOptions {
  /** Claim keys, or words, of figures never to be marked. */
  neverMark: readonly string[];
}

/** All that is marked on one page: what was found by itself, what the reader asked for, and the reader's own flags. */
export interface PageMarks {
  /** Marks that are painted, in the order of the page. */
  painted: () => readonly Mark[];
  /** All marks, also those that the settings leave unpainted. */
  all: () => readonly Mark[];
  tint: (mark: Pick<Mark, 'ranges'> | null) => void;
  setFound: (found: Answered[]) => void;
  /** Shown beside those found by themselves, and instead of one on the same words. */
  setAsked: (asked: Mark[]) => void;
  /** Words the reader has flagged before: a line above them. */
  setFlagged: (flagged: Range[]) => void;
  /** Puts all of it onto the page as it is now. */
  place: () => void;
  clear: () => void;
}

export interface PageMarksOptions {
  options: () => MarkOptions;
  blocks: () => readonly PageBlock[];
  /** Brings the styles of marks into a shadow tree; only where the browser does not do so itself. */
  styleTree?: ((root: ShadowRoot) => void) | undefined;
  changed: () => void;
}

const silenced = ({ claimKey, quote }: Finding, never: readonly string[]): boolean =>
  never.includes(quote) || (claimKey !== null && never.includes(claimKey));

export const createPageMarks = ({ options, blocks, styleTree, changed }: PageMarksOptions): PageMarks => {
  const highlighter = createHighlighter(styleTree);
  let found: Answered[] = [];
  let asked: Mark[] = [];
  let flagged: Range[] = [];
  let marks: Mark[] = [];

  const isDisputed = ({ disputes }: Mark): boolean =>
    options().style !== 'count' && disputes.some(({ checkedBefore }) => !checkedBefore);

  const place = (): void => {
    const wanted = found.filter(({ finding }) => !silenced(finding, options().neverMark));
    const placed = placeMarks(wanted, blocks());
    asked = asked.filter(isOnPage);
    const unasked = placed.filter((mark) => !asked.some((other) => coversSame(mark, other)));
    marks = [...unasked, ...asked].sort(comparePlace);
    highlighter.paint(marks, options());
    highlighter.paintFlagged([...marks.filter(isDisputed).flatMap(({ ranges }) => ranges), ...flagged]);
    changed();
  };

  return {
    painted: () => marks.filter((mark) => isPainted(mark, options()) || isDisputed(mark)),
    all: () => marks,
    tint: highlighter.paintOpen,
    setFound: (next) => {
      found = next;
      place();
    },
    setAsked: (next) => {
      asked = next;
      place();
    },
    setFlagged: (next) => {
      flagged = next;
      place();
    },
    place,
    clear: highlighter.clear,
  };
};
