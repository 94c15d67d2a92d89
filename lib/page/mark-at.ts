import { type Mark, rectsOf } from './mark.ts';

interface HighlightHit {
  ranges: AbstractRange[];
}

interface HitTesting {
  highlightsFromPoint?: (x: number, y: number, options?: { shadowRoots?: ShadowRoot[] }) => HighlightHit[];
}

const shadowRootsOf = (marks: readonly Mark[]): ShadowRoot[] => {
  const roots = marks.map(({ ranges }) => ranges[0]?.startContainer.getRootNode());
  return [...new Set(roots.filter((root) => root instanceof ShadowRoot))];
};

const byHighlight = (marks: readonly Mark[], x: number, y: number): Mark | null | undefined => {
  const testing = CSS.highlights as HitTesting | undefined;
  if (!testing?.highlightsFromPoint) return undefined;
  const hits = testing.highlightsFromPoint(x, y, { shadowRoots: shadowRootsOf(marks) });
  const ranges = new Set(hits.flatMap((hit) => hit.ranges));
  return ranges.size === 0
    ? null
    : (marks.find((mark) => mark.ranges.some((range) => ranges.has(range))) ?? null);
};

/** Room above and below a line of text that still counts as on it: the underline hangs below. */
const SLACK = 3;

/** True where nothing of the page (a fixed header, a dialog) lies over the words at this point. */
export const isOnTop = ({ ranges }: Pick<Mark, 'ranges'>, x: number, y: number): boolean => {
  const root = ranges[0]?.startContainer.getRootNode();
  const top = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
  return (
    top !== null && ranges.some((range) => top.contains(range.startContainer) || range.intersectsNode(top))
  );
};

const byRectangle = (marks: readonly Mark[], x: number, y: number): Mark | null =>
  marks.find(
    (mark) =>
      rectsOf(mark).some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top - SLACK && y <= bottom + SLACK,
      ) && isOnTop(mark, x, y),
  ) ?? null;

/** The mark under a point of the window, by the browser's own hit test, or by rectangles where it has none. */
export const markAt = (marks: readonly Mark[], x: number, y: number): Mark | null => {
  if (marks.length === 0) return null;
  const hit = byHighlight(marks, x, y);
  return hit === undefined || hit === null ? byRectangle(marks, x, y) : hit;
};
