import { type Draft, type FigureReader, figureDraft } from './draft.ts';
import { between, type Figure } from './figure.ts';
import type { Passage } from './passage.ts';

/** One in five: value 1, value2 5; "24 of the 43 forces": 24 and 43. */
export const readRatio: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (!figure) return null;
  return figure.quantity.form === 'ratio'
    ? figureDraft('ratio', passage, figure, at)
    : readPartOf(passage, figures, at);
};

/** A count of another count right after it; null for "10 of 2025" and where the second is no larger whole. */
export function readPartOf(passage: Passage, figures: readonly Figure[], at: number): Draft | null {
  const part = figures[at];
  const whole = figures[at + 1];
  if (!part || !whole || part.part !== 'level' || whole.sentence !== part.sentence) return null;
  if (
    !isBareCount(part) ||
    whole.quantity.unit?.kind !== 'count' ||
    whole.quantity.value <= part.quantity.value
  )
    return null;
  const { span } = part.quantity;
  const gap = between(passage, span, whole.quantity.span);
  if (!/^ (?:out )?of (?:the |its |all |their )?$/u.test(gap)) return null;
  const draft = figureDraft('ratio', passage, part, at);
  return {
    ...draft,
    span: { start: part.quantity.phrase.start, end: whole.quantity.phrase.end },
    value2: whole.quantity.value,
  };
}

const isBareCount = ({ quantity }: Figure): boolean =>
  Number.isInteger(quantity.value) &&
  quantity.high === null &&
  (quantity.unit === null || quantity.unit.kind === 'count');
