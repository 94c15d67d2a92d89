import lexicon from '../../../assets/lexicons/en/claims-times.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import type { Passage } from './passage.ts';

/** "Shoplifting, which had been climbing since the pandemic, was down 5%": said by the way, and not of the figure behind it. */
export function isInAside({ text, quantities }: Passage, { start }: Span, { span }: TimeExpression): boolean {
  const opened = ASIDE.exec(text.slice(Math.max(0, span.start - ASIDE_REACH), span.start));
  const closed = text.indexOf(', ', span.end);
  if (!opened || closed < 0 || closed >= start || /[.;]/u.test(text.slice(span.end, closed))) return false;
  const from = span.start - opened[0].length;
  return !quantities.some((quantity) => quantity.span.start >= from && quantity.span.end <= closed);
}

/** "At 95.3% of GDP, a level last seen in the early 1960s": when it was so before. */
export const isLastSeen = ({ text }: Passage, { span }: TimeExpression): boolean =>
  LAST_SEEN.test(text.slice(Math.max(0, span.start - 24), span.start));

const LAST_SEEN = new RegExp(`\\blast (?:${lexicon.lastSeen.join('|')})(?: in| on| during)? $`, 'u');

const ASIDE = /, (?:which|who|where) [^,;.]*$/u;
const ASIDE_REACH = 80;
