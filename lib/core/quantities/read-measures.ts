import { type Figure, widenTo } from './figure.ts';
import {
  articles,
  basisForms,
  type Measure,
  measureSigns,
  measures,
  multipleUnits,
  particles,
  percentWords,
  pointForms,
  powers,
  shortMeasures,
  singular,
} from './lexicon.ts';
import type { Unit, UnitKind } from './quantity.ts';
import { at, type Token } from './token.ts';

const unit = (kind: UnitKind, name: string): Unit => ({ kind, name, head: name, per: null, span: null });

/**
 * Reads a percentage, points, a multiple or a measure behind the numeral.
 *
 *     48 per cent     0.5 percentage points     10 times     1.5 degrees Celsius     9,000 sq m
 *     ^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^     ^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^
 * Per cent is part of the figure's span; a measure only of its phrase.
 */
export function readMeasure(tokens: readonly Token[], figure: Figure): boolean {
  const hyphen = isHyphen(at(tokens, figure.last + 1)) ? 1 : 0;
  const index = figure.last + 1 + hyphen;
  return (
    readPercent(tokens, figure, figure.form === 'fraction' ? behindArticle(tokens, index) : index) ||
    readMultipleUnit(tokens, figure, index) ||
    readPhysical(tokens, figure, index, hyphen > 0)
  );
}

/** "half a percentage point", "a quarter of a per cent": behind "a" or "of a". */
function behindArticle(tokens: readonly Token[], index: number): number {
  const of = particles.of.has(at(tokens, index).lower) ? 1 : 0;
  return articles.has(at(tokens, index + of).lower) ? index + of + 1 : index;
}

const isHyphen = (token: Token): boolean => (token.text === '-' || token.text === '‑') && token.glued;

function readPercent(tokens: readonly Token[], figure: Figure, index: number): boolean {
  const token = at(tokens, index);
  let last = -1;
  if (percentWords.has(token.lower)) last = index;
  else if (particles.per.has(token.lower) && particles.cent.has(at(tokens, index + 1).lower))
    last = index + 1;
  else if (
    particles.per.has(token.lower) &&
    at(tokens, index + 1).text === '-' &&
    particles.cent.has(at(tokens, index + 2).lower)
  )
    last = index + 2;
  if (last >= 0) {
    const dash = isHyphen(at(tokens, last + 1)) ? 1 : 0;
    const next = at(tokens, last + 1 + dash).lower;
    const points = particles.points.has(next);
    figure.unit = points ? unit('points', 'percentage point') : unit('percent', 'percent');
    widenTo(figure, points ? last + 1 + dash : last);
  } else if (
    pointForms.has(token.lower) ||
    (figure.form === 'fraction' && particles.points.has(token.lower))
  ) {
    figure.unit = unit('points', 'percentage point');
    widenTo(figure, index);
  } else if (
    basisForms.has(token.lower) ||
    (particles.basis.has(token.lower) && particles.points.has(at(tokens, index + 1).lower))
  ) {
    figure.unit = unit('points', 'basis point');
    widenTo(figure, particles.basis.has(token.lower) ? index + 1 : index);
  } else return false;
  // Half a point is no share of anything.
  if (figure.form === 'fraction') figure.form = 'words';
  figure.bare = false;
  return true;
}

function readMultipleUnit(tokens: readonly Token[], figure: Figure, index: number): boolean {
  const token = at(tokens, index);
  if (!multipleUnits.has(token.lower)) return false;
  if (
    (token.lower === 'x' || token.text === '×') &&
    (!token.glued || at(tokens, index + 1).kind === 'number')
  )
    return false;
  figure.unit = { ...unit('multiple', 'times'), head: 'time' };
  // "10 times the level" multiplies, "four times a day" and "100 million times." count.
  const next = at(tokens, index + 1);
  const counts =
    particles.times.has(token.lower) && (next.kind !== 'word' || particles.rateAfter.has(next.lower));
  if (!counts) figure.form = 'multiple';
  figure.phraseLast = Math.max(figure.phraseLast, index);
  figure.bare = false;
  if (!particles.times.has(token.lower)) widenTo(figure, index);
  return true;
}

