import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SpottedNumbers } from '../../../lib/core/quantities/quantity.ts';
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';
import { only } from './read.ts';

/** Bits of prose that meet in every order. */
const scraps = fc.constantFrom(
  ...'20,000 48 % per cent £ $ 2.7m a third of half billion and in to from between – - ( ) . , : / people one two hundred thousand rose by fell up down July 2024 4th pm more than nearly ½ × ^ ° " \' \n US year-old 😀 é \ud83d s old dozen point minus twice'.split(
    ' ',
  ),
);
const prose = fc.array(scraps, { maxLength: 40 }).map((words) => words.join(' '));
const glued = fc.array(scraps, { maxLength: 40 }).map((words) => words.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), prose, glued);

const spans = ({ quantities, others }: SpottedNumbers) => [
  ...quantities.map(({ span }) => span),
  ...others.map(({ span }) => span),
];

/** True where `at` would cut a surrogate pair in two. */
const cutsPair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '');

describe('spotQuantities, whatever it is given', () => {
  it('never throws, and keeps every span inside the text, in order, apart and on character boundaries', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const spotted = spotQuantities(text);
        const sorted = spans(spotted).sort((a, b) => a.start - b.start);
        let end = 0;
        for (const span of sorted) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(cutsPair(text, span.start) || cutsPair(text, span.end)).toBe(false);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { span, phrase, value, step } of spotted.quantities) {
          expect(phrase.start).toBeLessThanOrEqual(span.start);
          expect(phrase.end).toBeGreaterThanOrEqual(span.end);
          expect(phrase.start).toBeGreaterThanOrEqual(0);
          expect(phrase.end).toBeLessThanOrEqual(text.length);
          expect(Number.isFinite(value)).toBe(true);
          expect(step).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a number as it was formatted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2200, max: 10 ** 12 }), (value) => {
        expect(only(value.toLocaleString('en-GB')).value).toBe(value);
        expect(only(`${value.toLocaleString('en-GB')} people`).unit?.head).toBe('person');
        expect(only(`£${value}`).value).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(1, 2, 3), (digits, places) => {
        const value = (digits / 10 ** places).toFixed(places);
        expect(only(`${value}%`).value).toBe(Number(value));
        expect(only(`${value}%`).step).toBeCloseTo(10 ** -places, 9);
      }),
    );
  });

  it('reads a number as it was spelled', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), (value) => {
        expect(only(`${spell(value)} people`).value).toBe(value);
      }),
    );
  });

  it('reads a paragraph alike whether alone or among others', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, glued), { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const lines = paragraphs.map((text) => text.replaceAll('\n', ' '));
        const whole = spotQuantities(lines.join('\n\n'));
        let offset = 0;
        const apart = lines.flatMap((text) => {
          const found = spotQuantities(text).quantities.map(({ span, value, high, trend, bound }) => {
            return { start: span.start + offset, end: span.end + offset, value, high, trend, bound };
          });
          offset += text.length + 2;
          return found;
        });
        const together = whole.quantities.map(({ span, value, high, trend, bound }) => {
          return { ...span, value, high, trend, bound };
        });
        expect(together).toEqual(apart);
      }),
      { numRuns: 300 },
    );
  });
});

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function spell(value: number): string {
  for (const [scale, name] of [
    [1e6, 'million'],
    [1e3, 'thousand'],
    [100, 'hundred'],
  ] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const head = `${spell(Math.floor(value / scale))} ${name}`;
    if (rest === 0) return head;
    return `${head} ${rest < 100 ? 'and ' : ''}${spell(rest)}`;
  }
  if (value < 20) return ones[value] ?? '';
  return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ones[value % 10]}`}`;
}
