import type { Quantity, Unit } from '../quantities/quantity.ts';
import { bareFigure, between, type Figure, figureBefore } from './figure.ts';
import { baseLeads, isVerb, outrightBaseLeads, softWords, verbs } from './lexicon.ts';
import { isResultOf, linkFigure } from './link-figures.ts';
import { spreadTimes } from './listed-times.ts';
import { readOwnTime, settleOwnTime } from './own-time.ts';
import type { Passage } from './passage.ts';
import { peakBefore, peakWordsBefore } from './read-peak.ts';
import { endsPhrase, readWords, wordIndexAt } from './words.ts';

/**
 * The quantities of a passage with the part each plays and how they hang together.
 *
 *     19,982, up 48% on 13,489 a year earlier
 *     level      change  base (of the change)
 */
export function readFigures(passage: Passage): Figure[] {
  const figures = passage.quantities
    .filter((quantity) => quantity.form !== 'indefinite')
    .map((quantity) => bareFigure(passage, quantity));
  figures.forEach((_, at) => {
    readPart(passage, figures, at);
  });
  figures.forEach((figure, at) => {
    linkFigure(passage, figures, at);
    figure.quantity = pointsOfPercent(figure, figures);
    figure.ownTime = readOwnTime(passage, figures, at);
    if (figure.ownTime && figure.part === 'level') settleOwnTime(passage, figures, at);
  });
  spreadTimes(passage, figures);
  return figures;
}

/** "Up 0.1 points to 4.7%": of a percentage the points are its own. */
function pointsOfPercent({ part, of, quantity }: Figure, figures: readonly Figure[]): Quantity {
  const { unit } = quantity;
  const isOfPercent = of !== null && figures[of]?.quantity.unit?.kind === 'percent';
  if (part !== 'change' || !isOfPercent || unit?.kind !== 'count' || unit.head !== 'point') return quantity;
  return { ...quantity, unit: { ...unit, kind: 'points', name: 'percentage point' } };
}

function readPart(passage: Passage, figures: Figure[], at: number): void {
  const figure = figures[at] as Figure;
  const { quantity } = figure;
  figure.restates = restatedFigure(passage, figures, at);
  if (figure.restates !== null) {
    const first = figures[figure.restates] as Figure;
    figure.part = first.part;
    figure.direction = first.direction;
    return;
  }
  const compared = comparedChange(passage, figures, at);
  if (compared) {
    figure.part = 'change';
    figure.direction = compared.direction;
    figure.compared = true;
    return;
  }
  if (isBase(passage, figures, at)) {
    figure.part = 'base';
    return;
  }
  if (figure.move?.role === 'by' || quantity.unit?.kind === 'points') {
    figure.part = 'change';
    figure.direction ??= directionShared(passage, figures, at);
    return;
  }
  const like = elidedChange(passage, figures, at);
  if (like) {
    figure.part = 'change';
    figure.direction = like.direction;
  }
}

/**
 * A second way of saying the figure just before it, in brackets or after "or".
 *
 *     more than two-thirds (69%)          down 1,318 (0.9%)          1,461, or 4.3%
 *                           ^^^                       ^^^^                     ^^^^
 */
