import lexicon from '../../../assets/lexicons/en/claims-standing.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import type { Claim } from './claim.ts';
import { clauseAt, type Passage, sentenceAt } from './passage.ts';
import { startsPhrase, type Word, wordIndexAt } from './words.ts';

const reporting: ReadonlySet<string> = new Set(lexicon.reporting);
const LONGEST_SPEAKER = 60;

/**
 * Whose word the sentence is: "Mr Lee said", "according to the ministry". The first such words of the sentence count.
 *
 *     Mr Lee told the BBC that 20,000 came
 *     ^^^^^^
 */
export function readAttribution(passage: Passage, span: Span): Claim['attribution'] {
  const sentence = sentenceAt(passage, span.start);
  const { words } = passage;
  for (let i = wordIndexAt(words, sentence.start); i < words.length; i++) {
    const word = words[i] as Word;
    if (word.start >= sentence.end) return null;
    const speaker = startsPhrase(words, i, 'according to')
      ? speakerAfter(passage, sentence.end, i + 2)
      : reporting.has(word.lower)
        ? speakerBefore(passage, sentence.start, word)
        : null;
    if (speaker) return { speaker: passage.text.slice(speaker.start, speaker.end), span: speaker };
  }
  return null;
}

function speakerAfter(passage: Passage, end: number, first: number): Span | null {
  const start = passage.words[first]?.start;
  if (start === undefined || start >= end) return null;
  const stop = /[,;:.!?)”"]/u.exec(passage.text.slice(start, end));
  const span = { start, end: stop ? start + stop.index : end };
  return span.end - span.start <= LONGEST_SPEAKER ? span : null;
}

/** "76,714 people claimed asylum": those who are counted say nothing. */
function speakerBefore(passage: Passage, start: number, verb: Word): Span | null {
  const sentence = sentenceAt(passage, verb.start);
  const clause = sentence.clauses[clauseAt(sentence, verb.start)]?.start ?? start;
  const head = passage.text.slice(clause, verb.start);
  const comma = Math.max(head.lastIndexOf(','), head.lastIndexOf('”'), head.lastIndexOf('"'));
  const name = head.slice(comma + 1);
  const lead = name.length - name.trimStart().length;
  const span = { start: clause + comma + 1 + lead, end: clause + comma + 1 + name.trimEnd().length };
  const length = span.end - span.start;
  const isCounted = passage.quantities.some((quantity) => overlaps(quantity.phrase, span));
  return length > 1 && length <= LONGEST_SPEAKER && !isCounted ? span : null;
}
