import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import type { Span } from '../span.ts';
import { isVerb } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Word, wordIndexAt } from './words.ts';

const joins: ReadonlySet<string> = new Set(lexicon.measureJoins);
const articles: ReadonlySet<string> = new Set(lexicon.articles);

/**
 * Clauses parted once more where a measure with a verb of its own is joined on: what it says is of that measure alone.
 *
 *     core prices quickened to 2.4% and services inflation stood at 3.4%
 *                                  ^
 */
export const splitAtMeasures = (
  clauses: readonly Span[],
  words: readonly Word[],
  mentions: readonly Mention[],
): Span[] => clauses.flatMap((clause) => splitOne(clause, words, mentions));

function splitOne(clause: Span, words: readonly Word[], mentions: readonly Mention[]): Span[] {
  const last = wordIndexAt(words, clause.end);
  for (let i = wordIndexAt(words, clause.start) + 1; i < last; i++) {
    const { lower, start } = words[i] as Word;
    if (!joins.has(lower) || !isSubjectAt(words, i + 1, clause.end, mentions)) continue;
    return [{ start: clause.start, end: start }, ...splitOne({ start, end: clause.end }, words, mentions)];
  }
  return [clause];
}

/** The words of a measure, and its verb right behind them. */
function isSubjectAt(words: readonly Word[], at: number, end: number, mentions: readonly Mention[]): boolean {
  let first = at;
  while (articles.has(words[first]?.lower ?? '')) first++;
  const subject = words[first];
  return mentions.some(
    ({ what, parts }) =>
      what === 'indicator' &&
      parts.some((part) => {
        const verb = words[wordIndexAt(words, part.end)];
        return part.start === subject?.start && verb !== undefined && verb.start < end && isVerb(verb);
      }),
  );
}
