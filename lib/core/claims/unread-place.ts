import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import type { Span } from '../span.ts';
import { isRead, isReadWord } from './known-words.ts';
import { isVerb, openWords } from './lexicon.ts';
import { clauseAt, type Passage, type Sentence, stretchAt } from './passage.ts';
import { findUnreadGroup } from './unread-group.ts';

/** Kinds of places smaller than a country, and the words that point to one. */
const localities: ReadonlySet<string> = new Set(lexicon.localities);
const pointers: ReadonlySet<string> = new Set(lexicon.pointers);

/** Names after "in" that are no place a figure could be of: houses, parties, feasts. */
const noPlaces: ReadonlySet<string> = new Set(lexicon.noPlaces);

const NAME =
  /^(?:,? (?:and |but |while )?)?(?:in|at|across|throughout) (?:the )?(\p{Lu}\p{Ll}+)(?![\p{L}’'])/iu;
const OWNER = /^(\p{Lu}\p{Ll}+)[’']s (?:\p{Ll}+ )/u;

/**
 * A place or a group that the figure is of but that no list holds; null where there is none.
 *
 *     In Salford the rate was 6.1%          6.1% in Salford          Salford’s rose by 2%          for the richest 2.6%
 *        ^^^^^^^                                    ^^^^^^^          ^^^^^^^                               ^^^^^^^
 */
export function findUnreadPlace(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const here = stretchAt(passage.text, sentence, span.start);
  const starts = sentence.clauses
    .map(({ start }) => start)
    .filter((start) => start <= span.start && stretchAt(passage.text, sentence, start) === here);
  const fronted = starts.map((start) => nameAt(passage, NAME, start)).find((found) => found !== null);
  return (
    fronted ??
    pointedAt(passage, sentence, span) ??
    setBefore(passage, sentence, span) ??
    findUnreadGroup(passage, sentence, span) ??
    nameAt(passage, NAME, span.end) ??
    nameAt(passage, OWNER, starts[0] ?? sentence.start)
  );
}

function nameAt(passage: Passage, pattern: RegExp, at: number): Span | null {
  const match = pattern.exec(passage.text.slice(at, at + 60));
  const name = match?.[1];
  return match && name && isWrittenAsName(name)
    ? placeNamed(passage, name, at + match[0].indexOf(name))
    : null;
}

/** "Salford", not the "PMQs" of parliament or the "ONS" of statistics. */
const isWrittenAsName = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name);

function placeNamed(passage: Passage, name: string, start: number): Span | null {
  const found = { start, end: start + name.length };
  return noPlaces.has(name.toLowerCase()) || isRead(passage, found) ? null : found;
}

const HERE = /(?:^|[,;:] |\b(?:and|but|while) )here\b|\bours\b|\blocally\b/iu;

/** "And here it was 71.2%": a place only pointed at. */
function pointedAt(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const clause = sentence.clauses[clauseAt(sentence, span.start)];
  const here = clause && HERE.exec(passage.text.slice(clause.start, span.start));
  if (!clause || !here) return clause ? localityIn(passage, clause) : null;
  const start = clause.start + here.index;
  return { start, end: start + here[0].length };
}

/** "The average home in the region", "the district had": a place by its kind, not by its name. */
export function localityIn(passage: Passage, clause: Span): Span | null {
  const words = passage.words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
  const at = words.findIndex(({ lower, end }, i) => {
    const next = words[i + 1];
    const isLast =
      !next || next.start - end > 1 || isVerb(next) || openWords.has(next.lower) || /^\d/u.test(next.lower);
    return localities.has(lower) && pointers.has(words[i - 1]?.lower ?? '') && isLast;
  });
  const word = words[at];
  return word && !isReadWord(passage, word) ? { start: word.start, end: word.end } : null;
}

const SET =
  /^(?:[Aa]nd |[Bb]ut |[Ww]hile )?(?:[Ii]n|[Aa]t|[Aa]cross|[Tt]hroughout) (?:the )?(\p{Lu}\p{Ll}+)[^,]{0,30},? ?$/u;

/** "In Oxford, it was 78.9%": a place set before the figure's clause, as a clause of its own. */
function setBefore(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const front = sentence.clauses[clauseAt(sentence, span.start) - 1];
  const name = front && SET.exec(passage.text.slice(front.start, front.end))?.[1];
  return front && name ? placeNamed(passage, name, passage.text.indexOf(name, front.start)) : null;
}
