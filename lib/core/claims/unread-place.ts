import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import { clauseAt, type Passage, type Sentence, stretchAt } from './passage.ts';

/** Names after "in" that are no place a figure could be of: houses, parties, feasts. */
const noPlaces: ReadonlySet<string> = new Set(lexicon.noPlaces);

const SET =
  /^(?:[Aa]nd |[Bb]ut |[Ww]hile )?(?:[Ii]n|[Aa]t|[Aa]cross|[Tt]hroughout) (?:the )?(\p{Lu}\p{Ll}+)[^,]{0,30},? ?$/u;
const HERE = /(?:^|[,;:] |\b(?:and|but|while) )here\b|\bours\b|\blocally\b/iu;

/** "In Oxford, it was 78.9%", "and here it was 71.2%": a place of its own set before the clause, or one only pointed at. */
function setBefore(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const at = clauseAt(sentence, span.start);
  const clause = sentence.clauses[at];
  const here = clause && HERE.exec(passage.text.slice(clause.start, span.start));
  if (clause && here)
    return { start: clause.start + here.index, end: clause.start + here.index + here[0].length };
  const front = sentence.clauses[at - 1];
  const name = front && SET.exec(passage.text.slice(front.start, front.end))?.[1];
  if (!front || !name || noPlaces.has(name.toLowerCase())) return null;
  const start = passage.text.indexOf(name, front.start);
  const found = { start, end: start + name.length };
  return [...passage.mentions, ...passage.times].some((other) => overlaps(other.span, found)) ? null : found;
}

/** Words after "for" that make no group: "for example", "for the first time". */
const noGroups: ReadonlySet<string> = new Set(lexicon.noGroups);

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
    fronted ??
    setBefore(passage, sentence, span) ??
    otherGroup(passage, sentence, span) ??
    nameAt(passage, NAME, span.end) ??
    nameAt(passage, OWNER, starts[0] ?? sentence.start) ??
    null
  );
}

const COMPARED = /(?:against|versus|compared (?:with|to)|and|but|than) (?:an? |the |just |only )?$/u;
const GROUP = /^ (?:in|for|among) (?:the )?(\p{Ll}[\p{Ll}-]+)/u;

/** "7.2% in the public sector against 3.4% in private firms": the second is of a group that no list holds. */
function otherGroup(passage: Passage, sentence: Sentence, span: Span): Span | null {
  return groupAfter(passage, span) ?? groupBefore(passage, sentence, span);
}

const FOR =
  /(?:^|[,;:—–] ?|\b(?:and|but|that|while) )(?:for|among) (?:the |those )?(\p{Ll}[\p{Ll}-]+)[^,;:.]{0,45}$/iu;

/** "For the poorest tenth the rate is 3.4% and for the richest 2.8%": of a group set before the figure. */
function groupBefore(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const last = passage.quantities.findLast(({ phrase }) => phrase.end <= span.start)?.phrase.end ?? 0;
  const from = Math.max(sentence.start, last, span.start - GROUP_LEAD);
  const match = FOR.exec(passage.text.slice(from, span.start));
  const word = match?.[1];
  if (!match || !word || noGroups.has(word)) return null;
  const start = from + match.index + match[0].indexOf(word);
  const found = { start, end: start + word.length };
  return [...passage.mentions, ...passage.times].some((other) => overlaps(other.span, found)) ? null : found;
}

/** How far before its figure a group may be named. */
const GROUP_LEAD = 60;

function groupAfter(passage: Passage, span: Span): Span | null {
  const match = GROUP.exec(passage.text.slice(span.end, span.end + 40));
  if (!match || !COMPARED.test(passage.text.slice(Math.max(0, span.start - 24), span.start))) return null;
  const end = span.end + match[0].length;
  const found = { start: end - (match[1] ?? '').length, end };
  const isRead = [...passage.mentions, ...passage.times].some(
    (other) => other.span.start >= span.end && other.span.start <= end + GROUP_REACH,
  );
  return isRead ? null : found;
}

/** How far behind its first word a group may be named by a word we know: "in other countries of Europe". */
const GROUP_REACH = 24;

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
