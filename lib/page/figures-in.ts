import { spotQuantities } from '../core/quantities/spot-quantities.ts';

const digits = /\d(?:[\d.,\u00a0\u202f]*\d)?/g;

/**
 * The figures of a passage in their order, those in words too: "a third of 1,500" gives the value of a third and
 * 1500. Two passages give the same figures when the lists are equal.
 */
export function figuresIn(text: string): string[] {
  const inDigits = [...text.matchAll(digits)].map(({ 0: figure, index }) => ({
    at: index,
    figure: figure.replace(/[,\u00a0\u202f](?=\d{3}(?!\d))/g, ''),
  }));
  const inWords = spotQuantities(text)
    .quantities.filter(({ span }) => !/\d/.test(text.slice(span.start, span.end)))
    .map(({ span, value, high }) => ({
      at: span.start,
      figure: high === null ? `${value}` : `${value}/${high}`,
    }));
  return [...inDigits, ...inWords].toSorted((a, b) => a.at - b.at).map(({ figure }) => figure);
}
