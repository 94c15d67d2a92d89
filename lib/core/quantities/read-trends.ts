import type { Figure } from './figure.ts';
import { trendAdverbs, trendFillers, trendNouns, trendVerbs, wordSet } from './lexicon.ts';
import type { Direction, TrendRole } from './quantity.ts';
import { at, type Token } from './token.ts';

const comparing = wordSet('than short below above higher lower');
const reach = 7;

/**
 * Reads the rise or fall said of each figure, and whether the figure is its size, its end or its start.
 *
 *     rose by 3%     fell to 4% from 5%     a 48 per cent rise     9 per cent short of     a drop of 500
 *     ^^^^    by     ^^^^    to      from                 ^^^^  by            ^^^^^    by    ^^^^      by
 */
export function readTrends(tokens: readonly Token[], figures: readonly Figure[]): void {
  let before: Figure | null = null;
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.merged || figure.other) continue;
    const next = figures.slice(index + 1, index + 3).find((other) => !other.merged) ?? null;
    if (!figure.trend) readSign(tokens, figure);
    if (!figure.trend) readAfter(tokens, figure, next);
    if (!figure.trend) readBefore(tokens, figure, before);
    if (!figure.trend && before) readShared(tokens, figure, before, next);
    before = figure;
  }
}

function say(figure: Figure, trend: Direction, token: number, role: TrendRole): void {
  figure.trend = trend;
  figure.trendToken = token;
  figure.trendRole = role;
}

/** "Dow +0.2%", "FTSE -0.6%": a sign on a percentage is its rise or fall. */
function readSign(tokens: readonly Token[], figure: Figure): void {
  const sign = at(tokens, figure.first).text;
  if (figure.unit?.kind !== 'percent' && figure.unit?.kind !== 'points') return;
  if (sign === '+') say(figure, 'rise', figure.first, 'by');
  else if (figure.value < 0) say(figure, 'fall', figure.first, 'by');
}

/** "48 per cent up", "a 19% annual fall", "79% higher", "9 per cent short of", "18,536 fewer people". */
function readAfter(tokens: readonly Token[], figure: Figure, next: Figure | null): void {
  const isChange = figure.unit?.kind !== 'time' && figure.form !== 'ratio';
  const limit = Math.min(next?.first ?? tokens.length, figure.last + 5);
  for (let index = figure.last + 1; index < limit; index += 1) {
    const token = at(tokens, index);
    if (
      token.newline ||
      (token.kind === 'symbol' && token.text !== '-' && token.text !== '(' && token.text !== ')')
    )
      return;
    const adverb = trendAdverbs.get(token.lower);
    if (adverb !== undefined && isChange && isComparison(tokens, index, figure)) {
      say(figure, adverb, index, 'by');
      if (index === figure.last + 1) figure.phraseLast = Math.max(figure.phraseLast, index);
      return;
    }
    const noun = trendNouns.get(token.lower);
    if (noun !== undefined && isChange && isChangeNoun(tokens, index, figure)) {
      say(figure, noun, index, 'by');
      figure.phraseLast = Math.max(figure.phraseLast, index);
      return;
    }
    if (token.kind !== 'word' || !isBetweenFigureAndNoun(token)) return;
  }
}

/** Words that may stand between a figure and its noun: "a 50% year-on-year share price jump". */
const isBetweenFigureAndNoun = (token: Token): boolean =>
  !/^(?:of|in|on|at|to|from|by|and|or|but|for|with|is|was|were|are|has|have|had|who|which|that|while|as|when|after|since|during|said|the)$/.test(
    token.lower,
  );

/** "over" and "under" bound what follows unless "the" or "that" does; "up" and "down" are always said of a size before them. */
function isComparison(tokens: readonly Token[], index: number, figure: Figure): boolean {
  const token = at(tokens, index);
  const next = at(tokens, index + 1);
  const close = index === figure.last + 1;
  if (
    token.lower === 'over' ||
    token.lower === 'under' ||
    token.lower === 'behind' ||
    token.lower === 'ahead'
  )
    return false;
  if (token.lower === 'short') return next.lower === 'of' && close;
  if (token.lower === 'above' || token.lower === 'below')
    return (close || index === figure.phraseLast + 1) && figure.unit?.kind !== 'count';
  if (token.lower === 'up' || token.lower === 'down') {
    return (
      close &&
      next.lower !== 'to' &&
      (figure.unit === null || figure.unit.kind !== 'count' || next.lower === 'on')
    );
  }
  if (token.lower === 'more' || token.lower === 'less' || token.lower === 'fewer') {
    if (figure.unit?.kind === 'multiple') return false;
    return close && next.lower !== 'likely';
  }
  return close && (comparing.has(next.lower) || figure.unit?.kind !== 'count' || next.kind !== 'word');
}

