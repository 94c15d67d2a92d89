import lexicon from '../../../assets/lexicons/en/claims-times.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { isVerb } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { wordIndexAt } from './words.ts';

/**
 * "Shoplifting, which had been climbing since the pandemic, was down 5%": said by the way, and not of the figure behind it. An
 * aside with a figure of its own must end where the verb goes on: ", which took the tally to 19,982 in June, a rise of 50%".
 */
export function isInAside(passage: Passage, { start }: Span, { span }: TimeExpression): boolean {
  const { text, quantities, words } = passage;
  const opened = ASIDE.exec(text.slice(Math.max(0, span.start - ASIDE_REACH), span.start));
  const closed = text.indexOf(', ', span.end);
  if (!opened || closed < 0 || closed >= start || /[.;]/u.test(text.slice(span.end, closed))) return false;
  const from = span.start - opened[0].length;
  const hasFigure = quantities.some((quantity) => quantity.span.start >= from && quantity.span.end <= closed);
  return !hasFigure || isVerb(words[wordIndexAt(words, closed + 1)]);
}

/** "At 95.3% of GDP, a level last seen in the early 1960s": when it was so before. */
export const isLastSeen = ({ text }: Passage, { span }: TimeExpression): boolean =>
  LAST_SEEN.test(text.slice(Math.max(0, span.start - 24), span.start));

const LAST_SEEN = new RegExp(`\\blast (?:${lexicon.lastSeen.join('|')})(?: in| on| during)? $`, 'u');

const ASIDE = /, (?:which|who|where) (?:[^,;.]|[,.](?=\d))*$/u;
const ASIDE_REACH = 80;
