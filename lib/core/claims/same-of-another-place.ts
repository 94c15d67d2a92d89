import places from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import type { Claim } from './claim.ts';
import { type Passage, sentenceAt } from './passage.ts';

/** Words between a place and its figure that say nothing of what is measured: "Spain with 166,130", "Spain took 77,000". */
const plain: ReadonlySet<string> = new Set([
  ...leftOut.words,
  ...leftOut.verbs,
  ...places.likeVerbs,
  ...places.ranked,
]);

/**
 * Claims that give for another place what a figure before them gives for its own, with that figure's index in `like`; its
 * measure is theirs, and so is its period where they have none.
 *
 *     Germany had 250,570 applications in 2024, Spain 166,130 and Italy 158,550        7.7% in France, against 3.8% in Germany
 *                                                     ^^^^^^^           ^^^^^^^                               ^^^^
 */
export function withLikes(passage: Passage, claims: readonly Claim[]): Claim[] {
  const done: Claim[] = [];
  for (const [at, claim] of claims.entries()) {
    const before = done.findLastIndex((other, i) => i < at && isPlaced(other));
    const other = done[before];
    const isLike = other !== undefined && isPlaced(claim) && isOfAnotherPlace(passage, other, claim);
    done.push(
      isLike ? { ...claim, like: other.like ?? before, period: claim.period ?? other.period } : claim,
    );
  }
  return done;
}

/** An amount of a place that its words name. */
const isPlaced = ({ kind, area }: Claim): boolean =>
  (kind === 'level' || kind === 'total') && area?.from === 'text';

function isOfAnotherPlace(passage: Passage, before: Claim, claim: Claim): boolean {
  if (before.area?.from !== 'text' || claim.area?.from !== 'text') return false;
  if (before.area.value === claim.area.value || claim.area.span.start <= before.span.start) return false;
  if (sentenceAt(passage, before.span.start) !== sentenceAt(passage, claim.span.start)) return false;
  if (claim.unreadPlace || before.unreadPlace || isOfPart(passage, claim)) return false;
  return (
    isSameUnit(before, claim) &&
    isBeside(passage, claim, claim.area.span) &&
    !isNamedAfter(passage, before, claim)
  );
}

/** A part is read, and not by the name of a place alone. */
const isOfPart = (passage: Passage, { breakdown }: Claim): boolean =>
  breakdown?.from === 'text' &&
  !passage.mentions.some(
    ({ what, strength, span }) => what === 'area' && strength === 'name' && overlaps(span, breakdown.span),
  );

/** What a figure without a unit counts is what the one before it does. */
const isSameUnit = (before: Claim, { unit }: Claim): boolean =>
  unit === null ||
  (unit.kind === before.unit?.kind && unit.name === before.unit.name && unit.per === before.unit.per);

/** The place stands right before its figure, or right behind it. */
function isBeside({ text, words }: Passage, { span }: Claim, place: Span): boolean {
  if (place.start >= span.end) return BEHIND.test(text.slice(span.end, place.start));
  return words
    .filter(({ start, end }) => start >= place.end && end <= span.start)
    .every(({ lower }) => plain.has(lower) || lower === 's');
}

const BEHIND = /^ (?:in|for) (?:the )?$/u;

/** A measure of its own is named past the figure before. */
const isNamedAfter = (passage: Passage, before: Claim, claim: Claim): boolean =>
  passage.mentions.some(
    ({ what, parts }) =>
      what === 'indicator' &&
      parts.some((part) => part.start >= before.span.end && part.start < claim.span.end + BEYOND) &&
      !parts.some((part) => overlaps(part, before.span)),
  );

/** How far behind its figure a name is still its own. */
const BEYOND = 20;
