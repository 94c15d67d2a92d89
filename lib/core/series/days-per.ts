import type { Frequency } from './indicator.ts';

/** The shortest each can be: at the next month's or quarter's end a newer count is due. */
export const daysPer: Record<Frequency, number> = {
  day: 1,
  week: 7,
  month: 28,
  quarter: 90,
  half: 181,
  year: 365,
  irregular: 365,
};
