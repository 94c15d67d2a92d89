import type { JSX } from 'preact';
import type { ClaimSlots } from '../../lib/flags/claim-slots.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { Figures } from '../card/figures.tsx';
import { Ledger } from '../card/ledger.tsx';
import { Notes } from '../card/notes.tsx';
import { SourceLine } from '../card/source-line.tsx';
import { Chart } from '../chart/chart.tsx';
import { quoteAddress } from '../citation.ts';
import { figureText, formatDay } from '../format.ts';
import { type MessageKey, type Translate, useMessages } from '../messages.ts';
import { RatingLabel, verdictOf } from '../rating.tsx';
import { safeHref } from '../safe-link.ts';
import { reasonNames } from './desk-words.ts';
import { dayText, outletText } from './flag-figures.ts';
import { FlagHistory } from './flag-history.tsx';
import { SafeLink } from './safe-link.tsx';
import { StatusMark } from './status-mark.tsx';

export interface FlagDetailProps {
  flag: Flag;
  today: string;
  onEdit: () => void;
  onAskCorrection: () => void;
  /** Null while the flag lacks what ClaimReview requires; `missing` says what. */
  onCopyClaimReview: (() => void) | null;
  missing: string;
  onClose: () => void;
  /** What was just done: "Copied". */
  said: string;
}

/** The chosen flag: the passage, the finding as it was kept, the claim as read and put right, its history. */
export function FlagDetail(props: FlagDetailProps): JSX.Element {
  const t = useMessages();
  const { flag, today } = props;
  return (
    <aside class="desk__detail" aria-label={t('desk_chosenFlag')}>
      <Passage flag={flag} onClose={props.onClose} />
      <KeptFinding flag={flag} today={today} />
      <div class="desk__pad">
        <h2 class="sec">{t('desk_claimAsRead')}</h2>
        <ClaimFacts flag={flag} />
        <h2 class="sec">{t('desk_history')}</h2>
        <FlagHistory flag={flag} />
        <p class="desk__acts">
          <button type="button" class="btn btn--main" onClick={props.onAskCorrection}>
            {t('desk_askCorrection')}
          </button>
          <button
            type="button"
            class="btn"
            disabled={props.onCopyClaimReview === null}
            onClick={() => props.onCopyClaimReview?.()}
          >
            {t('desk_copyClaimReview')}
          </button>
          <button type="button" class="btn" onClick={props.onEdit}>
            {t('desk_edit')}
          </button>
          <a class="btn btn--bare" href="/welcome.html#method">
            {t('method')}
          </a>
        </p>
        <p class="muted" role="status">
          {props.said || props.missing}
        </p>
      </div>
    </aside>
  );
}

function Passage({ flag, onClose }: { flag: Flag; onClose: () => void }): JSX.Element {
  const t = useMessages();
  const { page, quote, passage } = flag;
  const href = safeHref(page.url);
  const archive = page.archiveUrl === null ? null : safeHref(page.archiveUrl);
  const before = passage?.before ?? quote.prefix;
  const after = passage?.after ?? quote.suffix;
  return (
    <header class="desk__passage">
      <button type="button" class="btn btn--icon desk__close" aria-label={t('close')} onClick={onClose}>
        ×
      </button>
      <p class="kicker">
        {[outletText(flag), page.author, page.published && formatDay(page.published.slice(0, 10), t, 'long')]
          .filter(Boolean)
          .join(' · ')}
        {href && (
          <>
            {' · '}
            <a
              href={quoteAddress({ title: page.title, url: href }, quote.exact)}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t('desk_openPassage')}
            </a>
          </>
        )}
        {archive && (
          <>
            {' · '}
            <a href={archive} target="_blank" rel="noopener noreferrer">
              {t('desk_archived')}
            </a>
          </>
        )}
      </p>
      {page.title !== '' && <p class="desk__title words">{page.title}</p>}
      <blockquote class="words">
        {before && `…${before}`}
        <mark>{quote.exact}</mark>
        {after && `${after}…`}
      </blockquote>
      <LastSeen flag={flag} />
      <SavedText text={flag.page.savedText} />
    </header>
  );
}

const seenWords: Record<NonNullable<Flag['lastSeen']>['outcome'], MessageKey> = {
  found: 'desk_seenFound',
  moved: 'desk_seenMoved',
  'figure-changed': 'desk_seenFigure',
  'passage-changed': 'desk_seenChanged',
};

/** Where the quote was last seen, and what stands there now. */
function LastSeen({ flag }: { flag: Flag }): JSX.Element {
  const t = useMessages();
  if (flag.lastSeen === null) return <p class="desk__seen muted">{t('desk_seenNever')}</p>;
  const { outcome, now, at } = flag.lastSeen;
  return (
    <p class={`desk__seen ${outcome === 'found' ? 'muted' : ''}`}>
      {t(seenWords[outcome])} {now !== null && outcome !== 'found' && <q class="words">{now}</q>}{' '}
      <span class="muted">{t('desk_seenAt', dayText(at, t))}</span>
    </p>
  );
}

