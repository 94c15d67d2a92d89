import type { Claim } from './claim.ts';
import type { Draft, FigureReader, WordReader } from './draft.ts';
import type { Figure } from './figure.ts';
import { claimOf } from './fill-slots.ts';
import { inheritPeriods } from './inherit-periods.ts';
import { withoutDoubtful } from './left-out-noun.ts';
import { endOfSecond, isNoClaimOfItsOwn, isSecondUnit } from './no-claim.ts';
import { type ClaimInput, type Passage, readPassage, sentenceAt } from './passage.ts';
import { readChange } from './read-change.ts';
import { readComparisons } from './read-comparison.ts';
import { readFigures } from './read-figures.ts';
import { readFirsts } from './read-first.ts';
import { readLevel, readTotal } from './read-level.ts';
import { readMultiple } from './read-multiple.ts';
import { readRange } from './read-range.ts';
import { readRanks } from './read-rank.ts';
import { readAverage, readRate } from './read-rate.ts';
import { readRatio } from './read-ratio.ts';
import { readShare } from './read-share.ts';
import { readStreaks } from './read-streak.ts';
import { readThreshold } from './read-threshold.ts';
import { readZeroGrowth } from './read-zero.ts';
import { withLikes } from './same-of-another-place.ts';

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
  const read = passages.flatMap((passage) => readPassageClaims(input, passage));
  const claims = read.map((claim) => withoutDoubtful(read, claim));
  return inheritPeriods(input, passages, numbered(claims));
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
  return withLikes(
    passage,
    claims.map((claim) => followPlace(passage, claims, claim)),
  );
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

/** "Germany 70,000, down 43%": what is said of a figure is of its place, where no nearer one is named. */
function followPlace(passage: Passage, claims: readonly Claim[], claim: Claim): Claim {
  const main = claim.of === null ? undefined : claims[claim.of];
  if (main?.area?.from !== 'text' || main.span.start > claim.span.start) return claim;
  if (sentenceAt(passage, main.span.start) !== sentenceAt(passage, claim.span.start)) return claim;
  const own = claim.area?.from === 'text' ? claim.area.span : null;
  return own && own.start > main.span.start ? claim : { ...claim, area: main.area };
}

/** Numbers the claims of the whole page; `of` and `like` follow. */
function numbered(claims: Claim[]): Claim[] {
  let first = 0;
  let block = -1;
  return claims.map((claim, id) => {
    if (claim.block !== block) {
      block = claim.block;
      first = id;
    }
    const like = claim.like === undefined ? {} : { like: claim.like + first };
    return { ...claim, id, of: claim.of === null ? null : claim.of + first, ...like };
  });
}
