import { asPercent, type FigureReader, figureDraft } from './draft.ts';

/**
 * How much something moved, in per cent, points or its own unit. A fraction is read as per cent.
 *
 *     arrivals fell by 9%          18,536 fewer people          down almost a third
 *              ^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^
 */
export const readChange: FigureReader = (passage, figures, at) => {
  const figure = figures[at];
  if (figure?.part !== 'change') return null;
  const { form } = figure.quantity;
  if (form === 'multiple' || form === 'ratio') return null;
  const draft = figureDraft('change', passage, figure, at);
  const fraction = form === 'fraction' && figure.quantity.unit?.kind !== 'percent';
  return unsigned(fraction ? asPercent(draft) : draft);
};

/** A written minus says the direction: "-0.4%" is a fall of 0.4. */
const unsigned = (draft: ReturnType<typeof figureDraft>) =>
  draft.value !== null && draft.value < 0
    ? { ...draft, value: -draft.value, direction: draft.direction ?? ('fall' as const) }
    : draft;
