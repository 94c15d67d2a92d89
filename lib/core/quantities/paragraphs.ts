import type { Span } from '../span.ts';

/**
 * Cuts text at blank lines, so that nothing is read across the end of a paragraph.
 *
 *     one half⏎⏎hundreds came
 *     ^^^^^^^^   ^^^^^^^^^^^^^
 */
export function paragraphs(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let line = text.indexOf('\n');
  while (line >= 0) {
    let next = line + 1;
    while (text[next] === ' ' || text[next] === '\t' || text[next] === '\r') next += 1;
    if (text[next] === '\n') {
      found.push({ start, end: line });
      start = next + 1;
    }
    line = text.indexOf('\n', next);
  }
  found.push({ start, end: text.length });
  return found;
}
