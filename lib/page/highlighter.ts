import type { Mark } from './mark.ts';

/** The names of `marks.css`; one highlight each, shared by the whole page. */
const RATINGS = ['matches', 'close', 'differs', 'revised', 'context', 'abstained'] as const;
const NAMES = [...RATINGS, ...RATINGS.map((rating) => `tone-${rating}`), 'flagged', 'open'].map(
  (name) => `plumbline-${name}`,
);

/** The flag's line lies over the rating's; the tint of the open one under both. */
const PRIORITY: Partial<Record<string, number>> = { 'plumbline-flagged': 2, 'plumbline-open': -1 };

export interface PaintOptions {
  style: 'underline' | 'one-tone' | 'count';
  leaveMatchesUnmarked: boolean;
}

/** Paints marks without touching the page's elements. */
export interface Highlighter {
  /** Paints these and nothing else. */
  paint: (marks: readonly Mark[], options: PaintOptions) => void;
  /** Paints the line above the words a person has flagged. */
  paintFlagged: (ranges: readonly Range[]) => void;
  /** Tints the one whose card is open; null tints none. */
  paintOpen: (mark: Pick<Mark, 'ranges'> | null) => void;
  clear: () => void;
}

/** False in browsers without the Custom Highlight API: there figures are only counted. */
export const canHighlight = (): boolean => typeof Highlight === 'function' && CSS.highlights !== undefined;

/** True where the mark is painted under these settings. */
export const isPainted = ({ finding }: Mark, { style, leaveMatchesUnmarked }: PaintOptions): boolean =>
  style !== 'count' && !(leaveMatchesUnmarked && finding.rating === 'matches');

const nameOf = ({ finding }: Mark, { style }: PaintOptions): string => {
  const tone = style === 'one-tone' && finding.rating !== null ? 'tone-' : '';
  return `plumbline-${tone}${finding.rating ?? 'abstained'}`;
};

const setRanges = (name: string, ranges: readonly Range[]): void => {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, highlight);
};

/** `styleTree` is called with every shadow tree that marks lie in; see `shadow-styles.ts`. */
export const createHighlighter = (styleTree?: (root: ShadowRoot) => void): Highlighter => {
  if (!canHighlight()) return { paint() {}, paintFlagged() {}, paintOpen() {}, clear() {} };
  return {
    paint: (marks, options) => {
      const ranges = new Map<string, Range[]>();
      for (const mark of marks) {
        if (!isPainted(mark, options)) continue;
        const name = nameOf(mark, options);
        ranges.set(name, [...(ranges.get(name) ?? []), ...mark.ranges]);
        const root = mark.ranges[0]?.startContainer.getRootNode();
        if (root instanceof ShadowRoot) styleTree?.(root);
      }
      for (const name of NAMES) {
        if (name !== 'plumbline-flagged' && name !== 'plumbline-open')
          setRanges(name, ranges.get(name) ?? []);
      }
    },
    paintFlagged: (ranges) => setRanges('plumbline-flagged', ranges),
    paintOpen: (mark) => setRanges('plumbline-open', mark?.ranges ?? []),
    clear: () => {
      for (const name of NAMES) CSS.highlights.delete(name);
    },
  };
};