function readPhysical(tokens: readonly Token[], figure: Figure, start: number, hyphened: boolean): boolean {
  const found = findMeasure(tokens, figure, start, hyphened);
  if (!found) return false;
  const { name } = found;
  const { kind } = found;
  let last = found.last;
  const tail = readPer(tokens, last + 1);
  let per: string | null = null;
  if (tail) {
    per = tail.per;
    last = tail.last;
  }
  if (hyphened && name === 'day' && at(tokens, last + 1).text === '-') return false;
  figure.unit = {
    ...unit(kind, name),
    per,
    span: { start: at(tokens, start).start, end: at(tokens, last).end },
  };
  figure.phraseLast = Math.max(figure.phraseLast, last);
  figure.bare = false;
  return true;
}

interface Found {
  name: string;
  kind: UnitKind;
  last: number;
}

function findMeasure(
  tokens: readonly Token[],
  figure: Figure,
  start: number,
  hyphened: boolean,
): Found | null {
  const token = at(tokens, start);
  if (token.newline) return null;
  const sign = measureSigns.get(token.text);
  if (sign !== undefined) return readSign(tokens, figure, start, sign);
  const power = powers.get(token.lower);
  if (power !== undefined) {
    const dot = at(tokens, start + 1).text === '.' ? 1 : 0;
    const base = measures.get(at(tokens, start + 1 + dot).lower);
    if (!base) return null;
    return {
      name: `${power === 2 ? 'square' : 'cubic'} ${base.long}`,
      kind: power === 2 ? 'area' : 'volume',
      last: start + 1 + dot,
    };
  }
  if (token.lower === 'degree' || token.lower === 'degrees') return readDegrees(tokens, start);
  const raised = /^([a-zμµ]{1,10})([23])$/.exec(token.lower);
  const word = raised?.[1] ?? token.lower;
  const digits =
    at(tokens, figure.numeral.last).kind === 'number' ||
    at(tokens, figure.numeral.last - 1).kind === 'number';
  if (shortMeasures.has(word) && !isShortUnit(tokens, start, word, digits, hyphened)) return null;
  if (word === 'c' || word === 'f')
    return { name: word === 'c' ? 'celsius' : 'fahrenheit', kind: 'temperature', last: start };
  if (particles.in.has(word))
    return isInch(tokens, start, digits) ? { name: 'inch', kind: 'length', last: start } : null;
  if (word === 'm' && at(tokens, start + 1).text === '.' && at(tokens, start + 2).lower === 'p')
    return { name: 'mph', kind: 'speed', last: start + 5 };
  const measure = measures.get(word) ?? readPounds(tokens, figure, start);
  if (!measure) return null;
  const exponent = raised ? Number(raised[2]) : readExponent(tokens, start + 1);
  const last = raised || exponent === 0 ? start : start + (at(tokens, start + 1).text === '^' ? 2 : 1);
  if (exponent === 2 || exponent === 3) {
    return {
      name: `${exponent === 2 ? 'square' : 'cubic'} ${measure.long}`,
      kind: exponent === 2 ? 'area' : 'volume',
      last,
    };
  }
  return { name: measure.name, kind: measure.kind, last };
}

/** Letters that are units only right behind digits ("45g", "1.60C"), so that "5 a day" stays a rate. */
function isShortUnit(
  tokens: readonly Token[],
  index: number,
  word: string,
  digits: boolean,
  hyphened: boolean,
): boolean {
  const token = at(tokens, index);
  if (!digits || hyphened) return digits && !['a', 's', 'c', 'f', 'p', 'n'].includes(word);
  if (word === 'c' || word === 'f') return token.text !== token.lower || at(tokens, index - 1).text === '°';
  if (word === 'k') return token.text === 'K' && token.glued && !at(tokens, index - 1).bare;
  if (word === 'p' || word === 'n') return false;
  // "16s" are people of that age, "90s" years; only "9.58s" are seconds.
  if (word === 's') return token.glued && !at(tokens, index - 1).bare;
  if (word === 'a') return token.glued && !at(tokens, index - 1).bare;
  if (word === 'b' || word === 't') return token.text === token.lower;
  return true;
}

