import type { Figure } from './figure.ts';
import { closedWords, commonVerbs, particles, trendFillers } from './lexicon.ts';
import type { TrendRole } from './quantity.ts';
import { at, type Token } from './token.ts';
import { isRelative, say } from './trend.ts';

/**
 * Reads a rise or fall told once for several figures of a sentence.
 *
 *     down 1,318 (0.9%)     lost 190 points, or 0.6%     up 14% to 4,436     methane 16 percent, nitrous oxide 25 percent
 *                 ^^^^                       ^^^^               ^^^^^                                          ^^
 * `before` is the figure before in the same sentence, `lastBy` the last one that was the size of a change.
 */
export function readSharedTrend(
  tokens: readonly Token[],
  figure: Figure,
  before: Figure,
  lastBy: Figure | null,
): void {
  if (!before.trend && !lastBy) return;
  const inherit = (from: Figure, role: TrendRole): void => {
    if (from.trend && from.trendToken !== null) say(figure, from.trend, from.trendToken, role);
  };
  const gap = gapWords(tokens, before, figure);
  if (
    before.trend &&
    isApposition(gap) &&
    (before.trendRole === 'by' || before.unit?.kind === figure.unit?.kind)
  ) {
    if (before.trendRole) inherit(before, before.trendRole);
    return;
  }
  // "to a record £12bn"
  while (gap.length > 1 && isFiller(gap.at(-1) ?? '')) gap.pop();
  const last = gap.at(-1) ?? '';
  const role = particles.to.has(last) ? 'to' : particles.from.has(last) ? 'from' : null;
  if (before.trend && role && before.trendRole !== role && isPlainGap(gap)) {
    inherit(before, role);
    return;
  }
  if (!lastBy || !isRelative(figure)) return;
  const compared = particles.comparators.has(last) && particles.compared.has(gap.at(-2) ?? last);
  if ((particles.by.has(last) || compared) && figure.first - lastBy.last < 40) inherit(lastBy, 'by');
  else if (isRelative(lastBy) && isListed(tokens, figure, before)) inherit(lastBy, 'by');
}

const isFiller = (word: string): boolean => trendFillers.has(word) && !particles.ends.has(word);

function gapWords(tokens: readonly Token[], before: Figure, figure: Figure): string[] {
  const gap: string[] = [];
  const start = Math.max(before.last, before.phraseLast) + 1;
  for (let index = Math.max(start, figure.first - 14); index < figure.first; index += 1) {
    if (index < figure.phraseFirst || index >= figure.first) gap.push(at(tokens, index).lower);
  }
  return gap;
}

const isApposition = (gap: readonly string[]): boolean => {
  const words = gap.join(' ');
  return words === '(' || words === ', or' || particles.or.has(words) || words === '( or';
};

/** Only a place, a time or a comma stands between: "fell by 77% in a year, to 20,519". */
const isPlainGap = (gap: readonly string[]): boolean =>
  gap.length < 10 &&
  gap.every(
    (word) =>
      !commonVerbs.has(word) &&
      word !== '(' &&
      !particles.and.has(word) &&
      word !== 'but' &&
      word !== 'which',
  );

/** "and carbon dioxide 52 percent", "and that for apprentices 6%, to £8.00": a subject of its own but no verb. */
function isListed(tokens: readonly Token[], figure: Figure, before: Figure): boolean {
  let subject = false;
  for (
    let index = figure.phraseFirst - 1;
    index > before.last && index > figure.phraseFirst - 9;
    index -= 1
  ) {
    const token = at(tokens, index);
    if (token.text === ',' || particles.and.has(token.lower))
      return (subject || isContinued(tokens, figure, before)) && !isSubject(tokens, figure);
    if (token.kind === 'symbol' && token.text !== '-') return false;
    if (
      commonVerbs.has(token.lower) ||
      (closedWords.has(token.lower) &&
        !particles.listWords.has(token.lower) &&
        !trendFillers.has(token.lower))
    )
      return false;
    subject = true;
  }
  return false;
}

/** "and 2.2% on August 2024", "0.9% in France, 0.7% in Italy": a base follows, or the same word as before. */
function isContinued(tokens: readonly Token[], figure: Figure, before: Figure): boolean {
  const next = at(tokens, figure.last + 1);
  if (particles.on.has(next.lower)) return true;
  return (
    next.kind === 'word' && before.trendRole === 'by' && next.lower === at(tokens, before.last + 1).lower
  );
}

/** "some 81% came": the figure is the subject of a verb of its own, or a share of something. */
function isSubject(tokens: readonly Token[], figure: Figure): boolean {
  const next = at(tokens, figure.last + 1).lower;
  return (
    commonVerbs.has(next) ||
    particles.of.has(next) ||
    next === 'were' ||
    next === 'was' ||
    next === 'are' ||
    next === 'is' ||
    next === 'have' ||
    next === 'had' ||
    next === 'has'
  );
}
