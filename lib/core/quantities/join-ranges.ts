import { type Figure, widenTo } from './figure.ts';
import { particles, timeNouns, trendVerbs, yearPrepositions } from './lexicon.ts';
import { isNoMeasure, isYear } from './mark-years.ts';
import { at, type Token } from './token.ts';

const dashes = '-–—‑';

/**
 * Joins two figures that are one range or one ratio; the second becomes the first's `high`.
 *
 *     between 10 and 20     3 to 5 per cent     £2-3bn     one in five     3 out of 4
 *             ^^^^^^^^^     ^^^^^^^^^^^^^^^     ^^^^^^     ^^^^^^^^^^^     ^^^^^^^^^^
 * "rose from 3% to 5%" stays two figures, the start and the end of a rise.
 */
export function joinRanges(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index + 1 < figures.length; index += 1) {
    const low = figures[index];
    const high = figures[index + 1];
    if (!low || !high || low.other || high.other || low.merged || low.high !== null || high.high !== null)
      continue;
    if (joinOver(tokens, low, high) || joinRatio(tokens, low, high) || joinRange(tokens, low, high)) {
      high.merged = true;
      index += 1;
    }
  }
}

function joinRange(tokens: readonly Token[], low: Figure, high: Figure): boolean {
  const link = readLink(tokens, low, high);
  if (!link || low.form === 'fraction' || high.form === 'multiple' || low.form === 'multiple') return false;
  if (link === 'to' && isYearOfTotal(tokens, low, high)) return false;
  if (!sameUnit(low, high, link) || (high.unit && isDated(tokens, low))) return false;
  const factor = sharedScale(tokens, low, high);
  const from = low.value * factor;
  const to = high.value;
  if (link === 'dash' && from >= to) return false;
  if (link === 'to' && !isRange(tokens, low, from, to, factor > 1)) return false;
  if (link === 'slash' && !(low.unit?.kind === 'currency' && high.unit?.kind === 'currency')) return false;
  low.value = Math.min(from, to);
  low.high = Math.max(from, to);
  low.step = Math.min(high.step, low.step * factor);
  low.unit = high.unit ?? low.unit;
  low.bare = false;
  if (high.form === 'words') low.form = low.form === 'words' ? 'words' : 'digits';
  widenTo(low, high.last);
  low.phraseLast = Math.max(low.phraseLast, high.phraseLast);
  const before = at(tokens, low.first - 1).lower;
  if (particles.between.has(before) || particles.from.has(before)) low.phraseFirst = low.first - 1;
  return true;
}

/** "Took the total for 2025 to 14,812": a year is no end of a range that goes so far beyond. */
const isYearOfTotal = (tokens: readonly Token[], low: Figure, high: Figure): boolean =>
  isYear(tokens, low.first) &&
  isNoMeasure(low) &&
  !isYear(tokens, high.first) &&
  (high.value > 3 * low.value || isOfMove(tokens, low.first));

/** "From 5,383 in 2010 to 3,084": the year of what it moved from. */
function isOfMove(tokens: readonly Token[], year: number): boolean {
  const before = at(tokens, year - 1).lower;
  if (!yearPrepositions.has(before) || particles.from.has(before) || particles.between.has(before))
    return false;
  for (let index = year - 2; index > year - 12 && index >= 0; index -= 1) {
    const token = at(tokens, index);
    if (token.newline || token.text === '.' || token.text === ';') return false;
    if (particles.from.has(token.lower)) return true;
  }
  return false;
}

type Link = 'dash' | 'to' | 'and' | 'slash';

function readLink(tokens: readonly Token[], low: Figure, high: Figure): Link | null {
  const gap = high.first - low.phraseLast - 1;
  const link = at(tokens, low.phraseLast + 1);
  if (link.newline || gap < 1 || gap > 3) return null;
  if (gap === 3) return isHyphenedTo(tokens, low.phraseLast + 1) ? 'to' : null;
  const second = at(tokens, low.phraseLast + 2);
  if (dashes.includes(link.text) && link.text !== '') {
    if (gap === 1) return link.glued === at(tokens, high.first).glued || !link.glued ? 'dash' : null;
    return particles.to.has(second.lower) && link.glued ? 'to' : null;
  }
  if (particles.to.has(link.lower)) {
    if (gap === 1) return 'to';
    return dashes.includes(second.text) || second.text === '~' ? 'to' : null;
  }
  if (particles.and.has(link.lower) && gap === 1) return isBetween(tokens, low) ? 'and' : null;
  return link.text === '/' && gap === 1 && link.glued ? 'slash' : null;
}

/** "9-to-5". */
const isHyphenedTo = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index).text === '-' &&
  particles.to.has(at(tokens, index + 1).lower) &&
  at(tokens, index + 2).text === '-';

/** "between" up to four words before: "between 10 and", "between the ages of 25 and". */
function isBetween(tokens: readonly Token[], figure: Figure): boolean {
  for (let index = figure.first - 1; index > figure.first - 5; index -= 1) {
    if (particles.between.has(at(tokens, index).lower)) return true;
    if (at(tokens, index).kind !== 'word') return false;
  }
  return false;
}

/** "in 2015 to $221bn": the first is a year. */
const isDated = (tokens: readonly Token[], figure: Figure): boolean =>
  !figure.unit &&
  isYear(tokens, figure.numeral.first) &&
  yearPrepositions.has(at(tokens, figure.first - 1).lower);

