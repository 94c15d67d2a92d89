import { createInterface } from 'node:readline';
import type { Bound, Quantity } from '../lib/core/quantities/quantity.ts';
import { spotQuantities } from '../lib/core/quantities/spot-quantities.ts';

/*
 * Prints the quantities of each text: JSON Lines in (`{"id","text"}`), JSON Lines out
 * (`{"id","quantities":[{"start","end","value","unit","bound","trend"}]}`). See docs/design.md.
 */

interface PrintedQuantity {
  start: number;
  end: number;
  value: number | [number, number];
  unit: string | null;
  bound: '=' | '~' | '>' | '<';
  trend: 'up' | 'down' | null;
}

const boundSigns: Record<Bound, PrintedQuantity['bound']> = {
  exact: '=',
  about: '~',
  nearly: '~',
  'more-than': '>',
  'at-least': '>',
  'less-than': '<',
  'at-most': '<',
  'up-to': '<',
};

function printedValue(quantity: Quantity): number | [number, number] {
  const factor = quantity.unit?.minor ? 100 : 1;
  const value = round(quantity.value * factor);
  if (quantity.high === null) return value;
  // One in five is a share; every other pair is a range.
  return quantity.form === 'ratio' ? quantity.value / quantity.high : [value, round(quantity.high * factor)];
}

const round = (value: number): number => Number(value.toPrecision(12));

function printedUnit(quantity: Quantity): string | null {
  const { unit } = quantity;
  if (!unit) return null;
  const name = unit.minor === 'penny' ? 'pence' : unit.minor === 'cent' ? 'cents' : unit.name;
  return unit.per ? `${name} per ${unit.per}`.trim() : name;
}

function print(quantity: Quantity): PrintedQuantity {
  const { span, bound, trend, trendRole } = quantity;
  const said = trendRole === 'by' ? trend : null;
  return {
    ...span,
    value: printedValue(quantity),
    unit: printedUnit(quantity),
    bound: boundSigns[bound],
    trend: said === 'rise' ? 'up' : said === 'fall' ? 'down' : null,
  };
}

function answer(line: string): unknown {
  let id: unknown = null;
  try {
    const input: unknown = JSON.parse(line);
    if (typeof input !== 'object' || input === null || !('id' in input))
      throw new Error('a line needs an id and a text');
    id = input.id;
    if (!('text' in input) || typeof input.text !== 'string') throw new Error('text is not a string');
    const spotted = spotQuantities(input.text);
    return { id, quantities: spotted.quantities.map(print) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
