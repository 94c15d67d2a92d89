/** A half-open range of UTF-16 offsets in one text block: `text.slice(start, end)`. */
export interface Span {
  start: number;
  end: number;
}

/** True where the two spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
