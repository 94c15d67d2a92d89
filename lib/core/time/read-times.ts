import { endAtNamedDay, newerNamedDay } from './end-at-named-day.ts';
import { type Found, longestOf, type TimeText } from './found.ts';
import { readBy } from './readers/by.ts';
import { readEver } from './readers/ever.ts';
import { readLengthWords } from './readers/length-words.ts';
import { readPeriod, readPrefixed } from './readers/prefixed.ts';
import { readSince } from './readers/since.ts';
import { settleRole } from './settle-role.ts';
import { begins } from './starters.ts';
import type { TimeContext, TimeExpression } from './time-expression.ts';
import { type Token, tokenise } from './tokens.ts';

/** What may begin at a word; the longest find wins, of equal ones the first reader's. */
const readAt = longestOf([readSince, readBy, readPrefixed, readPeriod, readLengthWords, readEver]);

/** Fills `seen`; returns the newest day named. */
function readAll(text: TimeText): string | null {
  let at = 0;
  let newest: string | null = null;
  while (at < text.tokens.length) {
    const found = text.tokens[at]?.kind !== 'mark' && begins(text, at) ? readAt(text, at) : null;
    const settled = found && settleRole(text, found);
    if (settled) {
      text.seen.push(endAtNamedDay(settled, newest));
      newest = newerNamedDay(settled, text.context.published, newest);
      text.cache.clear();
    }
    at = settled ? Math.max(settled.to, at + 1) : at + 1;
  }
  return newest;
}

function expressionOf(found: Found, tokens: readonly Token[]): TimeExpression {
  const { grain, readings, shift, toDate, relative, assumption, anchor, ends, form } = found;
  return {
    span: { start: tokens[found.from]?.start ?? 0, end: tokens[found.to - 1]?.end ?? 0 },
    role: found.role ?? 'window',
    grain,
    readings,
    shift,
    toDate,
    relative,
    assumption,
    ...(anchor ? { anchor } : {}),
    ...(form === 'since' ? { since: true as const } : {}),
    ...(ends ? { ends } : {}),
  };
}

/**
 * Reads all expressions of time in one text, in order, none overlapping another.
 *
 *     20,000 migrants arrived in the first six months of 2025, up 48% on the previous year
 *                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^
 *                             window                                  base, one year back
 *
 * Relative ones are resolved against `context.published`, never a clock; where that is null they have no reading and say so
 * in `assumption`. Spans are UTF-16 offsets into `text`. Never throws.
 */
export function readTimes(text: string, context: TimeContext): TimeExpression[] {
  const tokens = tokenise(text);
  const seen: Found[] = [];
  const newest = readAll({ tokens, context, seen, cache: new Map() });
  return seen.map((found) => expressionOf(endAtNamedDay(found, newest), tokens));
}
