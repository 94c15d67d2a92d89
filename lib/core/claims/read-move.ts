import { trendAdverbs, trendNouns, trendVerbs } from '../quantities/lexicon.ts';
import type { Direction, Quantity } from '../quantities/quantity.ts';
import type { Span } from '../span.ts';
import { moreWords, softWords } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { readWords, type Word, wordIndexAt } from './words.ts';

/** What a figure is to a rise or fall; `span` holds the words that say so. */
export interface Move {
  role: 'by' | 'to' | 'from';
  direction: Direction | null;
  span: Span | null;
}

/**
 * The rise or fall said of a quantity: as spotted beside the figure, else by words farther off in its clause.
 *
 *     cut greenhouse gases by 54 per cent      £625 (26.3%) lower      a loss of 13,000      an extra million
 *     ^^^                  by                               ^^^^^        ^^^^                   ^^^^^
 * Null when it is said to move neither way; "made up 39%" is no rise.
 */
export function readMove(passage: Passage, clause: Span, quantity: Quantity): Move | null {
  const { trend, trendSpan, trendRole } = quantity;
  if (trend !== null && trendRole !== null) {
    return { role: trendRole, direction: trend, span: trendSpan };
  }
  if (quantity.form === 'ratio' || quantity.unit?.kind === 'time') return null;
  return (
    nounBefore(passage, quantity) ??
    afterBrackets(passage, quantity) ??
    moreBeside(passage, quantity) ??
    nounSubject(passage, clause, quantity) ??
    passiveAfter(passage, quantity) ??
    verbFarther(passage, clause, quantity)
  );
}

/** "a loss of 13,000", "an increase of about 0.1 per cent". */
function nounBefore(passage: Passage, quantity: Quantity): Move | null {
  const { words } = passage;
  const of = wordIndexAt(words, quantity.phrase.start) - 1;
  let i = of;
  while (i > 0 && i > of - 4 && (words[i] as Word).lower !== 'of' && softWords.has((words[i] as Word).lower))
    i--;
  if (words[i]?.lower !== 'of') return null;
  const noun = words[i - 1];
  const direction = noun && trendNouns.get(noun.lower);
  return noun && direction ? { role: 'by', direction, span: noun } : null;
}

/** "£625 (26.3%) lower", "more than three-quarters (78%) below". */
function afterBrackets(passage: Passage, quantity: Quantity): Move | null {
  const rest = passage.text.slice(quantity.phrase.end, quantity.phrase.end + 60);
  const bracket = /^ \([^()]{1,30}\) (\p{L}+)/u.exec(rest);
  const word = bracket?.[1];
  const direction = word && (trendAdverbs.get(word) ?? trendNouns.get(word));
  if (!bracket || !word || !direction) return null;
  const start = quantity.phrase.end + bracket[0].length - word.length;
  return { role: 'by', direction, span: { start, end: start + word.length } };
}

/** "an extra million patients", "3.6m additional appointments". */
function moreBeside(passage: Passage, quantity: Quantity): Move | null {
  const { words } = passage;
  const before = words[wordIndexAt(words, quantity.phrase.start) - 1];
  const after = words[wordIndexAt(words, quantity.span.end)];
  const near = before && quantity.phrase.start - before.end <= 2 ? before : null;
  const next = after && after.start - quantity.span.end <= 1 ? after : null;
  const word = [near, next].find((one) => one && moreWords.has(one.lower));
  return word ? { role: 'by', direction: 'rise', span: word } : null;
}

/** "cut greenhouse gases by 54 per cent": "by" stands before the figure, its verb earlier in the clause with no number between. */
function verbFarther(passage: Passage, clause: Span, quantity: Quantity): Move | null {
  const head = passage.text.slice(clause.start, quantity.phrase.start);
  const by = /\bby (?:just |only |about |some |an? )?$/u.exec(head);
  if (!by) return null;
  const last = /\d[^\d]*$/u.exec(head.slice(0, by.index));
  const reach = readWords(head.slice(last ? last.index + 1 : 0, by.index));
  const verb = reach.findLast((word) => trendVerbs.has(word.lower));
  return verb ? { role: 'by', direction: trendVerbs.get(verb.lower) ?? null, span: null } : null;
}

/** "the true rise was 450,000", "the drop is put at 3%": the noun of the move is what the figure is said of. */
function nounSubject(passage: Passage, clause: Span, quantity: Quantity): Move | null {
  const head = passage.text.slice(clause.start, quantity.phrase.start);
  const said =
    /\b(?:the|this|that|its|their|a) (?:\p{L}+ ){0,2}(\p{L}+) (?:is|was|were|has been|had been|came to|amounted to|stood at|stands at|is put at|was put at|is half that, at|of)(?: just| only| about| around)? $/iu.exec(
      head,
    );
  const word = said?.[1]?.toLowerCase();
  const direction = word && trendNouns.get(word);
  return direction ? { role: 'by', direction, span: null } : null;
}

/** "22,000 jobs were added", "5,000 posts have been lost". */
function passiveAfter(passage: Passage, quantity: Quantity): Move | null {
  const rest = passage.text.slice(quantity.phrase.end, quantity.phrase.end + 50);
  const verb = /^(?: \p{L}+)? (?:was|were|have been|had been|has been) (added|gained|lost|shed|cut)\b/u.exec(
    rest,
  )?.[1];
  const direction = verb && trendVerbs.get(verb);
  return direction && quantity.unit?.kind === 'count' ? { role: 'by', direction, span: null } : null;
}
