import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import { between, type Figure, figureBefore } from './figure.ts';
import type { Passage } from './passage.ts';
import { comparesTimes } from './time-role.ts';

/** "down 88% to 7,378": the level is where the change led. */
export const isResultOf = (passage: Passage, change: Figure, level: Figure): boolean =>
  /^,? to(?: just| only| about| around| an estimated)?\s*$/u.test(
    between(passage, change.quantity.phrase, level.quantity.phrase),
  );

/** Finds the figure that a change, base or restatement speaks of. */
export function linkFigure(passage: Passage, figures: Figure[], at: number): void {
  const figure = figures[at] as Figure;
  if (figure.restates !== null) {
    const first = figures[figure.restates] as Figure;
    // Of "almost half (47%)" only the percentage is a claim.
    figure.of = first.quantity.form === 'fraction' ? first.of : figure.restates;
    return;
  }
  if (figure.compared) {
    figure.of = at - 1;
    return;
  }
  if (figure.part === 'level' || opensStatement(passage, figure)) return;
  const isLevel = (other: Figure): boolean => other.part === 'level' && fitsLevel(other, figure);
  const main = figureBefore(figures, at, (other) => isLevel(other) && !isCarrier(passage, other));
  const level = main >= 0 ? main : figureBefore(figures, at, isLevel);
  if (figure.part === 'change') {
    const next = figures[at + 1];
    const leads = next && next.part === 'level' && isResultOf(passage, figure, next);
    figure.of = leads ? at + 1 : level >= 0 ? level : spokenOfBefore(passage, figures, figure);
    return;
  }
  const mover = figureBefore(figures, at, comparesTimes);
  const moverNear = mover >= 0 && at - mover <= 2;
  const rates = isPercent(figures[mover]) && isPercent(figure);
  figure.baseOf = moverNear && !rates ? mover : null;
  figure.of =
    level >= 0
      ? level
      : (spokenOfBefore(passage, figures, figure) ?? resultAfter(figures, at) ?? figure.baseOf);
}

const CARRIED = new RegExp(
  `\\b(?:${leftOut.carriers.join('|')}) (?:(?:${leftOut.carried.join('|')}) )?$`,
  'u',
);

/** "474 people came in eight boats, the most since May": what is said next is of the people. */
const isCarrier = (passage: Passage, { quantity }: Figure): boolean =>
  quantity.unit?.kind === 'count' &&
  CARRIED.test(passage.text.slice(Math.max(0, quantity.phrase.start - 24), quantity.phrase.start));

/** ", and 900 more waited": a count with a verb of its own begins another statement; "and 48% more than in 2019" does not. */
function opensStatement(passage: Passage, { part, clause, quantity }: Figure): boolean {
  if (part !== 'change' || quantity.unit?.kind === 'percent' || quantity.unit?.kind === 'points')
    return false;
  const lead = passage.text.slice(clause.start, quantity.phrase.start);
  const rest = passage.text.slice(Math.max(quantity.phrase.end, quantity.span.end));
  return (
    /^(?:and|but|while|whilst) $/iu.test(lead) &&
    /^ (?:more |fewer |less )?(?!than|on|from|in|over|more|fewer|less)\p{Ll}/u.test(rest)
  );
}

const isPercent = (figure: Figure | undefined): boolean => figure?.quantity.unit?.kind === 'percent';

/** "from 8.7% to 6.8%": the level that follows its own base. */
function resultAfter(figures: readonly Figure[], at: number): number | null {
  const next = figures[at + 1];
  const figure = figures[at] as Figure;
  if (!next || next.sentence !== figure.sentence || next.part !== 'level') return null;
  return next.move?.role === 'to' || next.quantity.unit?.kind === figure.quantity.unit?.kind ? at + 1 : null;
}

/** A change in per cent may be of any level that is no fraction; one in points, people or pounds needs a like unit. */
function fitsLevel(level: Figure, other: Figure): boolean {
  const { form, unit } = level.quantity;
  if (form === 'multiple' || form === 'ratio' || unit?.kind === 'time') return false;
  const kind = other.quantity.unit?.kind;
  if (other.quantity.unit?.head === 'point' && unit?.kind === 'percent') return true;
  if (kind === 'percent' && other.part === 'change') return unit?.kind !== 'points';
  if (kind === 'points') return unit?.kind === 'percent' || unit?.kind === 'points';
  return kind === undefined || unit === null || unit.kind === kind;
}

const POINTING = /^(?:that|this|it|the (?:figure|number|total|rate|level|tally|count))\b/iu;

/** "That is up 50%": the last level of the sentence before. */
function spokenOfBefore(passage: Passage, figures: readonly Figure[], figure: Figure): number | null {
  const { sentence } = figure;
  if (!POINTING.test(passage.text.slice(sentence.start, sentence.start + 20))) return null;
  const previous = passage.sentences[passage.sentences.indexOf(sentence) - 1];
  const isLevel = (other: Figure): boolean =>
    other.sentence === previous && other.part === 'level' && fitsLevel(other, figure);
  const main = figures.findLastIndex((other) => isLevel(other) && !isCarrier(passage, other));
  const level = main >= 0 ? main : figures.findLastIndex(isLevel);
  return level >= 0 ? level : null;
}
