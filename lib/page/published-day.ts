const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const day = (year: string, month: number, date: string): string | null => {
  const [y, d] = [Number(year), Number(date)];
  // Through a Date and back, so that 31 June is none.
  const probe = new Date(Date.UTC(y, month - 1, d));
  if (y < 1990 || probe.getUTCMonth() !== month - 1 || probe.getUTCDate() !== d) return null;
  return probe.toISOString().slice(0, 10);
};

/**
 * The ISO day of a date as pages write it in attributes: "2025-07-07T21:40:00+01:00", "20250707",
 * "Mon, 07 Jul 2025 20:40:00 GMT", "7 July 2025", "July 7, 2025". The day as written: the outlet's own, not ours.
 * Null for anything else.
 */
export const readDay = (written: string): string | null => {
  const text = written.slice(0, 60);
  const iso = /^\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d{3})/.exec(text);
  if (iso) return day(iso[1] ?? '', Number(iso[2]), iso[3] ?? '');
  const british = /\b(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3})[a-z]*\.?,? (\d{4})\b/i.exec(text);
  if (british) return day(british[3] ?? '', monthOf(british[2]), british[1] ?? '');
  const american = /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(text);
  return american ? day(american[3] ?? '', monthOf(american[1]), american[2] ?? '') : null;
};

const monthOf = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

/** The ISO day in an address: /2025/07/07/, /2025/jul/07/, /2025-07-07-title. Null when there is none. */
export const dayInAddress = (path: string): string | null => {
  const numbers = /[/-](20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/_.-]|$)/.exec(path);
  if (numbers) return day(numbers[1] ?? '', Number(numbers[2]), numbers[3] ?? '');
  const named = /\/(20\d{2})\/([a-z]{3})\/(\d{1,2})(?=[/_.-]|$)/i.exec(path);
  return named ? day(named[1] ?? '', monthOf(named[2]), named[3] ?? '') : null;
};
