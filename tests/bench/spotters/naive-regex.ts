import type { Spotter } from './spotter.ts';

/** What one would write in five minutes: digits with a sign, a scale and a per cent. */
const number =
  /[£$€]?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|trillion|bn|m|k)\b)?(?:\s?(?:%|per ?cent\b))?/g;

export const spotter: Spotter = { spot: (text) => text.match(number)?.length ?? 0 };
