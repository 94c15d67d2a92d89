import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import { closedWords } from '../quantities/lexicon.ts';
import type { Span } from '../span.ts';
import { isReadWord } from './known-words.ts';
import { isVerb, movingVerbs, openWords } from './lexicon.ts';
import type { Passage, Sentence } from './passage.ts';
import { readWords, type Word } from './words.ts';

/** Small words that lead to a figure and are no subject: "and about 20%", "and fewer than 3,000". */
const leads: ReadonlySet<string> = new Set(lexicon.figureLeads);

/** Verbs in the past that do not end in -ed. */
const pasts: ReadonlySet<string> = new Set(lexicon.irregularPasts);

/** "The economy shrank, with car output down 28.6%". */
const BESIDE = /\bwith (?:the )?((?:\p{L}[\p{L}’'-]* ){1,4})$/u;

/** ", services 4.4% and food 3.6%": what stands between the figure before and this one. */
const ITEM = /^(?:,|;)?(?: and| but| while)? (?:the )?((?:\p{L}[\p{L}’'-]* ){1,4})$/u;

/** "Of those on charter flights one in three": a group made by words of its own. */
const GROUP =
  /\b(?:of|among) those (?:on|in|with|without|who|whose|from|under|over|aged|at) [^.;:\d]{3,40}$/iu;

/**
 * The subject of a figure in a list whose verb is left out; null where there is none, or where its words are known ones.
 *
 *     Core inflation was 3.1%, services 4.4% and food 3.6%
 *                              ^^^^^^^^          ^^^^
 */
export function findElidedSubject(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const beside = BESIDE.exec(passage.text.slice(sentence.start, span.start))?.[1];
  if (beside !== undefined && !readWords(beside).some(isNoSubject))
    return unknown(passage, { start: span.start - beside.length, end: span.start - 1 });
  const doing = ownVerb(passage, sentence, span);
  if (doing) return doing;
  const before = passage.quantities.findLast(
    (quantity) => quantity.span.start >= sentence.start && quantity.span.end <= span.start,
  );
  if (!before) return madeGroup(passage, sentence, span);
  const from = afterTimes(passage, Math.max(before.span.end, before.phrase.end), span.start);
  const item = ITEM.exec(passage.text.slice(from, span.start))?.[1];
  if (item === undefined) return madeGroup(passage, sentence, span);
  const words = readWords(item);
  if (words.some(isNoSubject) || words.every(({ lower }) => closedWords.has(lower))) return null;
  return unknown(passage, { start: span.start - item.length, end: span.start - 1 });
}

const JOINED =
  / (?:and|but|while)(?: (?:about|around|some|nearly|almost|just|another|a further|over|more than))* $/u;

/** "948,000 people came and 517,000 moved away": a figure joined on with a verb of its own, which no measure's words hold. */
function ownVerb(passage: Passage, sentence: Sentence, span: Span): Span | null {
  if (!JOINED.test(passage.text.slice(sentence.start, span.start))) return null;
  const [word] = readWords(passage.text.slice(span.end, Math.min(sentence.end, span.end + 30)));
  if (!word || word.start > 1 || !isDoing(word)) return null;
  return unknown(passage, { start: span.end + word.start, end: span.end + word.end });
}

/** Something was done: a verb of rising or falling only says what the measure did. */
const isDoing = ({ lower }: Word): boolean =>
  (pasts.has(lower) || /\p{Ll}{2}ed$/u.test(lower)) && !movingVerbs.has(lower);

/** Past the time that the figure before is of: "3.1% in the year to January, toys 4.4%". */
const afterTimes = (passage: Passage, from: number, to: number): number =>
  Math.max(
    from,
    ...passage.times
      .filter((time) => time.span.start >= from && time.span.end <= to)
      .map(({ span }) => span.end),
  );

const isNoSubject = (word: Word): boolean => leads.has(word.lower) || isVerb(word);

function madeGroup(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const said = GROUP.exec(passage.text.slice(sentence.start, span.start));
  if (!said) return null;
  const start = sentence.start + said.index;
  return unknown(passage, { start, end: start + said[0].trimEnd().length });
}

/** The words, unless they begin with known ones: "car output" is not output, "UK output" is. */
function unknown(passage: Passage, found: Span): Span | null {
  if (!isReadWord(passage, found)) return found;
  const [first] = readWords(passage.text.slice(found.start, found.end));
  if (!first || openWords.has(first.lower)) return null;
  return isReadWord(passage, { start: found.start, end: found.start + first.end }) ? null : found;
}
