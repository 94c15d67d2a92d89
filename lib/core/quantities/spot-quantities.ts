import type { Figure } from './figure.ts';
import { joinDurations } from './join-durations.ts';
import { joinRanges } from './join-ranges.ts';
import { joinSums } from './join-sums.ts';
import { markAges } from './mark-ages.ts';
import { markDates } from './mark-dates.ts';
import { markOthers } from './mark-others.ts';
import { markYears } from './mark-years.ts';
import { paragraphs } from './paragraphs.ts';
import type { Quantity, SpottedNumbers } from './quantity.ts';
import { readBounds } from './read-bounds.ts';
import { readCounts } from './read-counts.ts';
import { readMeasure } from './read-measures.ts';
import { readMoney } from './read-money.ts';
import { readNumerals } from './read-numerals.ts';
import { readRates } from './read-rates.ts';
import { readSigns } from './read-signs.ts';
import { readTrends } from './read-trends.ts';
import { shareUnits } from './share-units.ts';
import { at, type Token } from './token.ts';
import { tokenize } from './tokenize.ts';

/**
 * Reads every number of a text: quantities, and apart from them numbers that are none.
 *
 *     More than 20,000 people crossed in 2025, up 48% on last year
 *               ^^^^^^                   ^^^^     ^^^
 *               quantity, more-than      year     quantity, rise by
 * Spans are UTF-16 offsets into `text`. Never throws; linear in the length of the text.
 */
export function spotQuantities(text: string): SpottedNumbers {
  const spotted: SpottedNumbers = { quantities: [], others: [] };
  for (const { start, end } of paragraphs(text)) {
    const tokens = tokenize(text.slice(start, end), start);
    settle(tokens, readFigures(tokens), spotted);
  }
  return spotted;
}

/** The readers in their order; each knows only what those before it have found. */
function readFigures(tokens: readonly Token[]): Figure[] {
  const numerals = readNumerals(tokens);
  if (numerals.length === 0) return numerals;
  markDates(tokens, numerals);
  readUnits(tokens, numerals);
  const sums = unmerged(numerals);
  joinSums(tokens, sums);
  joinDurations(tokens, unmerged(sums));
  const ranges = unmerged(sums);
  joinRanges(tokens, ranges);
  const counted = unmerged(ranges);
  markAges(tokens, counted);
  readCounts(tokens, counted);
  markYears(tokens, counted);
  markOthers(tokens, counted);
  readRates(tokens, counted);
  const figures = unmerged(counted);
  readBounds(tokens, figures);
  shareUnits(tokens, figures);
  readTrends(tokens, figures);
  return figures;
}

/** Signs and units; a number inside the unit of the one before ("4 km^3") is no figure of its own. */
function readUnits(tokens: readonly Token[], figures: readonly Figure[]): void {
  let taken = -1;
  for (const figure of figures) {
    if (figure.first <= taken) figure.merged = true;
    if (figure.merged) continue;
    if (!figure.other) {
      readSigns(tokens, figure);
      if (!figure.unit && !readMoney(tokens, figure, taken)) readMeasure(tokens, figure);
    }
    taken = figure.phraseLast;
  }
}

/** Only the figures that no other has taken up. */
const unmerged = (figures: readonly Figure[]): Figure[] => figures.filter((figure) => !figure.merged);

/** Adds what was read to `spotted`, as spans, in order and without overlaps. */
function settle(tokens: readonly Token[], figures: readonly Figure[], spotted: SpottedNumbers): void {
  let end = -1;
  for (const figure of figures) {
    const start = at(tokens, figure.first).start;
    const stop = at(tokens, figure.last).end;
    if (figure.merged || start < end) continue;
    end = stop;
    if (!figure.other && Number.isFinite(figure.value)) {
      spotted.quantities.push(toQuantity(tokens, figure, start, stop));
      continue;
    }
    const isAge = figure.other === 'age';
    spotted.others.push({
      span: { start, end: stop },
      kind: figure.other ?? 'identifier',
      value: isAge ? figure.value : null,
      high: isAge ? figure.high : null,
    });
  }
}

function toQuantity(tokens: readonly Token[], figure: Figure, start: number, end: number): Quantity {
  const trendToken = figure.trendToken === null ? null : at(tokens, figure.trendToken);
  return {
    span: { start, end },
    phrase: {
      start: Math.min(start, at(tokens, figure.phraseFirst).start),
      end: Math.max(end, at(tokens, figure.phraseLast).end),
    },
    value: figure.value,
    high: figure.high,
    form: figure.form,
    unit: figure.unit,
    bound: figure.bound,
    ...(figure.tight ? { tight: figure.tight } : {}),
    step: figure.step,
    trend: figure.trend,
    trendSpan: trendToken ? { start: trendToken.start, end: trendToken.end } : null,
    trendRole: figure.trendRole,
  };
}
