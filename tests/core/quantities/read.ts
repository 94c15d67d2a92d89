import type { NonQuantityKind, Quantity } from '../../../lib/core/quantities/quantity.ts';
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';

/** The only quantity of a text; fails the test when there is not exactly one. */
export function only(text: string): Quantity {
  const { quantities } = spotQuantities(text);
  const [quantity] = quantities;
  if (!quantity || quantities.length > 1) {
    const found = quantities.map(({ span }) => text.slice(span.start, span.end));
    throw new Error(`expected one quantity in "${text}", found ${JSON.stringify(found)}`);
  }
  return quantity;
}

/** The words under a quantity's span. */
export const written = (text: string, quantity: Quantity): string =>
  text.slice(quantity.span.start, quantity.span.end);

/** Each quantity as its words. */
export const figures = (text: string): string[] =>
  spotQuantities(text).quantities.map((quantity) => written(text, quantity));

/** Each number that is no quantity: its words and its kind. */
export const others = (text: string): [string, NonQuantityKind][] =>
  spotQuantities(text).others.map(({ span, kind }) => [text.slice(span.start, span.end), kind]);
