import { type FigureReader, figureDraft } from './draft.ts';
import type { Figure } from './figure.ts';
import { rateAfter } from './read-rate.ts';
import { readWords } from './words.ts';

/**
 * How many times as much: "doubled", "three times as many", "a fourfold increase", "half the peak of 134,000".
 * Value 0.5 for a half of something that is a base and no whole.
 */
export const readMultiple: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (!figure || figure.part === 'base') return null;
  const { form } = figure.quantity;
  if (form === 'multiple') {
    return rateAfter(passage, figure) || isCount(figure)
      ? null
      : figureDraft('multiple', passage, figure, at);
  }
  if (form !== 'fraction' || figure.part === 'change') return null;
  return isPartOfBase(passage.text, figure.quantity.span.end) || isOfBase(figures, at)
    ? figureDraft('multiple', passage, figure, at)
    : null;
};

/** "Half the peak of 134,000"; "almost a quarter of pupils, up from 23.8%" is a share beside an older one. */
const isOfBase = (figures: readonly Figure[], at: number): boolean =>
  figures.some(({ baseOf, quantity }) => baseOf === at && quantity.unit?.kind !== 'percent');

/** "Officers encountered migrants 12,452 times" says how often, and of nothing how many times as much. */
const isCount = ({ quantity: { value, step } }: Figure): boolean =>
  typeof value === 'number' && value >= OFTEN && step < OFTEN;

const OFTEN = 1000;

/**
 * "half the number at this stage", "two thirds that of 2019", "half what it was", "half their 1990 level": no "of" between the
 * fraction and what it is measured by.
 */
function isPartOfBase(text: string, end: number): boolean {
  const [first, second] = readWords(text.slice(end, end + 40)).map(({ lower }) => lower);
  if (first === 'that' || first === 'those') return true;
  if (first === 'what') return second === 'it' || second === 'they';
  return (
    (first === 'the' || first === 'its' || first === 'their') &&
    /^(?:number|total|level|rate|figure|peak|amount|\d.*)$/u.test(second ?? '')
  );
}
