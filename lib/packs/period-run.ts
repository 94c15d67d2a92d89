import { addDays } from '../core/time/days.ts';

/** Periods that follow one another without a gap, written as the first and how many. */
export interface PeriodRun {
  from: string;
  n: number;
}

const pad = (number: number): string => String(number).padStart(2, '0');

const NEXT: [RegExp, (...parts: string[]) => string][] = [
  [/^\d{4}-\d{2}-\d{2}$/, (day = '') => addDays(day, 1)],
  [/^(\d{4})-M(\d{2})$/, (_, y, m) => (m === '12' ? `${Number(y) + 1}-M01` : `${y}-M${pad(Number(m) + 1)}`)],
  [/^(\d{4})-Q(\d)$/, (_, y, q) => (q === '4' ? `${Number(y) + 1}-Q1` : `${y}-Q${Number(q) + 1}`)],
  [/^(\d{4})-S(\d)$/, (_, y, s) => (s === '2' ? `${Number(y) + 1}-S1` : `${y}-S2`)],
  [/^(\d{4})$/, (_, y) => String(Number(y) + 1)],
  [/^(\d{4})(-\d{2}-\d{2}\/P1Y)$/, (_, y, rest) => `${Number(y) + 1}${rest}`],
];

/** The period that follows one of a regular kind; null for weeks and odd lengths, which are listed instead. */
export const nextPeriod = (period: string): string | null => {
  for (const [pattern, next] of NEXT) {
    const match = pattern.exec(period);
    if (match) return next(...match);
  }
  return null;
};

/** Writes periods as runs where at least three follow one another, else one by one. */
export const packPeriods = (periods: readonly string[]): (string | PeriodRun)[] => {
  const packed: (string | PeriodRun)[] = [];
  for (let at = 0; at < periods.length; ) {
    const from = periods[at] ?? '';
    let n = 1;
    for (let next = nextPeriod(from); next !== null && next === periods[at + n]; next = nextPeriod(next)) n++;
    if (n >= 3) packed.push({ from, n });
    else packed.push(...periods.slice(at, at + n));
    at += n;
  }
  return packed;
};

/** Undoes `packPeriods`; throws on a run of a period that has no next. */
export const unpackPeriods = (packed: readonly (string | PeriodRun)[]): string[] =>
  packed.flatMap((item) => {
    if (typeof item === 'string') return [item];
    const periods = [item.from];
    while (periods.length < item.n) {
      const next = nextPeriod(periods.at(-1) ?? '');
      if (next === null) throw new RangeError(`no period follows ${item.from}`);
      periods.push(next);
    }
    return periods;
  });
