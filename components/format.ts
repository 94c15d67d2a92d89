import type { Translate } from './messages.ts';

/** A figure as shown: "£132.2bn" and "", "117.3" and "million", "3.2" and "points". */
export interface Figure {
  number: string;
  /** Written small after the number; empty when the number says it all. */
  word: string;
}

const currency = /^([A-Z]{3})(?: per (.+))?$/;
const symbols: Record<string, string> = { GBP: '£', USD: '$', EUR: '€' };

/** Numbers keep English notation in every language, as the articles and the arithmetic beside them are English. */
const grouped = (value: number, most: number, least = 0): string =>
  Math.abs(value).toLocaleString('en-GB', { maximumFractionDigits: most, minimumFractionDigits: least });

const signOf = (value: number, signed: boolean): string => (value < 0 ? '−' : signed && value > 0 ? '+' : '');

const isRoundAt = (value: number, places: number): boolean =>
  Math.abs(value * 10 ** places - Math.round(value * 10 ** places)) < 1e-6;

/** One decimal, or two where the publisher gives two (4.25%). */
const decimalsOfRate = (value: number): number => (!isRoundAt(value, 1) && isRoundAt(value, 2) ? 2 : 1);

/** With `places` all of them are written (a column of figures), else only as many as the value needs. */
const settled = (value: number, most: number, places: number | undefined): string =>
  places === undefined ? grouped(value, most) : grouped(value, places, places);

function scaled(value: number, from: number): { value: number; scale: 0 | 6 | 9 | 12 } {
  const size = Math.abs(value);
  if (size < from) return { value, scale: 0 };
  const scale = size >= 1e12 ? 12 : size >= 1e9 ? 9 : 6;
  return { value: value / 10 ** scale, scale };
}

const shortScale = { 0: '', 6: 'm', 9: 'bn', 12: 'tn' } as const;
const longScale = { 0: '', 6: 'million', 9: 'billion', 12: 'trillion' } as const;

function formatMoney(value: number, code: string, per: string | undefined, signed: boolean): Figure {
  const amount = scaled(value, 1e6);
  const pence = amount.scale === 0 && !isRoundAt(value, 0);
  const number = pence
    ? grouped(value, 2, 2)
    : grouped(amount.value, amount.scale === 12 || Math.abs(amount.value) < 10 ? 2 : 1);
  const symbol = symbols[code] ?? `${code} `;
  return {
    number: `${signOf(value, signed)}${symbol}${number}${shortScale[amount.scale]}`,
    word: per ? `per ${per}` : '',
  };
}

function formatCount(value: number, unit: string, signed: boolean, places?: number): Figure {
  const count = scaled(value, 1e7);
  const most = count.scale > 0 ? 2 : Math.abs(value) >= 1000 ? 0 : decimalsOfRate(value);
  const measured = /^(?:ppm|km|°C|tonnes?|Mt|Gt|index|years?|months?|weeks?|days?|hours?|minutes?)\b/.test(
    unit,
  );
  const per = /\bper .+$/.exec(unit)?.[0] ?? '';
  const words = [longScale[count.scale], measured ? unit : per].filter(Boolean).join(' ');
  return {
    number: `${signOf(value, signed)}${count.scale === 0 ? settled(value, most, places) : grouped(count.value, most)}`,
    word: words,
  };
}

/** Hours, minutes and seconds, those that are none left out: "1 h 32 min 54 s". */
function durationText(value: number, signed: boolean): string {
  const total = Math.round(Math.abs(value));
  const counts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const parts = counts.flatMap((count, i) => (count > 0 ? `${count} ${['h', 'min', 's'][i]}` : []));
  return `${signOf(value, signed)}${parts.join(' ') || '0 s'}`;
}

/**
 * Writes a value in its unit, in base units: percent as 48.1, pounds as 132200000000.
 * `places` fixes the decimals, for columns of figures.
 * Units are those of indicators ("people", "percent", "GBP per hour") and of quantities ("percentage point").
 */
export function formatFigure(value: number, unit: string | null, signed = false, places?: number): Figure {
  const name = unit ?? '';
  if (/^per ?cent\b/i.test(name))
    return {
      number: `${signOf(value, signed)}${settled(value, decimalsOfRate(value), places)}%`,
      word: name.replace(/^per ?cent\s*/i, ''),
    };
  if (/\bpoints?\b/.test(name))
    return {
      number: `${signOf(value, signed)}${settled(value, decimalsOfRate(value), places)}`,
      word: name.startsWith('basis') ? 'basis points' : 'points',
    };
  if (/^(?:multiple|times)$/.test(name))
    return { number: `${signOf(value, signed)}${grouped(value, 1)}`, word: 'times' };
  if (/^seconds?$/.test(name)) return { number: durationText(value, signed), word: '' };
  const money = currency.exec(name);
  if (money?.[1]) return formatMoney(value, money[1], money[2], signed);
  return formatCount(value, name, signed, places);
}

/** The same as one string: "117.3 million", "£12.21 per hour". */
export function figureText(value: number, unit: string | null, signed = false, places?: number): string {
  const { number, word } = formatFigure(value, unit, signed, places);
  return word ? `${number} ${word}` : number;
}

/** Short form for the axis of a chart: 20,000 · 1.5m · 40%. */
export function axisText(value: number, unit: string): string {
  const { value: small, scale } = scaled(value, 1e6);
  if (scale === 0) return formatFigure(value, unit).number;
  const symbol = symbols[currency.exec(unit)?.[1] ?? ''] ?? '';
  return `${signOf(value, false)}${symbol}${grouped(small, 1)}${shortScale[scale]}`;
}

/** An ISO day in the interface's language: "4 Jul 2025"; the text itself when it is no ISO day. */
export function formatDay(day: string, t: Translate, month: 'short' | 'long' = 'short'): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  return new Intl.DateTimeFormat(t('languageTag'), {
    day: 'numeric',
    month,
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

const dayMs = 86_400_000;

/** Whole days from one ISO day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** "3 months old" in the interface's language; empty for today, the future or no date. */
export function formatAge(day: string, today: string, t: Translate): string {
  const days = daysBetween(day, today);
  if (!(days > 0)) return '';
  const [count, unit] =
    days < 14
      ? [days, 'day']
      : days < 60
        ? [Math.floor(days / 7), 'week']
        : days < 730
          ? [Math.floor(days / 30.44), 'month']
          : [Math.floor(days / 365.25), 'year'];
  const span = new Intl.NumberFormat(t('languageTag'), {
    style: 'unit',
    unit: String(unit),
    unitDisplay: 'long',
  }).format(Number(count));
  return t('ageOld', span);
}
