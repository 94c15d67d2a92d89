import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import { overlaps, type Span } from '../span.ts';
import { isRead } from './known-words.ts';
import type { Passage, Sentence } from './passage.ts';

/** Words after "for" that make no group: "for example", "for the first time". */
const noGroups: ReadonlySet<string> = new Set(lexicon.noGroups);

/** Words after "in" and "on" that tell no state: "in total", "on average". */
const noStates: ReadonlySet<string> = new Set(lexicon.noStates);

/**
 * The first word of a group that the figure is of but that no list holds, behind the figure or before it; else null.
 *
 *     7.2% in the public sector against 3.4% in private firms        For the poorest tenth the rate is 3.4%
 *                                               ^^^^^^^                      ^^^^^^^
 */
export const findUnreadGroup = (passage: Passage, sentence: Sentence, span: Span): Span | null =>
  groupAfter(passage, span) ?? groupBefore(passage, sentence, span) ?? stateAfter(passage, span);

const STATE = new RegExp(`^ (?:${leftOut.stateLeads.join('|')}) (\\p{Ll}[\\p{Ll}-]+)`, 'u');

/** "2,120 in detention", "5,000 on bail": right behind a figure without a noun, what it counts is in a state of its own. */
function stateAfter(passage: Passage, span: Span): Span | null {
  const figure = passage.quantities.find((quantity) => overlaps(quantity.span, span));
  if (!figure || figure.unit !== null || figure.form !== 'digits') return null;
  const match = STATE.exec(passage.text.slice(figure.phrase.end, figure.phrase.end + 40));
  const word = match?.[1];
  if (!match || !word || noStates.has(word)) return null;
  const end = figure.phrase.end + match[0].length;
  const isKnown = [...passage.mentions, ...passage.times].some((other) =>
    overlaps(other.span, { start: end - word.length, end }),
  );
  return isKnown ? null : { start: end - word.length, end };
}

const COMPARED = /(?:against|versus|compared (?:with|to)|and|but|than) (?:an? |the |just |only )?$/u;
const GROUP = /^ (?:in|for|among) (?:the )?(\p{Ll}[\p{Ll}-]+)/u;

/** How far behind its first word a group may be named by a word we know: "in other countries of Europe". */
const GROUP_REACH = 24;

/** Behind a figure that is set against another. */
function groupAfter(passage: Passage, span: Span): Span | null {
  const match = GROUP.exec(passage.text.slice(span.end, span.end + 40));
  const word = match?.[1];
  if (!match || !word) return null;
  if (!COMPARED.test(passage.text.slice(Math.max(0, span.start - 24), span.start))) return null;
  const end = span.end + match[0].length;
  const isKnown = [...passage.mentions, ...passage.times].some(
    (other) => other.span.start >= span.end && other.span.start <= end + GROUP_REACH,
  );
  return isKnown ? null : { start: end - word.length, end };
}

const FOR =
  /(?:^|[,;:—–] ?|\b(?:and|but|that|while) )(?:for|among) (?:the |those )?(\p{Ll}[\p{Ll}-]+)[^,;:.]{0,45}$/iu;

/** How far before its figure a group may be named. */
const GROUP_LEAD = 60;

/** After the figure before, if any. */
function groupBefore(passage: Passage, sentence: Sentence, span: Span): Span | null {
  const last = passage.quantities.findLast(({ phrase }) => phrase.end <= span.start)?.phrase.end ?? 0;
  const from = Math.max(sentence.start, last, span.start - GROUP_LEAD);
  const match = FOR.exec(passage.text.slice(from, span.start));
  const word = match?.[1];
  if (!match || !word || noGroups.has(word)) return null;
  const start = from + match.index + match[0].indexOf(word);
  const found = { start, end: start + word.length };
  return isRead(passage, found) ? null : found;
}
