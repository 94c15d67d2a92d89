import { type Figure, widenTo } from './figure.ts';
import {
  ambiguousCurrencies,
  currencyCode,
  currencyNations,
  currencyNoun,
  currencySigns,
  dollarPrefixes,
  minorUnits,
  particles,
  scales,
  shortScales,
} from './lexicon.ts';
import type { Unit } from './quantity.ts';
import { at, type Token } from './token.ts';

const money = (code: string, minor?: 'penny' | 'cent'): Unit => ({
  kind: 'currency',
  name: code,
  head: code,
  per: null,
  span: null,
  ...(minor ? { minor } : {}),
});

/**
 * Reads a currency before or after the numeral: sign, code or word, pence and cents.
 *
 *     £2.7m     US $84 billion     10.5 million Australian dollars     133.2p     HK$5.4m
 *     ^^^^^     ^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^     ^^^^^^^
 */
export function readMoney(tokens: readonly Token[], figure: Figure, taken: number): boolean {
  return (
    (figure.first - 1 > taken && readCurrencyBefore(tokens, figure)) || readCurrencyAfter(tokens, figure)
  );
}

function readCurrencyBefore(tokens: readonly Token[], figure: Figure): boolean {
  let index = figure.first - 1;
  let sign = false;
  if (
    isMinus(at(tokens, index)) &&
    at(tokens, figure.first).glued &&
    currencySigns.has(at(tokens, index - 1).text)
  ) {
    sign = true;
    index -= 1;
  }
  const token = at(tokens, index);
  const code = currencySigns.get(token.text);
  if (code !== undefined) {
    const prefix = token.text === '$' ? readDollarPrefix(tokens, index - 1) : null;
    figure.unit = money(prefix?.code ?? code);
    figure.first = prefix?.first ?? index;
    const minus = at(tokens, figure.first - 1);
    if (isMinus(minus) && at(tokens, figure.first).glued && !minus.glued) {
      sign = true;
      figure.first -= 1;
    }
    if (sign) figure.value = -Math.abs(figure.value);
    // "$76 US": the country behind the sum.
    if (token.text === '$' && !prefix && at(tokens, figure.last + 1).text === 'US')
      widenTo(figure, figure.last + 1);
    readTrailingCode(tokens, figure);
  } else {
    const named = readCodeBefore(tokens, index, figure);
    if (!named) return false;
    figure.unit = money(named.code);
    figure.first = named.first;
  }
  figure.phraseFirst = figure.first;
  figure.bare = false;
  return true;
}

const isMinus = (token: Token): boolean => token.text === '-' || token.text === '−' || token.text === '–';

/** "US", "C", "HK", "u.s" before a dollar sign. */
function readDollarPrefix(tokens: readonly Token[], index: number): { code: string; first: number } | null {
  const token = at(tokens, index);
  if (token.lower === 's' && at(tokens, index - 1).text === '.' && at(tokens, index - 2).lower === 'u')
    return { code: 'USD', first: index - 2 };
  const code = token.kind === 'word' ? dollarPrefixes.get(token.lower) : undefined;
  if (code === undefined) return null;
  const glued = at(tokens, index + 1).glued;
  // "a $5 note" is an article, "A$5" a currency.
  if (!glued && (token.lower === 'a' || token.lower === 's') && token.text === token.lower) return null;
  if (!glued && token.lower === 'a') return null;
  return { code, first: index };
}

/** "$US84 billion", "$A82m": the letters stand between sign and digits and were cut off by the tokenizer. */
function readCodeBefore(
  tokens: readonly Token[],
  index: number,
  figure: Figure,
): { code: string; first: number } | null {
  const dot = at(tokens, index).text === '.' && at(tokens, index).glued ? 1 : 0;
  const word = at(tokens, index - dot);
  if (word.kind !== 'word') return null;
  if (at(tokens, index - 1).text === '$' && word.glued) {
    const dollars = dollarPrefixes.get(word.lower);
    if (dollars !== undefined) return { code: dollars, first: index - 1 };
  }
  const code = currencyCode(word.lower);
  if (code !== undefined) {
    if (particles.riskyCodes.has(word.lower) && word.text === word.lower) return null;
    if (word.lower === 'ps' && !isPlainSum(tokens, index + 1)) return null;
    return { code, first: index - dot };
  }
  const million = /^m(usd|eur|gbp|aud|cad|chf|sek|nok|dkk)$/.exec(word.lower);
  if (million?.[1] && word.text === word.text.toUpperCase()) {
    figure.value *= 1e6;
    figure.step *= 1e6;
    return { code: million[1].toUpperCase(), first: index };
  }
  const noun = currencyNoun(word.lower);
  if (noun === undefined || word.lower.endsWith('s') || ambiguousCurrencies.has(word.lower) || dot)
    return null;
  if (particles.suffixedOnly.has(word.lower)) return null;
  const nation = currencyNations.has(at(tokens, index - 1).lower) ? 1 : 0;
  return at(tokens, index + 1).newline ? null : { code: noun, first: index - nation };
}

/** "PS" stands for the pound sign in text made plain ASCII, but "PS5" is a console: a sum has a scale or a separator. */
function isPlainSum(tokens: readonly Token[], index: number): boolean {
  const scale = at(tokens, index + 1).lower;
  return at(tokens, index).glued && (!at(tokens, index).bare || shortScales.has(scale) || scales.has(scale));
}