/** The article's text as the checker kept it, folded away: it is long. */
function SavedText({ text }: { text: string | null }): JSX.Element | null {
  const t = useMessages();
  return text === null ? null : (
    <details class="desk__saved">
      <summary>{t('desk_savedText', text.length.toLocaleString(t('languageTag')))}</summary>
      <p class="words">{text}</p>
    </details>
  );
}

function KeptFinding({ flag, today }: { flag: Flag; today: string }): JSX.Element | null {
  const t = useMessages();
  if (flag.finding === null) return null;
  const { finding, at, packs } = flag.finding;
  const verdict = verdictOf(finding);
  return (
    <section class={`card surface desk__kept r-${verdict}`} aria-label={t('desk_keptFinding')}>
      <div class="card__head">
        <RatingLabel verdict={verdict} />
        <span class="card__say">{t('desk_ratedOn', dayText(at, t))}</span>
      </div>
      {finding.rating !== null && verdict !== 'context' && <Figures finding={finding} />}
      <Ledger finding={finding} />
      {finding.chart && <Chart chart={finding.chart} />}
      <Notes finding={finding} />
      <SourceLine finding={finding} today={today} />
      {packs.length > 0 && (
        <p class="src num">{packs.map(({ name, version }) => `${name} ${version}`).join(', ')}</p>
      )}
    </section>
  );
}

const interval = (value: ClaimSlots['period'], t: Translate): string | null =>
  value && `${formatDay(value.start, t)} – ${formatDay(value.end, t)}`;

/** How each slot reads to a person; null where there is nothing to say. */
const slotRows: {
  name: keyof ClaimSlots;
  label: MessageKey;
  show: (slots: ClaimSlots, t: Translate) => string | null;
}[] = [
  { name: 'indicator', label: 'desk_indicator', show: ({ title, indicator }) => title ?? indicator },
  {
    name: 'value',
    label: 'stated',
    show: ({ value, unit }) => (value === null ? null : figureText(value, unit)),
  },
  { name: 'area', label: 'desk_area', show: ({ area }) => area },
  { name: 'breakdown', label: 'desk_breakdown', show: ({ breakdown }) => breakdown || null },
  { name: 'period', label: 'desk_period', show: ({ period }, t) => interval(period, t) },
  { name: 'basePeriod', label: 'desk_basePeriod', show: ({ basePeriod }, t) => interval(basePeriod, t) },
  { name: 'comparator', label: 'desk_comparator', show: ({ comparator }) => comparator },
  { name: 'attribution', label: 'desk_speaker', show: ({ attribution }) => attribution },
];

function ClaimFacts({ flag }: { flag: Flag }): JSX.Element {
  const t = useMessages();
  const { asRead, corrected } = flag.claim;
  const slots = { ...asRead, ...corrected } as ClaimSlots;
  const hasSlots = asRead !== null || Object.keys(corrected).length > 0;
  return (
    <dl class="facts desk__facts-list">
      {hasSlots &&
        slotRows.map(({ name, label, show }) => {
          const text = show(slots, t);
          return (
            text && (
              <Fact key={name} label={t(label)}>
                <span class="num">{text}</span>{' '}
                {asRead && name in corrected && <span class="chip">{t('desk_correctedByYou')}</span>}
              </Fact>
            )
          );
        })}
      <Fact label={t('desk_status')}>
        <StatusMark status={flag.status} />
      </Fact>
      <Fact label={t('desk_reason')}>{t(reasonNames[flag.reason])}</Fact>
      {flag.rating && <Fact label={t('desk_ownRating')}>{flag.rating.label}</Fact>}
      {flag.right && (
        <Fact label={t('desk_rightFigure')}>
          {flag.right.figure} {flag.right.source && <SafeLink {...flag.right.source} />}
        </Fact>
      )}
      {flag.note !== '' && (
        <Fact label={t('desk_note')}>
          <span class="desk__note">{flag.note}</span>
        </Fact>
      )}
      {flag.evidence.length > 0 && (
        <Fact label={t('desk_evidence')}>
          <ul>
            {flag.evidence.map((link) => (
              <li key={link.url}>
                <SafeLink {...link} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {flag.tags.length > 0 && (
        <Fact label={t('desk_tags')}>
          {flag.tags.map((tag) => (
            <span key={tag} class="chip">
              {tag}
            </span>
          ))}
        </Fact>
      )}
      {flag.reviewUrl && (
        <Fact label={t('desk_review')}>
          <SafeLink url={flag.reviewUrl} title="" />
        </Fact>
      )}
    </dl>
  );
}

const Fact = ({
  label,
  children,
}: {
  label: string;
  children: JSX.Element | JSX.Element[] | string | unknown;
}): JSX.Element => (
  <>
    <dt>{label}</dt>
    <dd>{children as JSX.Element}</dd>
  </>
);
