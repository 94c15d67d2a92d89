import { expect, test } from 'vitest';
import { claimsOf, lineOf, paragraph } from './claims-of.ts';

/** Each row: a paragraph and the lines of all its claims, in order. */
export function expectClaims(rows: [text: string, ...lines: string[]][]): void {
  test.each(rows)('%s', (text, ...lines) => {
    expect(claimsOf(paragraph(text)).map(lineOf)).toEqual(lines);
  });
}