/** "1.2m USD" after a sign, "108.79 JPY". */
function readTrailingCode(tokens: readonly Token[], figure: Figure): void {
  const next = at(tokens, figure.last + 1);
  const code = next.text === next.text.toUpperCase() ? currencyCode(next.lower) : undefined;
  if (code !== undefined && figure.unit) {
    figure.unit = money(code);
    widenTo(figure, figure.last + 1);
  }
}

function readCurrencyAfter(tokens: readonly Token[], figure: Figure): boolean {
  const hyphen = at(tokens, figure.last + 1).text === '-' && at(tokens, figure.last + 1).glued ? 1 : 0;
  const index = figure.last + 1 + hyphen;
  const token = at(tokens, index);
  const minor = readMinor(tokens, figure, index);
  if (minor) return true;
  const sign = currencySigns.get(token.text);
  if (
    sign !== undefined &&
    token.glued &&
    at(tokens, index + 1).kind === 'number' &&
    at(tokens, index + 1).glued
  )
    return false;
  const named = sign !== undefined ? { code: sign, last: index } : readCurrencyName(tokens, index, figure);
  if (!named || (sign !== undefined && !token.glued && at(tokens, index + 1).kind === 'number')) return false;
  figure.unit = money(named.code);
  widenTo(figure, named.last);
  const scale = scales.get(at(tokens, named.last + 1).lower);
  if (scale !== undefined && Math.abs(figure.value) < 1000) {
    figure.value *= scale;
    figure.step *= scale;
    widenTo(figure, named.last + 1);
  }
  figure.bare = false;
  return true;
}

/** "133.2p", "470 pence", "63 cents": the value becomes whole pounds or dollars. */
function readMinor(tokens: readonly Token[], figure: Figure, index: number): boolean {
  const token = at(tokens, index);
  const minor = minorUnits.get(token.lower);
  if (minor === undefined) return false;
  const digits = at(tokens, figure.numeral.last).kind === 'number';
  if ((token.lower === 'p' || token.lower === 'c') && (token.text !== token.lower || !digits)) return false;
  if (token.lower === 'p' && !token.glued) return false;
  if (token.lower === 'c' && at(tokens, index + 1).text === '$') return false;
  figure.unit = money(minor === 'penny' ? 'GBP' : 'USD', minor as 'penny' | 'cent');
  figure.value = Number((figure.value / 100).toPrecision(12));
  figure.step /= 100;
  figure.bare = false;
  widenTo(figure, index);
  return true;
}

/** "Australian dollars", "yen", "USD", "MUSD". */
function readCurrencyName(
  tokens: readonly Token[],
  index: number,
  figure: Figure,
): { code: string; last: number } | null {
  const token = at(tokens, index);
  if (token.kind !== 'word') return null;
  const nation = currencyNations.get(token.lower);
  if (nation || token.lower === 'hong' || token.lower === 'new') {
    for (let next = index + 1; next <= index + 2; next += 1) {
      const word = at(tokens, next).lower;
      const own = currencyNations.get(at(tokens, next - 1).lower)?.[
        word.endsWith('s') ? word.slice(0, -1) : word
      ];
      const code = own ?? currencyNoun(word);
      if (
        code !== undefined &&
        (own !== undefined || next === index + 1) &&
        !(ambiguousCurrencies.has(word) && own === undefined)
      )
        return { code, last: next };
    }
  }
  if (
    /^m(usd|eur|gbp|aud|cad|chf|sek|nok|dkk)$/.test(token.lower) &&
    token.text === token.text.toUpperCase()
  ) {
    figure.value *= 1e6;
    figure.step *= 1e6;
    return { code: token.text.slice(1), last: index };
  }
  const code = currencyCode(token.lower);
  if (
    code !== undefined &&
    (token.text === token.text.toUpperCase() || !particles.riskyCodes.has(token.lower)) &&
    token.lower !== 'ps'
  ) {
    const dollar = at(tokens, index + 1).text === '$' && at(tokens, index + 1).glued ? 1 : 0;
    const isNextSum =
      at(tokens, index + 1).kind === 'number' && !at(tokens, index).glued && at(tokens, index + 1).glued;
    return isNextSum ? null : { code, last: index + dollar };
  }
  if (token.text === 'US' && at(tokens, index + 1).text === '$') return { code: 'USD', last: index + 1 };
  const noun = currencyNoun(token.lower);
  if (noun === undefined || ambiguousCurrencies.has(token.lower)) return null;
  return noun === 'GBP' && particles.pounds.has(token.lower) && isWeight(tokens, figure, index)
    ? null
    : { code: noun, last: index };
}

/** "a twenty-pound bag", "weighs two pounds", "10 pounds of flour": mass, not money. */
function isWeight(tokens: readonly Token[], figure: Figure, index: number): boolean {
  for (let before = figure.first - 1; before >= Math.max(0, figure.first - 5); before -= 1) {
    if (particles.weight.has(at(tokens, before).lower)) return true;
  }
  const next = at(tokens, index + 1).lower;
  if (next === '-' || (particles.of.has(next) && Math.abs(figure.value) < 1000)) return true;
  return particles.pound.has(at(tokens, index).lower) && particles.sacks.has(next);
}
