import { attachTimes, type Place, placeOf } from './attach-times.ts';
import type { Claim } from './claim.ts';
import type { Draft, FigureReader, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { inheritPeriods } from './inherit-periods.ts';
import { endOfSecond, isNoClaimOfItsOwn, isSecondUnit } from './no-claim.ts';
import { type ClaimInput, type Passage, readPassage, sentenceAt } from './passage.ts';
import { baseSlot, windowSlot } from './period-slot.ts';
import { readAttribution } from './read-attribution.ts';
import { readChange } from './read-change.ts';
import { readComparator, readComparisons, readField } from './read-comparison.ts';
import { readFigures } from './read-figures.ts';
import { readLevel, readTotal } from './read-level.ts';
import { readMultiple } from './read-multiple.ts';
import { readArea, readBreakdown } from './read-places.ts';
import { readRange } from './read-range.ts';
import { readRanks } from './read-rank.ts';
import { readAverage, readRate } from './read-rate.ts';
import { readRatio } from './read-ratio.ts';
import { scopeOf } from './read-scope.ts';
import { readDenominator, readShare } from './read-share.ts';
import { readStanding } from './read-standing.ts';
import { readStreaks } from './read-streak.ts';
import { readFirsts, readThreshold } from './read-threshold.ts';
import { rankTopics, readTopics } from './read-topics.ts';
import { readZeroGrowth } from './read-zero.ts';
import { isLengthBase } from './time-role.ts';
import { findUnreadTime } from './unread-time.ts';

/** In order: the first that knows a figure as its own kind reads it; a level is what is left. */
const figureReaders: FigureReader[] = [
  readChange,
  readMultiple,
  readRatio,
  readRange,
  readThreshold,
  readShare,
  readRate,
  readAverage,
  readTotal,
  readLevel,
];

const wordReaders: WordReader[] = [readRanks, readStreaks, readFirsts, readComparisons, readZeroGrowth];

/**
 * Every check-worthy statement of a page, block by block in the order of the text, with the slots that the text gives;
 * those taken over from elsewhere are marked as assumed. Pure; figures without any known topic are claims too.
 */
export function readClaims(input: ClaimInput): Claim[] {
  const passages = input.page.blocks.map((_, block) => readPassage(input, block));
  const claims = passages.flatMap((passage) => readPassageClaims(input, passage));
  return inheritPeriods(input.page, passages, numbered(claims));
}

/** Claims of one block with `id` and `of` still counted within the block. */
function readPassageClaims(input: ClaimInput, passage: Passage): Claim[] {
  const figures = readFigures(passage);
  const worded = wordReaders.flatMap((read) => read(passage, figures));
  passage.ranks = worded.map((draft) => draft.whole ?? draft.span);
  const drafts = [...figures.flatMap((_, at) => readFigure(passage, figures, at)), ...worded].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  );
  const idOf = new Map(drafts.flatMap((draft, i) => (draft.at === null ? [] : [[draft.at, i] as const])));
  const claims = drafts.map((draft, i) => claimOf(input, passage, figures, draft, i, idOf));
  return claims.map((claim) => followPlace(passage, claims, claim));
}

function readFigure(passage: Passage, figures: readonly Figure[], at: number): Draft[] {
  if (isNoClaimOfItsOwn(passage, figures, at)) return [];
  for (const read of figureReaders) {
    const draft = read(passage, figures, at);
    if (draft) return [withSecondUnit(passage, figures, draft, at)];
  }
  return [];
}

/** "down 1,318 (0.9%)" is underlined to the bracket's end. */
function withSecondUnit(passage: Passage, figures: readonly Figure[], draft: Draft, at: number): Draft {
  const second = figures[at + 1];
  if (second?.restates !== at || !isSecondUnit(passage, figures, second)) return draft;
  const end = endOfSecond(second);
  const closed = passage.text[end] === ')' ? end + 1 : end;
  return closed - draft.span.start <= 60 && closed > draft.span.end
    ? { ...draft, span: { start: draft.span.start, end: closed } }
    : draft;
}

