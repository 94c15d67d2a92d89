import type { Bound, Direction, Unit } from '../quantities/quantity.ts';
import type { Span } from '../span.ts';
import type { ClaimKind, Rank, RankMark, ScopeLength } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';

/** What a reader says of one figure or of rank words; times, topics, place and standing are found afterwards. */
export interface Draft {
  kind: ClaimKind;
  span: Span;
  /** Index of the figure read; null for ranks and streaks without one. */
  at: number | null;
  value: number | null;
  value2: number | null;
  unit: Unit | null;
  bound: Bound;
  step: number;
  direction: Direction | null;
  rank: Rank | null;
  /** For a rank: the figure that holds it, or null; for others as the figures were linked. */
  of: number | null;
  /** For a rank: its words with all of its scope, where `span` had to be cut; else absent. */
  whole?: Span;
  /** For a streak: the mark that it stayed at, above or below; else absent. */
  mark?: RankMark;
  /** For a rank or streak: how its window is said by the words alone ("a six-month high"); else absent. */
  scopeLength?: Omit<ScopeLength, 'loose'>;
}

/** Reads one figure as one kind of claim; null when it is not of that kind. */
export type FigureReader = (passage: Passage, figures: readonly Figure[], at: number) => Draft | null;

/** Reads the claims that are made by words and may lack a figure. */
export type WordReader = (passage: Passage, figures: readonly Figure[]) => Draft[];

/** A draft with all that comes from the figure itself. */
export function figureDraft(kind: ClaimKind, passage: Passage, figure: Figure, at: number): Draft {
  const { quantity } = figure;
  return {
    kind,
    span: figureSpan(passage, figure),
    at,
    value: quantity.value,
    value2: quantity.high,
    unit: quantity.unit,
    bound: quantity.bound,
    step: quantity.step,
    direction: figure.direction,
    rank: null,
    of: figure.of,
  };
}

const WIDEST = 60;

/**
 * What is underlined: the figure with bound and unit; for a change with the words that say so and an article before.
 *
 *     a 48 per cent rise        up by around 50%        more than 20,000 migrants
 */
export function figureSpan(passage: Passage, figure: Figure): Span {
  const { quantity, move } = figure;
  const phrase = within(quantity.phrase, quantity.span);
  if (figure.part !== 'change' || !move?.span || move.role !== 'by' || isShared(passage, figure, move.span))
    return phrase;
  const start = Math.min(phrase.start, move.span.start);
  const end = Math.max(phrase.end, move.span.end);
  const article = /(?:^|[\s(])(an? )$/u.exec(passage.text.slice(Math.max(0, start - 4), start))?.[1] ?? '';
  const closing = passage.text.slice(start, end).includes('(') && passage.text[end] === ')' ? 1 : 0;
  const wide = { start: start - article.length, end: end + closing };
  return within(wide, phrase);
}

/** The word that says the move stands before another figure, which it is said of first. */
const isShared = (passage: Passage, { quantity, restates }: Figure, move: Span): boolean =>
  restates === null &&
  passage.quantities.some(({ span }) => span.start >= move.end && span.end <= quantity.span.start);

const within = (wide: Span, narrow: Span): Span => (wide.end - wide.start <= WIDEST ? wide : narrow);

/** The unit of a share or of a change said as a fraction. */
export const percentUnit: Unit = { kind: 'percent', name: 'percent', head: 'percent', per: null, span: null };

/** A fraction taken as per cent, with the precision of per cent: a third is 33.3. */
export function asPercent(draft: Draft): Draft {
  if (draft.value === null) return draft;
  return {
    ...draft,
    value: draft.value * 100,
    value2: draft.value2 === null ? null : draft.value2 * 100,
    step: draft.step * 100,
    unit: percentUnit,
  };
}
