import type { Figure } from './figure.ts';
import {
  boundsBefore,
  closedWords,
  codePrefixes,
  isPlural,
  legalHeads,
  months,
  nameHeads,
  particles,
  placeAcronyms,
  streetWords,
  weekdays,
} from './lexicon.ts';
import type { NonQuantityKind } from './quantity.ts';
import { at, type Token } from './token.ts';

const isDash = (token: Token): boolean => token.text !== '' && '-–—‑'.includes(token.text);
const isCapital = (token: Token): boolean => token.kind === 'word' && /^\p{Lu}/u.test(token.text);

const isCapitalOrCode = (token: Token): boolean => isCapital(token) || token.kind === 'mixed';

/**
 * The kind of a number that belongs to a word beside it, or null.
 *
 *     section 21     No 10     Boeing 737     iPhone 16 Pro     F-16     #3     49 Station Road
 *             ^^        ^^            ^^^            ^^           ^^      ^     ^^
 * "In Paris 94 people" stays a quantity: what follows is counted.
 */
export function attachedKind(
  tokens: readonly Token[],
  figure: Figure,
  figures: readonly Figure[],
  index: number,
): NonQuantityKind | null {
  const { first } = figure;
  const sign = at(tokens, first - 1);
  if (sign.text === '#') return 'identifier';
  if (sign.text === '§') return 'legal';
  if (sign.text === '+' && sign.glued && at(tokens, first).glued && at(tokens, first - 2).kind === 'number')
    return 'identifier';
  if (isCoded(tokens, figure)) return 'name';
  if (figure.unit && figure.unit.kind !== 'count') return null;
  if (figure.form === 'digits' && isStreet(tokens, figure.last + 1)) return 'address';
  const hyphen = isDash(sign) && sign.glued && at(tokens, first).glued;
  const minus = figure.value < 0 && at(tokens, first).text === '-';
  const head = minus ? first - 1 : hyphen ? first - 2 : first - 1;
  if (minus || hyphen) {
    const name =
      (at(tokens, head).kind === 'word' || at(tokens, head).kind === 'mixed') &&
      isNameHead(tokens, head, figure);
    return name ? takeTail(tokens, figure, figures[index + 1]) : null;
  }
  // "ID.3"; "c.1,200" is a bound.
  if (sign.text === '.' && sign.glued && at(tokens, first).glued && isCapitalOrCode(at(tokens, first - 2)))
    return 'name';
  if (numbered(tokens, figure)) return numbered(tokens, figure);
  if (isGluedCode(tokens, figure)) return 'name';
  if (
    figure.form === 'digits' &&
    !figure.bare &&
    !figure.unit &&
    isProduct(sign) &&
    figure.numeral.first === figure.numeral.last
  )
    return 'version';
  if (!isShort(figure) || boundsBefore.map.get(sign.lower) === 'about') return null;
  if (sign.kind === 'mixed') return 'name';
  if (isNamed(tokens, figure, head) && !isListed(tokens, figure, figures[index - 1]))
    return takeTail(tokens, figure, figures[index + 1]);
  const next = at(tokens, figure.last + 1);
  const before =
    isCapital(next) &&
    !figure.unit &&
    !months.has(next.lower) &&
    !weekdays.has(next.lower) &&
    !isPlural(next.lower);
  return before && !closedWords.has(next.lower) ? 'name' : null;
}

/** "scp-173 m", "mp-5": a code of letters and digits, whatever follows; "sub-2%" and "pre-1997" are none. */
function isCoded(tokens: readonly Token[], figure: Figure): boolean {
  const dash = at(tokens, figure.first - 1);
  const head = at(tokens, figure.first - 2);
  if (dash.text !== '-' || !dash.glued || !at(tokens, figure.first).glued || !figure.unit) return false;
  if (figure.form !== 'digits' || head.kind !== 'word' || head.text.length < 2) return false;
  return (
    !codePrefixes.has(head.lower) &&
    !closedWords.has(head.lower) &&
    figure.unit.kind !== 'percent' &&
    figure.unit.kind !== 'currency' &&
    figure.unit.kind !== 'time'
  );
}

/** "23A", "4K": digits with capitals glued on that are no unit. */
const isGluedCode = (tokens: readonly Token[], figure: Figure): boolean =>
  figure.bare &&
  !figure.unit &&
  at(tokens, figure.last + 1).glued &&
  /^\p{Lu}{1,3}$/u.test(at(tokens, figure.last + 1).text);

