import type { JSX } from 'preact';
import type { Finding, Rating } from '../lib/core/checks/finding.ts';
import { type MessageKey, type Translate, useMessages } from './messages.ts';

/** A rating, or one of the two other things a reader may be told of a figure. */
export type Verdict = Rating | 'abstained' | 'flagged';

/** In the order of lists: what needs a second look first. */
export const verdictsInOrder: readonly Verdict[] = [
  'differs',
  'revised',
  'close',
  'matches',
  'context',
  'abstained',
];

export const verdictOf = (finding: Finding): Verdict => finding.rating ?? 'abstained';

export const verdictNames: Record<Verdict, MessageKey> = {
  matches: 'ratingMatches',
  close: 'ratingClose',
  differs: 'ratingDiffers',
  revised: 'ratingRevised',
  context: 'ratingContext',
  abstained: 'ratingAbstained',
  flagged: 'ratingFlagged',
};

/** A finding as one sentence to be heard: its words, then why; of a rated one the reason names the rating itself. */
export const spokenOf = (finding: Finding, t: Translate): string => {
  const why = finding.rating ? finding.why : `${t(verdictNames.abstained)}: ${finding.why}`;
  return `“${finding.quote}”: ${why}`;
};

const line = (x: number): JSX.Element => (
  <path d={`M${x} 1.5v13`} stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
);

/** The plumb line and its bob, 16 px; told apart by form and position before hue. */
const shapes: Record<Verdict, JSX.Element> = {
  matches: (
    <>
      {line(8)}
      <circle cx="8" cy="8" r="3.6" fill="currentColor" />
    </>
  ),
  close: (
    <>
      {line(11.25)}
      <circle cx="6.6" cy="8" r="3.1" fill="none" stroke="currentColor" stroke-width="1.6" />
    </>
  ),
  differs: (
    <>
      {line(13.5)}
      <path d="M4.75 3.9 8.85 8l-4.1 4.1L.65 8z" fill="currentColor" />
    </>
  ),
  revised: (
    <>
      {line(12.75)}
      <path d="M5 1.25v2.5M5 12.25v2.5" stroke="currentColor" stroke-width="1.5" />
      <circle cx="5" cy="8" r="3.1" fill="currentColor" />
    </>
  ),
  context: (
    <path
      d="M1.5 12 5.25 7.5 9 10l5.5-6.5"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ),
  abstained: (
    <circle
      cx="8"
      cy="8"
      r="4.6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-dasharray="2.41 2.41"
    />
  ),
  flagged: (
    <>
      {line(3.75)}
      <path d="M3.75 2.25H13.5L11 5.4l2.5 3.15H3.75z" fill="currentColor" />
    </>
  ),
};

/** The glyph alone; give `label` where no word stands beside it. */
export function RatingGlyph({ verdict, label }: { verdict: Verdict; label?: string }): JSX.Element {
  return label ? (
    <svg class="glyph" viewBox="0 0 16 16" focusable="false" role="img" aria-label={label}>
      {shapes[verdict]}
    </svg>
  ) : (
    <svg class="glyph" viewBox="0 0 16 16" focusable="false" aria-hidden="true">
      {shapes[verdict]}
    </svg>
  );
}

/** Glyph and word, always together. */
export function RatingLabel({ verdict }: { verdict: Verdict }): JSX.Element {
  const t = useMessages();
  return (
    <span class={`rating r-${verdict}`}>
      <RatingGlyph verdict={verdict} />
      {t(verdictNames[verdict])}
    </span>
  );
}
