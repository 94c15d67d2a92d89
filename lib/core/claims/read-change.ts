import { asPercent, type Draft, type FigureReader, figureDraft } from './draft.ts';

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
  const basis = figure.quantity.unit?.name === 'basis point';
  return unsigned(fraction ? asPercent(draft) : basis ? asPoints(draft) : draft);
};

/** A written minus says the direction: "-0.4%" is a fall of 0.4. */
const unsigned = (draft: Draft): Draft =>
  draft.value !== null && draft.value < 0
    ? { ...draft, value: -draft.value, direction: draft.direction ?? 'fall' }
    : draft;

/** A hundred basis points are one point. */
const asPoints = (draft: Draft): Draft => ({
  ...draft,
  value: draft.value === null ? null : draft.value / 100,
  step: draft.step / 100,
  unit: draft.unit && { ...draft.unit, name: 'percentage point', head: 'point' },
});