/** Units agree, or only the second has one; only money may stand before the first alone ("£2-3bn"). */
function sameUnit(low: Figure, high: Figure, link: Link): boolean {
  if (!low.unit) return true;
  if (!high.unit) return low.unit.kind === 'currency' || (link === 'and' && low.unit.kind !== 'percent');
  if (low.unit.name === high.unit.name) return true;
  return low.unit.kind === 'temperature' && low.unit.name === 'degree' && high.unit.kind === 'temperature';
}

/** "4 to 5 million", "£2-3bn": the scale of the second holds for the first. */
function sharedScale(tokens: readonly Token[], low: Figure, high: Figure): number {
  const mantissa = at(tokens, high.numeral.first).value;
  const spoken = Number.isNaN(mantissa) ? Math.min(high.value, 99) : mantissa;
  const scale = scaleOf(high);
  const hasScale = low.value >= 1000 || (at(tokens, low.numeral.last).kind === 'word' && low.value >= 100);
  if (scale === 1 || hasScale || low.form === 'fraction') return 1;
  return low.value < spoken || (high.form === 'words' && low.value < high.value / scale) ? scale : 1;
}

/** The power of a thousand (or hundred) in which a figure with a scale word is written. */
function scaleOf(figure: Figure): number {
  if (figure.numeral.first === figure.numeral.last) return 1;
  for (const scale of [1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 1e2]) {
    if (figure.value >= scale) return scale === 1e7 || scale === 1e5 ? (scale === 1e7 ? 1e6 : 1e3) : scale;
  }
  return 1;
}

/** "X to Y" as a range and not as a movement: "rose 2% to 5,000", "from 8.7% to 6.8%". */
function isRange(tokens: readonly Token[], low: Figure, from: number, to: number, shared: boolean): boolean {
  if (isSpread(tokens, low)) return true;
  if (from >= to) return false;
  if (shared) return true;
  const before = at(tokens, low.first - 1).lower;
  const start = particles.from.has(before) ? low.first - 2 : low.first - 1;
  if (particles.by.has(before)) return to < 3 * from;
  if (particles.between.has(before) || particles.of.has(before)) return true;
  // "has doubled since 2010, from 1,768 to 3,898"
  if (particles.from.has(before) && at(tokens, low.first - 2).text === ',') return false;
  for (let index = start; index >= Math.max(0, start - 4); index -= 1) {
    const token = at(tokens, index);
    if (token.kind === 'symbol' && token.text !== '-') break;
    if (trendVerbs.has(token.lower))
      return !particles.from.has(before) && to < 3 * from && low.unit?.kind !== 'currency';
    if (particles.going.has(token.lower)) return false;
  }
  return true;
}

/** "temperatures ranged from -18 to -34": two ends in either order. */
const isSpread = (tokens: readonly Token[], low: Figure): boolean =>
  particles.from.has(at(tokens, low.first - 1).lower) &&
  particles.spread.has(at(tokens, low.first - 2).lower);

/** "one over three" standing alone is a fraction. */
function joinOver(tokens: readonly Token[], top: Figure, bottom: Figure): boolean {
  if (
    top.unit ||
    bottom.unit ||
    bottom.first !== top.last + 2 ||
    !particles.over.has(at(tokens, top.last + 1).lower)
  )
    return false;
  if (at(tokens, top.first - 1).kind === 'word' || at(tokens, bottom.last + 1).kind === 'word') return false;
  top.value /= bottom.value;
  top.form = 'fraction';
  top.bare = false;
  widenTo(top, bottom.last);
  return Number.isFinite(top.value);
}

/** "one in five", "nine out of ten", "one in every 12", "one application for every 380 residents". */
function joinRatio(tokens: readonly Token[], part: Figure, whole: Figure): boolean {
  const sums = part.unit?.kind === 'currency' && whole.unit?.name === part.unit.name;
  if (
    (!sums && (part.unit || whole.unit)) ||
    part.value >= whole.value ||
    part.value < 1 ||
    !Number.isInteger(part.value)
  )
    return false;
  if (
    !Number.isInteger(whole.value) ||
    part.form === 'indefinite' ||
    part.form === 'multiple' ||
    whole.form === 'multiple'
  )
    return false;
  if (at(tokens, part.numeral.last + 1).newline || !isRatioLink(tokens, part, whole)) return false;
  const next = at(tokens, whole.numeral.last + 1).lower;
  if (timeNouns.has(next) || (whole.bare && whole.value >= 1900 && whole.value < 2100)) return false;
  if (particles.number.has(at(tokens, part.first - 1).lower)) return false;
  part.high = whole.value;
  part.form = 'ratio';
  part.unit = null;
  part.bare = false;
  widenTo(part, whole.last);
  return true;
}

function isRatioLink(tokens: readonly Token[], part: Figure, whole: Figure): boolean {
  const gap = whole.first - part.last - 1;
  const first = at(tokens, part.last + 1).lower;
  const second = at(tokens, part.last + 2).lower;
  if (gap === 1 && particles.in.has(first))
    return (
      (part.value === 1 || whole.value <= 20 || whole.value % 10 === 0) &&
      part.value * 1 < whole.value &&
      (part.value < 10 || whole.value % 100 === 0)
    );
  // "a 1-in-5 chance"
  if (gap === 3 && first === '-' && particles.in.has(second)) return at(tokens, part.last + 3).text === '-';
  if (gap === 2 && particles.out.has(first) && particles.of.has(second)) return true;
  if (gap === 2 && particles.in.has(first) && particles.every.has(second)) return true;
  if (gap === 3 && particles.for.has(second) && particles.every.has(at(tokens, part.last + 3).lower))
    return part.value === 1 && !particles.quantifiers.has(first);
  return gap === 2 && particles.for.has(first) && particles.every.has(second);
}
