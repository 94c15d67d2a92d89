import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxAround, placeCard } from '../../lib/page/place-card.ts';

const line = (left: number, top: number, width = 120): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + 24,
});
const window = { width: 1200, height: 900 };

describe('placing the card', () => {
  it.each([
    [
      'below, where it fits',
      [line(100, 100)],
      { width: 360, height: 500 },
      { left: 100, top: 132, side: 'below' },
    ],
    [
      'above, at the foot of the window',
      [line(100, 800)],
      { width: 360, height: 500 },
      { left: 100, top: 292, side: 'above' },
    ],
    [
      'beside, where neither fits',
      [line(100, 440)],
      { width: 360, height: 800 },
      { left: 228, top: 92, side: 'beside' },
    ],
    [
      'inside the window at its right edge',
      [line(1100, 100)],
      { width: 360, height: 500 },
      { left: 832, top: 132, side: 'below' },
    ],
    [
      'below the last of two lines',
      [line(900, 100), line(100, 124)],
      { width: 360, height: 500 },
      { left: 100, top: 156, side: 'below' },
    ],
  ])('%s', (_, words, card, place) => {
    expect(placeCard(words, card, window)).toMatchObject(place);
  });

  it('leaves the whole column free where there is room beside it', () => {
    const column = { left: 80, top: 400, right: 760, bottom: 520 };
    expect(placeCard([line(100, 440)], { width: 360, height: 800 }, window, { column })).toMatchObject({
      left: 768,
    });
  });

  it('keeps its side when it grows', () => {
    const place = placeCard([line(100, 300)], { width: 360, height: 800 }, window, { keep: 'below' });
    expect(place).toMatchObject({ side: 'below', top: 332, maxHeight: 560 });
  });

  it('never leaves the window, and never lies over the words if there is room on any side', () => {
    const natural = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(natural(1000), natural(850), natural(2700), natural(750), (left, down, growth, lower) => {
        const small = { width: 1200, height: 900 - lower };
        const top = Math.min(down, small.height - 24);
        const words = [line(left, top)];
        const card = { width: 360, height: 100 + growth };
        const place = placeCard(words, card, small);
        const shown = Math.min(card.height, place.maxHeight);
        const whole = boxAround(words) as Box;
        const apart =
          place.top >= whole.bottom ||
          place.top + shown <= whole.top ||
          place.left >= whole.right ||
          place.left + card.width <= whole.left;
        const room = Math.max(top, small.height - top - 24) >= 96;
        expect(apart || !room).toBe(true);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.top).toBeGreaterThanOrEqual(0);
        expect(place.top + shown).toBeLessThanOrEqual(small.height);
      }),
    );
  });
});
