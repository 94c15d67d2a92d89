import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsOf, paragraph } from './claims-of.ts';

const pieces = fc.constantFrom(
  '20,000',
  '48 per cent',
  '£2.9bn',
  'a third',
  'one in five',
  'doubled',
  'three times',
  'rose',
  'fell by',
  'from',
  'to',
  'than',
  'a record',
  'the highest',
  'since 2019',
  'in May 2025',
  'a year earlier',
  'so far this year',
  'said',
  'falsely claimed',
  'is expected to',
  'ferries',
  '(',
  ')',
  ',',
  '.',
  '. The',
  'and',
  'while',
  '–',
  'ever',
  'in a row',
  'for the first time',
  'on average',
  'per 100,000',
  '\n',
);

const prose = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(' '));

test('reads any text without failing, spans inside it, quotes as written, ids in order', () => {
  fc.assert(
    fc.property(prose, (text) => {
      const claims = claimsOf(paragraph(text), { ferries: 'port.ferries' });
      claims.forEach((claim, i) => {
        expect(claim.id).toBe(i);
        expect(claim.span.start).toBeLessThan(claim.span.end);
        expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
        if (claim.of !== null) expect(claims[claim.of]).toBeDefined();
        if (claim.period) expect(claim.period.value).toEqual(claim.period.readings[0]?.interval);
      });
    }),
    { numRuns: 400 },
  );
});

test('a sentence of its own does not change how an earlier one is read', () => {
  fc.assert(
    fc.property(prose, (more) => {
      const text = 'There were 19,500 ferries in 2024, up 30% on 15,000 a year earlier.';
      const read = (whole: string) =>
        claimsOf(paragraph(whole))
          .filter(({ span }) => span.end <= text.length)
          .map(({ kind, quote, value, direction, period, basePeriod }) => ({
            kind,
            quote,
            value,
            direction,
            period: period?.value,
            basePeriod: basePeriod?.value,
          }));
      expect(read(`${text} Then ${more}`)).toEqual(read(text));
    }),
    { numRuns: 150 },
  );
});
