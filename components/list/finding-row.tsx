import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { figureLine, officialFigure, sideOf } from '../card/two-figures.ts';
import { ChevronIcon } from '../icons.tsx';
import { type Translate, useMessages } from '../messages.ts';
import { RatingGlyph, verdictOf } from '../rating.tsx';

const figureInWords =
  /[£$€]?\d+(?:[,.]\d+)*(?:%|(?:\s?(?:per cent|percentage points?|million|billion|trillion|bn|tn|m)\b))?/g;
const isYear = /^(?:19|20)\d\d$/;

/** The words of the article with their figure strong; a year is not taken for it where there is another number. */
function Quote({ text }: { text: string }): JSX.Element {
  const numbers = [...text.matchAll(figureInWords)];
  const found = numbers.find(([number]) => !isYear.test(number)) ?? numbers[0];
  if (!found) return <>“{text}”</>;
  return (
    <>
      “{text.slice(0, found.index)}
      <b>{found[0]}</b>
      {text.slice(found.index + found[0].length)}”
    </>
  );
}

/** The small word under the official figure. */
function wordUnder(finding: Finding, t: Translate): string {
  switch (finding.rating) {
    case 'close':
      return sideOf(finding, t) ?? t('rowOfficial');
    case 'revised':
      return t('rowNow');
    case 'context':
      return t('rowSeries');
    case null:
      return '';
    default:
      return t('rowOfficial');
  }
}

export interface FindingRowProps {
  finding: Finding;
  flagged: boolean;
  current: boolean;
  /** The whole evidence, shown under the row while it is open; without it the row has no chevron. */
  evidence?: JSX.Element | undefined;
  onChoose: (finding: Finding) => void;
  onToggle?: ((finding: Finding) => void) | undefined;
}

/** One figure of a list: what was said, the official figure, and a chevron for the evidence. */
export function FindingRow(props: FindingRowProps): JSX.Element {
  const t = useMessages();
  const { finding, flagged, current, evidence, onChoose, onToggle } = props;
  const id = useId();
  const official = finding.rating === 'context' ? null : officialFigure(finding, t);
  return (
    <li class="item">
      <div class="item__line">
        <button
          type="button"
          class="row"
          aria-current={current ? 'true' : undefined}
          onClick={() => onChoose(finding)}
        >
          <span class="q" lang="en">
            <Quote text={finding.quote} />
          </span>
          <span class="v">
            {flagged && (
              <span class="r-flagged row__flag">
                <RatingGlyph verdict="flagged" label={t('ratingFlagged')} />
              </span>
            )}
            {official ? figureLine(official) : ''}
          </span>
          <span class="m" lang="en">
            {finding.rating ? [finding.title, finding.subtitle].filter(Boolean).join(' · ') : finding.why}
          </span>
          <span class="o">{wordUnder(finding, t)}</span>
        </button>
        {onToggle && (
          <button
            type="button"
            class="btn btn--icon item__more"
            aria-expanded={evidence !== undefined}
            aria-controls={id}
            aria-label={t('evidenceOf', finding.quote)}
            title={t('evidence')}
            onClick={() => onToggle(finding)}
          >
            <ChevronIcon />
          </button>
        )}
      </div>
      <div id={id} class={`item__evidence r-${verdictOf(finding)}`} hidden={!evidence}>
        {evidence}
      </div>
    </li>
  );
}
