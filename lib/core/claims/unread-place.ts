import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import { type Passage, type Sentence, stretchAt } from './passage.ts';

/** Names after "in" that are no place a figure could be of: houses, parties, feasts. */
const noPlaces: ReadonlySet<string> = new Set(lexicon.noPlaces);

const NAME =
  /^(?:,? (?:and |but |while )?)?(?:in|at|across|throughout) (?:the )?(\p{Lu}\p{Ll}+)(?![\p{L}’'])/iu;
const OWNER = /^(\p{Lu}\p{Ll}+)[’']s (?:\p{Ll}+ )/u;

/**
 * A place that the figure is of but that no list of areas holds; null where there is none.
 *
 *     In Salford the rate was 6.1%          6.1% in Salford          Salford’s rose by 2%
 *        ^^^^^^^                                    ^^^^^^^          ^^^^^^^
 */
export function findUnreadPlace(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const here = stretchAt(passage.text, sentence, span.start);
  const starts = sentence.clauses
    .map(({ start }) => start)
    .filter((start) => start <= span.start && stretchAt(passage.text, sentence, start) === here);
  const fronted = starts.map((start) => nameAt(passage, NAME, start)).find((found) => found !== null);
  return (
    fronted ?? nameAt(passage, NAME, span.end) ?? nameAt(passage, OWNER, starts[0] ?? sentence.start) ?? null
  );
}

/** "Salford", not the "PMQs" of parliament or the "ONS" of statistics. */
const isWrittenAsName = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

function nameAt(passage: Passage, pattern: RegExp, at: number): Span | null {
  const match = pattern.exec(passage.text.slice(at, at + 60));
  const name = match?.[1];
  if (!match || !name || !isWrittenAsName(name) || noPlaces.has(name.toLowerCase())) return null;
  const start = at + match[0].indexOf(name);
  const found = { start, end: start + name.length };
  const isRead = [...passage.mentions, ...passage.times].some((other) => overlaps(other.span, found));
  const isPart = passage.mentions.some(({ parts }) => parts.some((part) => overlaps(part, found)));
  return isRead || isPart ? null : found;
}
