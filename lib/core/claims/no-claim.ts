import { between, type Figure } from './figure.ts';
import type { Passage } from './passage.ts';
import { readPartOf } from './read-ratio.ts';

/**
 * Figures that are spotted and yet say nothing to check: a fraction whose exact figure follows in brackets, a second
 * unit in brackets, "more than one treatment", a mark crossed on the way to the figure itself, the whole of "24 of the 43".
 */
export function isNoClaimOfItsOwn(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at] as Figure;
  return (
    isSaidExactlyAfter(figures, at) ||
    isSecondUnit(passage, figures, figure) ||
    isLoneOne(figure) ||
    isMarkOnTheWay(passage, figures, at) ||
    isMarkOfStreak(passage, figure) ||
    (at > 0 && readPartOf(passage, figures, at - 1) !== null)
  );
}

/** "more than two-thirds (69%)": the figure in brackets is the claim. */
const isSaidExactlyAfter = (figures: readonly Figure[], at: number): boolean =>
  figures[at]?.quantity.form === 'fraction' && figures.some((other) => other.restates === at);

/** "down 1,318 (0.9%)": one statement. "(a 37% decline)" has words of its own and is another. */
export function isSecondUnit(passage: Passage, figures: readonly Figure[], figure: Figure): boolean {
  const first = figure.restates === null ? undefined : figures[figure.restates];
  if (!first || first.quantity.form === 'fraction') return false;
  return /^(?:\)|,|\.|;|\s*$)/u.test(passage.text.slice(endOfSecond(figure)));
}

/** Where a second unit ends: a percentage is whole in its span, other units stand after it. */
export const endOfSecond = ({ quantity }: Figure): number =>
  quantity.unit?.kind === 'percent' ? quantity.span.end : (quantity.unit?.span?.end ?? quantity.span.end);

/** "some people need more than one treatment". */
const isLoneOne = ({ quantity, part }: Figure): boolean =>
  quantity.form === 'words' && quantity.value === 1 && part === 'level' && quantity.unit?.kind !== 'percent';

/** "the twelfth year in a row above 100,000". */
const isMarkOfStreak = (passage: Passage, { quantity }: Figure): boolean =>
  quantity.bound !== 'exact' &&
  /\b(?:in a row|running|consecutive \p{L}+|straight \p{L}+) $/u.test(
    passage.text.slice(0, quantity.phrase.start).slice(-40),
  );

/** "slid below a million, to 948,000". */
function isMarkOnTheWay(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at] as Figure;
  const next = figures[at + 1];
  if (figure.move?.role !== 'to' || figure.quantity.bound === 'exact' || !next) return false;
  return /^, to (?:an? |just |about |estimated )*$/u.test(
    between(passage, figure.quantity.phrase, next.quantity.phrase),
  );
}