/** "a 3% rise" is a change; "£41bn of tax rises" and "a £900 tax cut" are sums of money. */
function isChangeNoun(tokens: readonly Token[], index: number, figure: Figure): boolean {
  if (figure.unit?.kind === 'multiple') return true;
  if (at(tokens, index).lower.endsWith('s') && at(tokens, index).lower !== 'loss') return false;
  return (
    figure.unit?.kind === 'percent' ||
    figure.unit?.kind === 'points' ||
    index === figure.last + 1 ||
    figure.form === 'fraction'
  );
}

/** "rose by 3%", "up 48%", "fell to 4%", "down from 97,107", "a drop of 500". */
function readBefore(tokens: readonly Token[], figure: Figure, before: Figure | null): void {
  const limit = Math.max(before ? before.last : -1, figure.first - 1 - reach);
  let role: TrendRole = 'by';
  for (let index = figure.first - 1; index > limit; index -= 1) {
    const token = at(tokens, index);
    if (at(tokens, index + 1).newline) return;
    const { lower } = token;
    if (lower === 'to' || lower === 'towards') {
      if (at(tokens, index - 1).lower === 'up' && role === 'by' && index - 1 >= figure.phraseFirst) return;
      if (role === 'by') role = 'to';
      continue;
    }
    if (lower === 'from') {
      role = 'from';
      continue;
    }
    const verb = trendVerbs.get(lower);
    const noun = trendNouns.get(lower);
    if (noun !== undefined && lower !== verb?.toString() && at(tokens, index + 1).lower === 'of') {
      say(figure, noun, index, 'by');
      figure.phraseFirst = Math.min(figure.phraseFirst, index);
      return;
    }
    if (verb !== undefined && !isBoundWord(tokens, index)) {
      say(figure, verb, index, role);
      if (role === 'by') figure.phraseFirst = Math.min(figure.phraseFirst, index);
      return;
    }
    if (token.kind === 'symbol' && token.text !== ',' && token.text !== '-') return;
    if (token.text === ',' && role === 'by') return;
    if (
      index >= figure.phraseFirst ||
      trendFillers.has(lower) ||
      lower.endsWith('ly') ||
      token.text === ',' ||
      token.text === '-'
    )
      continue;
    if (role === 'by') return;
  }
}

const isBoundWord = (tokens: readonly Token[], index: number): boolean =>
  at(tokens, index).lower === 'up' && at(tokens, index + 1).lower === 'to';

/**
 * What holds for the figure before holds for this one too.
 *
 *     down 1,318 (0.9%)     lost 190 points, or 0.6%     fell from 8.7% to 6.8%     up 14% to 4,436
 *                 ^^^^                       ^^^^                       ^^^^               ^^^^^
 */
function readShared(tokens: readonly Token[], figure: Figure, before: Figure, next: Figure | null): void {
  if (!before.trend || before.trendToken === null) return;
  const gap: string[] = [];
  for (
    let index = before.phraseLast + 1;
    index < Math.min(figure.phraseFirst, before.phraseLast + 12);
    index += 1
  )
    gap.push(at(tokens, index).lower);
  const words = gap.join(' ');
  const percent = figure.unit?.kind === 'percent';
  if (words === '(' || words === ', or' || words === 'or') {
    if (before.trendRole) say(figure, before.trend, before.trendToken, before.trendRole);
  } else if (/^(?:[^.;:]* )?to$/.test(words) && gap.length < 6 && before.trendRole !== 'to') {
    say(figure, before.trend, before.trendToken, 'to');
  } else if (/^(?:[^.;:]* )?from$/.test(words) && gap.length < 8 && before.trendRole !== 'from') {
    say(figure, before.trend, before.trendToken, 'from');
  } else if (
    percent &&
    before.unit?.kind === 'percent' &&
    before.trendRole === 'by' &&
    isList(tokens, figure, before, next)
  ) {
    say(figure, before.trend, before.trendToken, 'by');
  }
}

/** "methane has climbed 16 percent, nitrous oxide 25 percent and carbon dioxide 52 percent": no verb of its own. */
function isList(tokens: readonly Token[], figure: Figure, before: Figure, _next: Figure | null): boolean {
  if (figure.phraseFirst - before.phraseLast > 6) return false;
  let joined = false;
  for (let index = before.phraseLast + 1; index < figure.phraseFirst; index += 1) {
    const token = at(tokens, index);
    if (token.text === ',' || token.lower === 'and') joined = true;
    if (/^(?:[.;:()]|of|were|was|is|are|had|has|have|with|in|to|which|who|said|while|but)$/.test(token.lower))
      return false;
  }
  return joined;
}
