import { emptyFinding } from '../core/checks/empty-finding.ts';
import type { Finding } from '../core/checks/finding.ts';
import type { Span } from '../core/span.ts';

/** The answer where the selected text holds no figure that could be looked up. */
export const noFigure = (quote: string, span: Span, why: string): Finding => ({
  ...emptyFinding({
    id: 'selection',
    block: 0,
    span,
    quote: quote.length > 200 ? `${quote.slice(0, 199)}…` : quote,
  }),
  abstained: 'not-a-statistic',
  why,
});