/** "2 in." at the end of a sentence or after feet, never "50,000 in 2020". */
function isInch(tokens: readonly Token[], index: number, digits: boolean): boolean {
  const next = at(tokens, index + 1);
  return (
    digits &&
    (next.text === '' ||
      at(tokens, index - 2).lower === 'ft' ||
      (next.text === '.' && at(tokens, index + 2).text === ''))
  );
}

function readSign(tokens: readonly Token[], figure: Figure, index: number, sign: string): Found | null {
  const token = at(tokens, index);
  if (!token.glued && sign !== 'degree') return null;
  if (sign === 'degree') {
    const letter = at(tokens, index + 1);
    if (letter.text === 'C' || particles.celsius.has(letter.lower))
      return { name: 'celsius', kind: 'temperature', last: index + 1 };
    if (letter.text === 'F' || particles.fahrenheit.has(letter.lower))
      return { name: 'fahrenheit', kind: 'temperature', last: index + 1 };
    return { name: 'degree', kind: 'temperature', last: index };
  }
  // A quotation mark closes a quotation more often than it means inches.
  if (token.text === '”' || (token.text === '"' && hasOpenQuote(tokens, index))) return null;
  if (sign === 'foot' && !figure.bare) return null;
  if (sign === 'foot' && at(tokens, index + 1).glued) return null;
  return { name: sign, kind: 'length', last: index };
}

function hasOpenQuote(tokens: readonly Token[], index: number): boolean {
  for (let before = index - 1; before >= Math.max(0, index - 60); before -= 1) {
    if (at(tokens, before).text === '"') return !at(tokens, before).glued || before === 0;
  }
  return false;
}

function readDegrees(tokens: readonly Token[], index: number): Found {
  const next = at(tokens, index + 1).lower;
  if (particles.celsius.has(next) || at(tokens, index + 1).text === 'C')
    return { name: 'celsius', kind: 'temperature', last: index + 1 };
  if (particles.fahrenheit.has(next) || at(tokens, index + 1).text === 'F')
    return { name: 'fahrenheit', kind: 'temperature', last: index + 1 };
  return { name: 'degree', kind: 'temperature', last: index };
}

function readExponent(tokens: readonly Token[], index: number): number {
  const token = at(tokens, index);
  if (token.text === '²' && token.glued) return 2;
  if (token.text === '³' && token.glued) return 3;
  if (token.text === '^' && token.glued) return at(tokens, index + 1).value;
  return powers.get(token.lower) ?? 0;
}

/** What money left: pounds of weight. */
function readPounds(tokens: readonly Token[], figure: Figure, index: number): Measure | null {
  const { lower } = at(tokens, index);
  if (figure.unit !== null || !particles.pounds.has(lower)) return null;
  const foot = at(tokens, index + 1).text === '-' && /^f(?:oo|ee)t$/.test(at(tokens, index + 2).lower);
  return foot
    ? { name: 'pound-foot', long: 'pound-foot', kind: 'other' }
    : { name: 'lb', long: 'pound', kind: 'mass' };
}

/** "per hour", "/hour", "an hour" directly behind a unit of measure. */
function readPer(tokens: readonly Token[], index: number): { per: string; last: number } | null {
  const token = at(tokens, index);
  const slash = token.text === '/' && token.glued;
  if (!particles.per.has(token.lower) && !slash) return null;
  const next = at(tokens, index + 1);
  if (next.kind !== 'word' && next.kind !== 'mixed') return null;
  const measure = measures.get(next.lower.replace(/[23]$/, ''));
  if (!measure) return null;
  const area = next.lower.endsWith('2') ? 'square ' : next.lower.endsWith('3') ? 'cubic ' : '';
  return { per: area + (measure.kind === 'time' ? measure.name : singular(measure.name)), last: index + 1 };
}
