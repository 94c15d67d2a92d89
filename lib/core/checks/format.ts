const grouped = (decimals: number) =>
  new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

const formats = [0, 1, 2, 3, 4].map(grouped);
const signs: Record<string, string> = { GBP: '£', USD: '$', EUR: '€' };
const scales: [number, string][] = [
  [1e12, 'tn'],
  [1e9, 'bn'],
  [1e6, 'm'],
];

/** A number with separators and a real minus: 19,982 · −0.1. */
export function formatNumber(value: number, decimals = 0): string {
  const format = formats[Math.min(4, Math.max(0, decimals))] as Intl.NumberFormat;
  const text = format.format(Math.abs(value));
  const isZero = !/[1-9]/.test(text);
  return value < 0 && !isZero ? `−${text}` : text;
}

/**
 * A value in its indicator's unit, as the card shows it: "19,982", "48.1%", "£2.9tn", "£11.44 per hour", "1.2 points",
 * "1 h 32 min 54 s".
 * `decimals` are the indicator's own.
 */
export function formatValue(value: number, unit: string, decimals = 0): string {
  if (unit === 'percent') return `${formatNumber(value, decimals)}%`;
  if (unit === 'points') return `${formatNumber(value, decimals)} points`;
  if (unit === 'seconds') return formatDuration(value);
  if (unit === 'times') return `${formatNumber(value, Math.max(1, decimals))} times`;
  const currency = /^([A-Z]{3})\b(.*)$/.exec(unit);
  if (currency) return `${formatMoney(value, currency[1] as string, decimals)}${currency[2] ?? ''}`;
  return formatNumber(value, decimals);
}

function formatDuration(seconds: number): string {
  const total = Math.round(Math.abs(seconds));
  const counts = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60];
  const parts = counts.flatMap((count, i) => (count > 0 ? `${count} ${['h', 'min', 's'][i]}` : []));
  return `${seconds < 0 ? '−' : ''}${parts.join(' ') || '0 s'}`;
}

function formatMoney(value: number, code: string, decimals: number): string {
  const sign = signs[code] ?? `${code} `;
  const minus = value < 0 ? '−' : '';
  const size = Math.abs(value);
  for (const [scale, letter] of scales) {
    if (size >= scale)
      return `${minus}${sign}${formatNumber(size / scale, size < 10 * scale ? 2 : 1)}${letter}`;
  }
  return `${minus}${sign}${formatNumber(size, decimals)}`;
}

/** A change with its sign spelled out: "+48.1%", "−18". */
export const formatSigned = (value: number, unit: string, decimals = 0): string =>
  `${value > 0 ? '+' : ''}${formatValue(value, unit, decimals)}`;

/**
 * A title within a sentence: its first letter small, unless it begins with an abbreviation or a name of two words.
 *
 *     of net migration of EU+ nationals        of GDP per head        of Bank Rate
 */
export const inSentence = (title: string): string =>
  /^(?:.[^\p{Ll} ]|\S+ \p{Lu}\p{Ll})/u.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1);
