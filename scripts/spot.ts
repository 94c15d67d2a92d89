import { createInterface } from 'node:readline';
import type { Bound, NonQuantity, Quantity, Unit } from '../lib/core/quantities/quantity.ts';
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
  const name =
    unit.minor === 'penny'
      ? 'pence'
      : unit.minor === 'cent'
        ? 'cents'
        : unit.kind === 'count'
          ? singularName(unit)
          : unit.name;
  return unit.per ? `${name} per ${unit.per}`.trim() : name;
}

/** "commercial fishermen" as "commercial fisherman"; people stay people. */
function singularName(unit: Unit): string {
  const head = unit.head === 'person' ? 'people' : unit.head;
  return unit.name.slice(0, unit.name.lastIndexOf(' ') + 1) + head;
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

/**
 * "fell from $2,415 to $2,315" is two quantities with their roles; one line of output has room for a
 * pair, so a start and an end with at most a word between are printed as `[from, to]`.
 */
function joinMovements(text: string, quantities: readonly Quantity[]): PrintedQuantity[] {
  const printed: PrintedQuantity[] = [];
  for (let index = 0; index < quantities.length; index += 1) {
    const start = quantities[index];
    const end = quantities[index + 1];
    if (!start) continue;
    if (end && isMovement(text, start, end)) {
      printed.push({
        ...print(end),
        start: start.span.start,
        value: [print(start).value, print(end).value] as [number, number],
        trend: null,
      });
      index += 1;
    } else printed.push(print(start));
  }
  return printed;
}

function isMovement(text: string, start: Quantity, end: Quantity): boolean {
  if (
    start.high !== null ||
    end.high !== null ||
    !/\bfrom\s+(?:the\s+|about\s+|around\s+)?$/i.test(
      text.slice(Math.max(0, start.span.start - 12), start.span.start),
    )
  )
    return false;
  const sameUnit = start.unit === null || end.unit === null || start.unit.name === end.unit.name;
  return (
    sameUnit && /^(?:\s+\p{L}+){0,2}\s+to\s+$/u.test(text.slice(start.span.end, end.span.start).slice(0, 40))
  );
}

/** An age is no quantity of a statistic, but it is one in prose. */
function printAge(age: NonQuantity): PrintedQuantity {
  const value: PrintedQuantity['value'] = age.high === null ? (age.value ?? 0) : [age.value ?? 0, age.high];
  return { ...age.span, value, unit: 'year of age', bound: '=', trend: null };
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
    const printed = joinMovements(input.text, spotted.quantities);
    for (const other of spotted.others) if (other.kind === 'age') printed.push(printAge(other));
    return { id, quantities: printed.sort((a, b) => a.start - b.start) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(answer(line))}\n`);
}
