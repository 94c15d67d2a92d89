import type { Figure } from './figure.ts';
import {
  articles,
  beingVerbs,
  closedWords,
  commonVerbs,
  extraWords,
  particles,
  particleVerbs,
  trendAmounts,
  trendFillers,
  trendLinks,
  trendNouns,
  trendVerbs,
  upVerbs,
  weakTrendVerbs,
} from './lexicon.ts';
import type { TrendRole } from './quantity.ts';
import { at, type Token } from './token.ts';
import { isRelative, say } from './trend.ts';

/** How far back a verb may stand: with its object between ("cut greenhouse gases by"), or only fillers. */
const reach = { by: 14, to: 7, from: 7, none: 7 };

/**
 * Reads a rise or fall said before the figure.
 *
 *     rose by 3%     up 48%     fell to 4%     down from 97,107     a drop of 500     cut emissions by 54 per cent
 *     ^^^^           ^^         ^^^^           ^^^^                   ^^^^            ^^^
 *     the reduction in net migration in 2024 of 429,000
 *         ^^^^^^^^^
 * Prepositions tell the role; with "by" the verb may be further away.
 */
export function readTrendBefore(tokens: readonly Token[], figure: Figure, before: Figure | null): void {
  const walk = walkBack(tokens, figure, before) ?? movedBy(tokens, figure);
  if (!walk) return;
  const { index, role } = walk;
  const direction = walk.noun
    ? trendNouns.get(at(tokens, index).lower)
    : trendVerbs.get(at(tokens, index).lower);
  if (!direction || !fits(tokens, figure, index, walk)) return;
  // "fell below $70" tells where it came to, "rose more than 3%" how far.
  const level = particles.levels.has(at(tokens, figure.first - 1).lower);
  say(figure, direction, index, role ?? (level ? 'to' : 'by'));
  if (figure.trendRole === 'by' && figure.first - index <= 6)
    figure.phraseFirst = Math.min(figure.phraseFirst, index);
}

interface Walk {
  index: number;
  role: TrendRole | null;
  /** "a drop of", "growth was": a noun, linked by what follows. */
  noun: boolean;
}

function walkBack(tokens: readonly Token[], figure: Figure, before: Figure | null): Walk | null {
  const floor = before ? Math.max(before.last, before.phraseLast) : -1;
  const start = figure.bound === 'exact' ? figure.first : Math.min(figure.first, figure.phraseFirst);
  // "edged up towards 4.7%": the bound's word is the preposition too.
  let role: TrendRole | null = particles.towards.has(at(tokens, start).lower) ? 'to' : null;
  for (let index = start - 1; index >= 0 && (index > floor || role === 'by'); index -= 1) {
    const token = at(tokens, index);
    const { lower } = token;
    const distance = figure.first - 1 - index;
    if (distance > reach[role ?? 'none'] || at(tokens, index + 1).newline) return null;
    if (particles.behind.has(lower) && !role) return rankedNoun(tokens, index);
    if (trendNouns.has(lower) && particles.than.has(at(tokens, index + 1).lower))
      return { index, role: 'by', noun: true };
    if (trendNouns.has(lower) && trendLinks.has(at(tokens, index + 1).lower) && isNounOf(tokens, index, role))
      return { index, role: 'by', noun: true };
    if (trendVerbs.has(lower) && !isParticle(tokens, index)) return { index, role, noun: false };
    if (
      extraWords.has(lower) &&
      distance === 0 &&
      at(tokens, index - 1).lower === 'an' &&
      (figure.unit === null || figure.unit.kind === 'count')
    ) {
      say(figure, 'rise', index, 'by');
      return null;
    }
    const preposition = particles.towards.has(lower) ? 'to' : lower;
    if (preposition === 'to' || preposition === 'from' || preposition === 'by') {
      if (role && preposition !== role) return null;
      role = preposition;
      continue;
    }
    if (!isBetween(tokens, index, figure, role)) return null;
  }
  return null;
}

/** How many words may stand between "the fall in" and "of 500". */
const MOVED = 14;

/** "A rise in asylum claims of 14%": what moved stands between; "a rise in the number of 500" and "in a staff of 500" say no size. */
function movedBy(tokens: readonly Token[], figure: Figure): Walk | null {
  if (figure.unit?.kind === 'time' || figure.form === 'multiple') return null;
  let of = figure.first - 1;
  while (of >= figure.phraseFirst || trendFillers.has(at(tokens, of).lower)) of -= 1;
  if (!particles.of.has(at(tokens, of).lower) || trendAmounts.has(at(tokens, of - 1).lower)) return null;
  for (let index = of - 1; index >= 0 && index >= of - MOVED; index -= 1) {
    const { lower, kind, text } = at(tokens, index);
    if (at(tokens, index + 1).newline || (kind === 'symbol' && text !== '-')) return null;
    if (beingVerbs.has(lower) || particles.who.has(lower) || articles.has(lower)) return null;
    if (trendNouns.has(lower) && particles.in.has(at(tokens, index + 1).lower))
      return { index, role: 'by', noun: true };
  }
  return null;
}