function restatedFigure(passage: Passage, figures: readonly Figure[], at: number): number | null {
  const figure = figures[at] as Figure;
  const previous = figures[at - 1];
  if (!previous || previous.sentence !== figure.sentence || previous.part === 'base') return null;
  const gap = between(passage, previous.quantity.phrase, figure.quantity.phrase);
  if (!/^(?:\s*\(|,? or )(?:a |an |just |about |nearly |some )?$/u.test(gap)) return null;
  const [first, second] = [previous.quantity.unit, figure.quantity.unit];
  const percent = first?.kind === 'percent' || second?.kind === 'percent';
  const converted = gap.includes('(') && isOtherUnitOfSameKind(first, second);
  return percent || converted ? at - 1 : null;
}

/** "€1m (£72,000)", "3,600 kilometres (2,200 miles)"; counts of different things are two figures. */
const isOtherUnitOfSameKind = (first: Unit | null, second: Unit | null): boolean =>
  first !== null &&
  second !== null &&
  first.kind === second.kind &&
  first.kind !== 'count' &&
  first.kind !== 'multiple' &&
  first.name !== second.name;

/** Growth set beside growth: "grew by 1.3%, compared with 0.9% in France and 0.7% in Italy" are three changes and no base. */
function comparedChange(passage: Passage, figures: readonly Figure[], at: number): Figure | null {
  const figure = figures[at] as Figure;
  const previous = figures[at - 1];
  if (!previous || previous.sentence !== figure.sentence || previous.part !== 'change') return null;
  if (figure.move && (figure.move.role !== 'by' || !figure.move.span)) return null;
  if (figure.quantity.unit?.kind !== 'percent' || previous.quantity.unit?.kind !== 'percent') return null;
  const lead = leadOf(passage, figure);
  if (figure.move)
    return lead !== null && outrightBaseLeads.includes(lead)
      ? { ...previous, direction: figure.direction }
      : null;
  const listed =
    previous.compared &&
    /^[^;:]{0,40}(?:,|\band) $/u.test(between(passage, previous.quantity.phrase, figure.quantity.phrase));
  return listed || (lead !== null && outrightBaseLeads.includes(lead)) ? previous : null;
}

/** A change whose verb is left out because the one before has it: "down 88% to 7,378 and nursing 80% to 3,080". */
function elidedChange(passage: Passage, figures: readonly Figure[], at: number): Figure | null {
  const figure = figures[at] as Figure;
  const unit = figure.quantity.unit;
  if (!unit || figure.move !== null) return null;
  const before = figureBefore(figures, at, (other) => other.part !== 'base' && other.restates === null);
  const last = figures[before];
  if (!last) return null;
  const change =
    last.part === 'change' ? last : figures[figureBefore(figures, at, (f) => f.part === 'change')];
  if (!change || change.quantity.unit?.kind !== unit.kind || change.quantity.unit.name !== unit.name)
    return null;
  const gap = between(passage, last.quantity.phrase, figure.quantity.phrase);
  if (!/,|\band\b/u.test(gap) || /[;:()]/u.test(gap)) return null;
  if (last.part !== 'change' && !isResultOf(passage, change, last)) return null;
  const words = readWords(gap).map((word) => word.lower);
  if (words.length > 8 || words.some((word) => verbs.has(word) || word === 'with')) return null;
  if (isVerb(passage.words[wordIndexAt(passage.words, figure.quantity.span.end)])) return null;
  return /^\s*of\b/u.test(passage.text.slice(figure.quantity.span.end)) ? null : change;
}

/** "dropped by 580,000 and the rate by 1 percentage point": the second moved as the first did. */
function directionShared(passage: Passage, figures: readonly Figure[], at: number): Figure['direction'] {
  const figure = figures[at] as Figure;
  if (!/\bby (?:\w+ )?$/u.test(passage.text.slice(figure.sentence.start, figure.quantity.phrase.start)))
    return null;
  return figures[figureBefore(figures, at, (other) => other.part === 'change')]?.direction ?? null;
}

/** True for the other end of a move or comparison, told by the words before it. */
function isBase(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const figure = figures[at] as Figure;
  const { quantity } = figure;
  if (figure.move?.role === 'from') return true;
  if (figure.move?.role === 'by') return false;
  const lead = leadOf(passage, figure);
  if (lead === null) return followsMultiple(passage, figures, at);
  if (outrightBaseLeads.includes(lead) || peakBefore(passage, figure)) return true;
  const previous = figures[at - 1];
  if (!previous || previous.sentence !== figure.sentence) return false;
  const gap = between(passage, previous.quantity.phrase, quantity.phrase);
  const timed = timesBetween(passage, previous.quantity.phrase.end, quantity.phrase.start);
  if (gap.length - timed > 45 || /[;:]/u.test(gap)) return false;
  if (lead === 'from') return sameMeasure(previous.quantity, quantity) || isMovedFrom(previous, quantity);
  return previous.part === 'change' || previous.quantity.form === 'multiple';
}

/** "A 180% rise from the current £1,971": what a percentage moved from is told in the unit of what moved. */
const isMovedFrom = ({ part, quantity }: Figure, base: Quantity): boolean =>
  part === 'change' &&
  quantity.unit?.kind === 'percent' &&
  (base.unit === null || base.unit.kind === 'currency');

/** How many letters between two places tell a time: "to 5.2% in the final three months of last year, from 5%". */
const timesBetween = ({ times }: Passage, start: number, end: number): number =>
  times
    .filter(({ span }) => span.start >= start && span.end <= end)
    .reduce((sum, { span }) => sum + span.end - span.start, 0);

/** Counts and percentages may be compared with their own kind only; an elided unit goes with any. */
function sameMeasure(a: Quantity, b: Quantity): boolean {
  const kind = (quantity: Quantity) => quantity.unit?.kind ?? 'count';
  return kind(a) === kind(b) || b.unit === null;
}

/**
 * "on" just before a figure is a lead too, but only there: "48% on 13,489". Between lead and figure may stand what the figure
 * is called: "from an 18-month high of 3.8%", "below the peak of 134,000".
 */
function leadOf(passage: Passage, figure: Figure): string | null {
  const { words } = passage;
  const moved = figure.move?.role === 'by' ? figure.move.span : null;
  const start = Math.min(figure.quantity.phrase.start, moved?.start ?? Number.POSITIVE_INFINITY);
  let end = wordIndexAt(words, start);
  for (let skipped = 0; skipped < 6 && end > 0; skipped++, end--) {
    const word = words[end - 1];
    if (!word || word.start < figure.sentence.start) return null;
    const lead = baseLeads.find((phrase) => endsPhrase(words, end, phrase));
    if (lead) return lead;
    if (word.lower === 'on') return 'on';
    const peak = word.lower === 'of' ? peakWordsBefore(words, end - 1) : 0;
    if (peak === 0 && !softWords.has(word.lower)) return null;
    end -= peak;
  }
  return null;
}

/** "half the 613,627 of 2023", "almost half the peak of 134,000", "three times the 2,000". */
function followsMultiple(passage: Passage, figures: readonly Figure[], at: number): boolean {
  const previous = figures[at - 1];
  const figure = figures[at] as Figure;
  if (!previous || previous.sentence !== figure.sentence) return false;
  const { form } = previous.quantity;
  if (form !== 'multiple' && form !== 'fraction') return false;
  const gap = between(passage, previous.quantity.phrase, figure.quantity.phrase);
  return /^ (?:of )?the\b/u.test(gap) && readWords(gap).every((word) => softWords.has(word.lower));
}