function claimOf(
  input: ClaimInput,
  passage: Passage,
  figures: readonly Figure[],
  draft: Draft,
  id: number,
  idOf: ReadonlyMap<number, number>,
): Claim {
  const figure = draft.at === null ? null : (figures[draft.at] as Figure);
  const place: Place = figure
    ? placeOf(figure, draft.at as number)
    : { span: draft.span, sentence: sentenceAt(passage, draft.span.start), part: 'level', at: null };
  const times = attachTimes(passage, figures, place);
  const { standing, standingSpan } = readStanding(
    passage,
    figure
      ? { start: draft.span.start, end: Math.min(figure.quantity.span.end, draft.span.end) }
      : draft.span,
  );
  const period = windowSlot(times.window);
  const basePeriod = baseSlot(passage.text, times.base, period);
  const of = draft.of === null ? null : (idOf.get(draft.of) ?? null);
  const base = figures.find(
    (other) => other.part === 'base' && (other.baseOf === draft.at || other.of === draft.at),
  );
  const topics = readTopics(input.page, input.mentions, passage, draft.span);
  const comparator =
    draft.rank === null
      ? readComparator(passage, draft.span)
      : draft.kind === 'comparison'
        ? readField(passage, draft.whole ?? draft.span)
        : null;
  const claim: Claim = {
    id,
    kind: draft.kind,
    block: passage.block,
    span: draft.span,
    quote: passage.text.slice(draft.span.start, draft.span.end),
    quantity: figure?.quantity ?? null,
    value: draft.value,
    value2: draft.value2,
    unit: draft.unit,
    bound: draft.bound,
    step: draft.step,
    direction: draft.direction,
    rank: draft.rank,
    topics: draft.rank ? rankTopics(passage, draft.span, topics) : topics,
    area: readArea(passage, draft.span, comparator?.from === 'text' ? [comparator.span] : []),
    breakdown: readBreakdown(passage, draft.span),
    period,
    basePeriod,
    scope: figure ? null : scopeOf(passage, draft, period),
    comparator,
    denominator: draft.kind === 'share' ? readDenominator(passage, draft.span) : null,
    of,
    baseValue: figure && draft.at !== null && base ? base.quantity.value : null,
    attribution: readAttribution(passage, draft.span),
    standing,
    standingSpan,
  };
  const isBase = figure?.part === 'base' || (figure?.compared === true && figure.ownTime !== null);
  const relative = isBase ? times.window : times.base;
  const shift =
    relative && (relative.readings.length === 0 || isLengthBase(relative)) ? relative.shift : null;
  if (shift && !period) claim.baseShift = shift;
  if (isBase) claim.isBase = true;
  const unread = period ? null : findUnreadTime(passage, place.sentence, draft.span);
  if (unread) claim.unreadTime = unread;
  return claim;
}

/** "Germany 70,000, down 43%": what is said of a figure is of its place, where no nearer one is named. */
function followPlace(passage: Passage, claims: readonly Claim[], claim: Claim): Claim {
  const main = claim.of === null ? undefined : claims[claim.of];
  if (main?.area?.from !== 'text' || main.span.start > claim.span.start) return claim;
  if (sentenceAt(passage, main.span.start) !== sentenceAt(passage, claim.span.start)) return claim;
  const own = claim.area?.from === 'text' ? claim.area.span : null;
  return own && own.start > main.span.start ? claim : { ...claim, area: main.area };
}

/** Numbers the claims of the whole page; `of` follows. */
function numbered(claims: Claim[]): Claim[] {
  let first = 0;
  let block = -1;
  return claims.map((claim, id) => {
    if (claim.block !== block) {
      block = claim.block;
      first = id;
    }
    return { ...claim, id, of: claim.of === null ? null : claim.of + first };
  });
}
