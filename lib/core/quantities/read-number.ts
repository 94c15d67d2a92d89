/** A number in digits, as far as it goes. */
export interface ReadNumber {
  end: number;
  value: number;
  /** Place value of the last digit as written. */
  unit: number;
  bare: boolean;
  /** More than one decimal point ("192.168.1.2"): no number. */
  dotted: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Reads a number in digits at `start`, with separators, decimals and exponent.
 *
 *     1,234.5   12,34,567.89   1.111,11   12.32e+14   .5
 *     ^^^^^^^   ^^^^^^^^^^^^   ^^^^^^^^   ^^^^^^^^^   ^^
 */
export function readNumber(text: string, start: number): ReadNumber {
  let end = endOfDigits(text, start);
  let whole = text.slice(start, end);
  const grouped = endOfGroups(text, start, end);
  if (grouped > end) {
    whole = text.slice(start, grouped).replaceAll(',', '');
    end = grouped;
  }
  let decimals = '';
  let dotted = false;
  if (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
    const stop = endOfDigits(text, end + 1);
    decimals = text.slice(end + 1, stop);
    if (decimals.length === 3 && text[stop] === ',' && endOfDigits(text, stop + 1) === stop + 3) {
      // Continental form: points between groups, a decimal comma.
      whole += decimals;
      decimals = text.slice(stop + 1, stop + 3);
      end = stop + 3;
    } else end = stop;
    while (text[end] === '.' && isDigit(text.charCodeAt(end + 1))) {
      dotted = true;
      end = endOfDigits(text, end + 1);
    }
  }
  const bare = decimals === '' && whole.length === end - start;
  const exponent = endOfExponent(text, end);
  const power = exponent > end ? Number(text.slice(end + 1, exponent)) : 0;
  const value = dotted ? Number.NaN : Number(`${whole || '0'}.${decimals || '0'}e${power}`);
  return {
    end: Math.max(end, exponent),
    value,
    unit: 10 ** (power - decimals.length),
    bare: bare && power === 0,
    dotted,
  };
}

/** Where groups of thousands (or lakh and crore) after `first` end; `first` when there are none. */
function endOfGroups(text: string, start: number, first: number): number {
  if (first - start > 3) return first;
  let at = first;
  let last = 0;
  let indian = false;
  // Six groups reach 10^18; a limit also keeps a long list of numbers from being read over and over.
  for (let groups = 0; groups < 6 && text[at] === ',' && isDigit(text.charCodeAt(at + 1)); groups += 1) {
    const stop = endOfDigits(text, at + 1);
    last = stop - at - 1;
    if (last === 2) indian = true;
    else if (last !== 3) return first;
    at = stop;
    if (last === 3 && indian) break;
  }
  return last === 3 && !(indian && text[at] === ',') ? at : first;
}

function endOfExponent(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const sign = text[at + 1] === '-' || text[at + 1] === '+' ? 1 : 0;
  const end = endOfDigits(text, at + 1 + sign);
  return end > at + 1 + sign && end - at < 6 ? end : at;
}
