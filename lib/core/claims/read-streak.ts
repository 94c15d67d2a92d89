import { trendVerbs } from '../quantities/lexicon.ts';
import type { Span } from '../span.ts';
import type { RankMark } from './claim.ts';
import type { Draft, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import type { Passage } from './passage.ts';
import { sentenceAt } from './passage.ts';
import {
  cardinals,
  fallNouns,
  ordinals,
  riseNouns,
  streakAdjectives,
  streakPhrases,
  streakUnits,
} from './rank-lexicon.ts';
import { leadOf, sideOf } from './read-first.ts';
import { phraseLength, type Word } from './words.ts';

/**
 * How many times running: value 3 of "the third month in a row", "three consecutive months".
 * The direction is that of the falls or rises named beside it, else that of the sentence's last change.
 */
export const readStreaks: WordReader = (passage, figures) => {
  const drafts: Draft[] = [];
  passage.words.forEach((_, i) => {
    const length = phraseLength(streakPhrases, passage.words, i);
    const draft = length > 0 ? streakDraft(passage, i, i + length) : null;
    if (!draft) return;
    const sentence = sentenceAt(passage, draft.span.start);
    const of = figures.findLastIndex(
      (figure) => figure.sentence === sentence && figure.quantity.span.start < draft.span.start,
    );
    const direction =
      draft.direction ?? verbBefore(passage, sentence.start, i) ?? figures[of]?.direction ?? null;
    const mark = direction ? null : markOf(passage, figures, draft.span);
    drafts.push({
      ...draft,
      direction,
      ...(mark ? { mark: mark.mark, step: mark.step } : {}),
      of: of >= 0 ? of : null,
    });
  });
  return drafts;
};

/** Characters between a streak and the figure that it stayed at: "the third month in a row in which more than 3,000 came". */
const BESIDE = 22;

/** The figure right beside a streak that says no move: "held at 3.8% for the third month running", "a tenth year above 100,000". */
function markOf(
  passage: Passage,
  figures: readonly Figure[],
  { start, end }: Span,
): { mark: RankMark; step: number } | null {
  const after = figures.find(
    ({ quantity }) => quantity.phrase.start >= end && quantity.phrase.start - end <= BESIDE,
  );
  const before = figures.findLast(
    ({ quantity }) => quantity.phrase.end <= start && start - quantity.phrase.end <= BESIDE,
  );
  const isBound = (figure: Figure | undefined) => figure !== undefined && sideIn(passage, figure) !== 'at';
  const figure = isBound(after) ? after : before;
  if (figure?.part !== 'level' || figure.quantity.high !== null) return null;
  const { value, unit, step, form } = figure.quantity;
  if (unit?.kind === 'time' || form === 'fraction' || form === 'multiple' || form === 'ratio') return null;
  return { mark: { value, side: sideIn(passage, figure), ofChange: false, unit: unit?.kind ?? null }, step };
}

const sideIn = (passage: Passage, figure: Figure): RankMark['side'] =>
  sideOf(figure.quantity.bound, leadOf(passage, figure));

/** "has fallen for the second month in a row": the last verb of rise or fall before it in the sentence. */
function verbBefore(passage: Passage, start: number, at: number): Draft['direction'] {
  for (let i = at - 1; i >= 0 && (passage.words[i] as Word).start >= start && at - i <= 10; i--) {
    const direction = trendVerbs.get((passage.words[i] as Word).lower);
    if (direction) return direction;
  }
  return null;
}

/**
 * Words within four of the streak's own: a number must be among them, and a unit of time or a rise or fall ("the third rise
 * in a row", counted as the series is).
 */
function streakDraft(passage: Passage, from: number, to: number): Draft | null {
  let start = from;
  let end = to;
  let count: number | null = null;
  let unit: string | null = null;
  let direction: Draft['direction'] = null;
  const sentence = sentenceAt(passage, (passage.words[from] as Word).start);
  for (let i = Math.max(0, from - 5); i < Math.min(passage.words.length, to + 3); i++) {
    const word = passage.words[i] as Word;
    if (word.start < sentence.start || word.end > sentence.end || (i >= from && i < to)) continue;
    const number = isOfFigure(passage, word)
      ? null
      : (ordinals.get(word.lower) ?? cardinals.get(word.lower) ?? wholeNumber(word.lower));
    const grain = streakUnits.get(word.lower) ?? streakAdjectives.get(word.lower);
    if (riseNouns.has(stem(word.lower))) direction = 'rise';
    else if (fallNouns.has(stem(word.lower))) direction = 'fall';
    else if (number !== null && (count === null || i < from)) {
      if (count !== null) start = Math.min(from, i);
      count = number;
    } else if (grain && unit === null) unit = grain;
    else continue;
    start = Math.min(start, i);
    end = Math.max(end, i + 1);
  }
  if (count === null || count < 2 || (unit === null && direction === null)) return null;
  const the = passage.words[start - 1]?.lower;
  if (the === 'the' || the === 'a') start--;
  const span = { start: (passage.words[start] as Word).start, end: (passage.words[end - 1] as Word).end };
  return {
    kind: 'streak',
    span,
    at: null,
    value: count,
    value2: null,
    unit: unit === null ? null : { kind: 'time', name: unit, head: unit, per: null, span: null },
    bound: 'exact',
    step: 1,
    direction,
    rank: null,
    of: null,
    ...(unit === null ? {} : lengthOf(unit, count)),
  };
}

/** "above 2% for the third year in a row": the number of a percentage or a sum counts no times. */
const isOfFigure = (passage: Passage, word: Word): boolean =>
  passage.quantities.some(
    ({ span, unit }) =>
      span.start <= word.start && word.end <= span.end && unit !== null && !COUNTING.has(unit.kind),
  );

const COUNTING: ReadonlySet<string> = new Set(['time', 'count']);

function lengthOf(unit: string, count: number): Pick<Draft, 'scopeLength'> {
  if (unit === 'quarter') return { scopeLength: { unit: 'month', count: count * 3 } };
  return unit === 'year' || unit === 'month' || unit === 'week' ? { scopeLength: { unit, count } } : {};
}

const stem = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

const wholeNumber = (word: string): number | null => (/^\d{1,2}$/u.test(word) ? Number(word) : null);
