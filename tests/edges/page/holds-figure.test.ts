import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import ranks from '../../../assets/lexicons/en/claims-ranks.json' with { type: 'json' };
import numbers from '../../../assets/lexicons/en/numbers.json' with { type: 'json' };
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';
import { holdsFigure } from '../../../lib/page/holds-figure.ts';

const gold = join(import.meta.dirname, '../../../../shared/gold/dev.jsonl');

describe('blocks that may hold a claim', () => {
  it.each([
    'It fell to 431,000.',
    'Nearly two thirds agreed.',
    'The bill doubled.',
    'It was the highest ever.',
    'A record, they said.',
    'It is higher than in any other year.',
    'Prices rose for the first time since March.',
    'Dozens were hurt, hundreds fled.',
    'A three-fold rise.',
    'Half of them left.',
    'It cost ½ a million.',
    'twenty-one people',
  ])('are found: %s', (text) => expect(holdsFigure(text)).toBe(true));

  it.each(['He said so on Friday.', 'Nobody knew why.', 'One of them spoke.', 'The tent often bends.', ''])(
    'are not: %s',
    (text) => expect(holdsFigure(text)).toBe(false),
  );

  it('know every word of the lexicons that makes a figure or a rank', () => {
    const { cardinals, scales, fractions, dozens, crowds, multiples, multiplyingVerbs } = numbers;
    const words = [cardinals, scales, fractions, dozens, crowds, multiples, multiplyingVerbs].flatMap(
      Object.keys,
    );
    const nothings = new Set(['one', 'zero', 'nought', 'naught', 'cr']);
    const missed = [
      ...words,
      ...ranks.highest,
      ...ranks.lowest,
      ...ranks.earliest,
      ...ranks.worst,
      ...ranks.best,
    ].filter((word) => !nothings.has(word) && !holdsFigure(`They ${word} there.`));
    expect(missed).toEqual([]);
  });

  it('leave out no text in which a quantity is read, "one" apart', () => {
    const words = fc.constantFrom(
      ...Object.keys(numbers.cardinals),
      'people',
      'a',
      'million',
      'of',
      'per cent',
      'rose by',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = `${parts.join(' ')}.`;
        const { quantities } = spotQuantities(text);
        if (quantities.some(({ value }) => value > 1)) expect(holdsFigure(text)).toBe(true);
      }),
    );
  });

  it.skipIf(!existsSync(gold))(
    'leave out no claim of the gold set (../shared/gold; skipped where absent)',
    () => {
      const lines = readFileSync(gold, 'utf8').split('\n').filter(Boolean);
      const texts = lines.map((line) => (JSON.parse(line) as { text?: string }).text ?? '').filter(Boolean);
      const missed = texts.filter((text) => {
        const { quantities } = spotQuantities(text);
        return quantities.some(({ value }) => value > 1) && !holdsFigure(text);
      });
      expect(texts.length).toBeGreaterThan(0);
      expect(missed).toEqual([]);
    },
  );
});
