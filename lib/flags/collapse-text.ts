/** A text with every run of white space as one space, and the way back to the offsets of the original. */
export interface CollapsedText {
  text: string;
  /** Offset in the original of each character of `text`, with one more entry for its end. */
  origin: Uint32Array;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f || code === 0x2009;

/** Collapses white space, which browsers and content systems change freely without changing a word. */
export function collapseText(original: string): CollapsedText {
  const origin = new Uint32Array(original.length + 1);
  const kept: string[] = [];
  let length = 0;
  let runStart = 0;
  for (let i = 0; i < original.length; i += 1) {
    if (!isSpace(original.charCodeAt(i))) {
      origin[length] = i;
      length += 1;
      continue;
    }
    kept.push(original.slice(runStart, i));
    origin[length] = i;
    length += 1;
    while (i + 1 < original.length && isSpace(original.charCodeAt(i + 1))) i += 1;
    kept.push(' ');
    runStart = i + 1;
  }
  kept.push(original.slice(runStart));
  origin[length] = original.length;
  return { text: kept.join(''), origin: origin.subarray(0, length + 1) };
}

/** Offset in the collapsed text that stands for `offset` of the original. */
export function collapsedOffset(collapsed: CollapsedText, offset: number): number {
  const { origin } = collapsed;
  let low = 0;
  let high = origin.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origin[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
