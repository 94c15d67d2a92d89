import type { Direction, Quantity } from '../quantities/quantity.ts';
import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import { type Move, readMove } from './read-move.ts';

/**
 * What a figure is in its sentence.
 * `level`   how many or how much there is
 * `change`  how much it moved
 * `base`    the other end of a move or comparison: "down from 649,000", "48% on 13,489", "compared with 44"
 */
export type FigurePart = 'level' | 'change' | 'base';

/** A quantity with its place in the sentence and the part it plays there. */
export interface Figure {
  quantity: Quantity;
  sentence: Sentence;
  clause: Span;
  part: FigurePart;
  direction: Direction | null;
  move: Move | null;
  /** A change set beside the one before it ("compared with 0.9% in France"). */
  compared: boolean;
  /** The figure that a `base` or a `change` speaks of, as index into the passage's figures; null when none is near. */
  of: number | null;
  /** For a base: the change, multiple or share that is measured from it; null when none. */
  baseOf: number | null;
  /** Restates another figure in other words ("more than two-thirds (69%)"): index of the one it restates, else null. */
  restates: number | null;
  /** The time said of this very figure by its place ("13,489 a year earlier", "2019 (1,234)"); null when none. */
  ownTime: TimeExpression | null;
}

/** Text between two places of a passage, whichever comes first. */
export const between = (passage: Passage, a: Span, b: Span): string =>
  a.end <= b.start ? passage.text.slice(a.end, b.start) : passage.text.slice(b.end, a.start);

/** The last figure before `at` in the same sentence that satisfies the test; -1 when none. */
export function figureBefore(
  figures: readonly Figure[],
  at: number,
  test: (figure: Figure) => boolean = () => true,
): number {
  const sentence = figures[at]?.sentence;
  for (let i = at - 1; i >= 0; i--) {
    const figure = figures[i] as Figure;
    if (figure.sentence !== sentence) return -1;
    if (test(figure)) return i;
  }
  return -1;
}

/** A figure as it stands before its part is read. */
export function bareFigure(passage: Passage, quantity: Quantity): Figure {
  const sentence = sentenceAt(passage, quantity.span.start);
  const clause = sentence.clauses.findLast((span) => span.start <= quantity.span.start) ?? sentence;
  const move = readMove(passage, clause, quantity);
  return {
    quantity,
    sentence,
    clause,
    part: 'level',
    move,
    compared: false,
    direction: move?.role === 'by' ? move.direction : null,
    of: null,
    baseOf: null,
    restates: null,
    ownTime: null,
  };
}