/** A capital inside the word: "iPhone", "iOS". */
const isProduct = (token: Token): boolean => token.kind === 'word' && /\p{Ll}\p{Lu}/u.test(token.text);

/** Bare digits up to four, or a capitalised number word inside a name ("Kick Six"). */
const isShort = (figure: Figure): boolean => (figure.bare && figure.value <= 9999) || figure.form === 'words';

/** "scp-173", "F-16", "COVID -19": a word that takes a number by a hyphen. */
const isNameHead = (tokens: readonly Token[], index: number, figure: Figure): boolean =>
  !closedWords.has(at(tokens, index).lower) &&
  Number.isInteger(figure.value) &&
  (figure.value > 0 || isCapital(at(tokens, index)));

/** A second number on the same name, as in "ISO 3888-2". */
function takeTail(tokens: readonly Token[], figure: Figure, next: Figure | undefined): NonQuantityKind {
  if (
    next &&
    isDash(at(tokens, figure.last + 1)) &&
    at(tokens, figure.last + 1).glued &&
    next.first === figure.last + 2
  )
    next.merged = true;
  return 'name';
}

/** "rule 14", "No. 10", "Channel 4", "day 24", "episode five". */
function numbered(tokens: readonly Token[], figure: Figure): NonQuantityKind | null {
  const sign = at(tokens, figure.first - 1);
  const head = sign.text === '.' && sign.glued ? at(tokens, figure.first - 2) : sign;
  if (head.kind !== 'word' || figure.high !== null) return null;
  const digits = figure.form === 'digits' && Number.isInteger(figure.value);
  if (particles.no.has(head.lower) || head.lower === 'nos') {
    return figure.bare && (head.text === 'No' || sign.text === '.')
      ? figure.value < 1000
        ? 'address'
        : 'name'
      : null;
  }
  if (legalHeads.has(head.lower)) return (digits || figure.form === 'words') && !figure.unit ? 'legal' : null;
  if (!nameHeads.has(head.lower) || (figure.unit && !isCapital(head))) return null;
  return digits ||
    (figure.form === 'words' && figure.value < 100 && figure.numeral.first === figure.numeral.last)
    ? 'name'
    : null;
}

/** A proper name before the number: any capital word when nothing is counted, else only a product or an acronym. */
function isNamed(tokens: readonly Token[], figure: Figure, index: number): boolean {
  const token = at(tokens, index);
  if (token.kind !== 'word' || figure.first - 1 !== index) return false;
  if (months.has(token.lower) || weekdays.has(token.lower) || placeAcronyms.has(token.text)) return false;
  const acronym = token.text.length > 1 && token.text.length < 7 && /^\p{Lu}+$/u.test(token.text);
  if (figure.form === 'words')
    return (
      isCapital(at(tokens, figure.first)) &&
      isCapital(token) &&
      !startsSentence(tokens, index) &&
      !closedWords.has(token.lower)
    );
  if (isProduct(token) || acronym) return true;
  if (!isCapital(token) || closedWords.has(token.lower)) return false;
  if (isCapital(at(tokens, figure.last + 1)) && figure.unit && !startsSentence(tokens, index)) return true;
  return !figure.unit && !startsSentence(tokens, index);
}

function startsSentence(tokens: readonly Token[], index: number): boolean {
  const before = at(tokens, index - 1).text;
  return (
    at(tokens, index).newline ||
    before === '.' ||
    before === '?' ||
    before === '!' ||
    before === '' ||
    before === '“'
  );
}

/** "Spain took 780 and Greece 270": the place is one of a list, the number a quantity like the one before. */
function isListed(tokens: readonly Token[], figure: Figure, before: Figure | undefined): boolean {
  if (!before || before.other || figure.value < 10 || figure.first - before.last > 8) return false;
  let index = figure.first - 1;
  while (isCapital(at(tokens, index))) index -= 1;
  return /^(?:and|,|;)$/.test(at(tokens, index).lower);
}

/** "71st St", "49 Station Road": capitals up to a street word. */
function isStreet(tokens: readonly Token[], start: number): boolean {
  for (let index = start; index < start + 4; index += 1) {
    const token = at(tokens, index);
    if (!isCapital(token)) return false;
    if (streetWords.has(token.lower)) return index > start || token.lower !== 'square';
  }
  return false;
}