/** "the second-largest rise in a century, behind only the 821,210 of": the size of a greater rise. */
function rankedNoun(tokens: readonly Token[], from: number): Walk | null {
  for (let index = from - 1; index > from - 20; index -= 1) {
    const { lower } = at(tokens, index);
    if (lower === '.' || lower === ';' || lower === '') return null;
    if (trendNouns.has(lower)) return { index, role: 'by', noun: true };
  }
  return null;
}

/** Words that may stand between the verb and the figure. */
function isBetween(tokens: readonly Token[], index: number, figure: Figure, role: TrendRole | null): boolean {
  const token = at(tokens, index);
  const { lower } = token;
  if (index >= figure.phraseFirst || trendFillers.has(lower) || lower.endsWith('ly') || token.text === '-')
    return true;
  if (particles.of.has(lower) && trendNouns.has(at(tokens, index - 1).lower)) return true;
  if (trendLinks.has(lower) && trendNouns.has(at(tokens, index - 1).lower)) return true;
  // "growing at 4.8%"
  if (
    particles.at.has(lower) &&
    at(tokens, index - 1).lower.endsWith('ing') &&
    trendVerbs.has(at(tokens, index - 1).lower)
  )
    return true;
  if (isThanClause(tokens, index)) return true;
  if (token.kind === 'symbol')
    return (
      (token.text === ',' || (role === 'by' && !'.;:?!()'.includes(token.text))) &&
      role !== null &&
      at(tokens, index + 1).lower !== 'which'
    );
  if (!role) return false;
  if (role === 'by')
    return !particles.who.has(lower) && lower !== 'which' && lower !== 'that' && lower !== 'but';
  return !closedWords.has(lower) && !commonVerbs.has(lower);
}

/** "a bigger cut than last year's preliminary 818,000": up to "than", a few words back. */
function isThanClause(tokens: readonly Token[], index: number): boolean {
  if (at(tokens, index).kind !== 'word' || commonVerbs.has(at(tokens, index).lower)) return false;
  for (let back = index; back > index - 5; back -= 1) {
    if (particles.than.has(at(tokens, back).lower)) return trendNouns.has(at(tokens, back - 1).lower);
  }
  return false;
}

/** "a drop of 500", "the rise was 450,000", "growth at 0.6%"; with "to" only growth itself is a change. */
function isNounOf(tokens: readonly Token[], index: number, role: TrendRole | null): boolean {
  const link = at(tokens, index + 1).lower;
  if (role === 'from' || (role === 'to' && link !== 'of')) return false;
  if (link === 'of' || link === 'was' || link === 'is') return true;
  return at(tokens, index).lower === 'growth' && link !== 'to';
}

/** "made up 39%", "turned down 300": "up" and "down" belong to a verb that is no movement. */
function isParticle(tokens: readonly Token[], index: number): boolean {
  const { lower } = at(tokens, index);
  if (!particles.up.has(lower) && !particles.down.has(lower)) return false;
  if (particles.up.has(lower) && particles.to.has(at(tokens, index + 1).lower))
    return !upVerbs.has(at(tokens, index - 1).lower);
  return particleVerbs.has(at(tokens, index - 1).lower);
}

/** Whether the figure can be what the verb says: no length of time, no sum raised for a cause. */
function fits(tokens: readonly Token[], figure: Figure, index: number, walk: Walk): boolean {
  // A loss of money is no fall of a figure.
  if (walk.noun) return !(figure.unit?.kind === 'currency' && at(tokens, index).lower === 'loss');
  if (walk.role) return true;
  // "added a 3.5mm jack" describes a thing; "fell a fifth" is a change.
  if (articles.has(at(tokens, figure.phraseFirst - 1).lower) && !isRelative(figure)) return false;
  if (figure.unit?.kind === 'time' || (figure.unit?.kind === 'multiple' && figure.form !== 'multiple'))
    return false;
  const weak = weakTrendVerbs.has(at(tokens, index).lower);
  return !weak || (figure.unit?.kind !== 'currency' && (isRelative(figure) || figure.form !== 'words'));
}
