import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { type CitedPage, citationOf, wrongMarkReport } from '../citation.ts';
import { MoreIcon } from '../icons.tsx';
import { useMessages } from '../messages.ts';

/** What a reader can do with a figure; an action that is not given is not offered. */
export interface CardActions {
  /** Puts a text on the clipboard and says whether it is there now. */
  onCopy?: ((text: string) => Promise<boolean>) | undefined;
  onFlag?: ((finding: Finding) => void) | undefined;
  onMethod?: (() => void) | undefined;
  onSearchLibrary?: ((finding: Finding) => void) | undefined;
  onNeverMark?: ((finding: Finding) => void) | undefined;
}

interface CardMenuProps extends CardActions {
  finding: Finding;
  page: CitedPage | null;
  versions: string;
}

/** The row of actions, with report and "never mark this again" behind "More". */
export function CardMenu(props: CardMenuProps): JSX.Element {
  const t = useMessages();
  const { finding, page, onCopy, onFlag, onMethod, onSearchLibrary, onNeverMark } = props;
  const [said, setSaid] = useState('');
  const [open, setOpen] = useState(false);
  const [reporting, setReporting] = useState(false);
  const moreId = useId();
  const copy = async (text: string): Promise<void> => {
    setSaid(t((await onCopy?.(text)) ? 'copied' : 'copyFailed'));
  };
  return (
    <>
      <div class="acts">
        {onCopy && finding.source && (
          <button type="button" class="btn btn--bare" onClick={() => copy(citationOf(finding, page, t))}>
            {t('copyCitation')}
          </button>
        )}
        {onSearchLibrary && !finding.source && (
          <button type="button" class="btn btn--bare" onClick={() => onSearchLibrary(finding)}>
            {t('searchLibrary')}
          </button>
        )}
        {onFlag && (
          <button type="button" class="btn btn--bare" onClick={() => onFlag(finding)}>
            {t('flagThis')}
          </button>
        )}
        <span class="push acts__said" role="status">
          {said}
        </span>
        {onMethod && !said && (
          <button type="button" class="btn btn--bare" onClick={onMethod}>
            {t('method')}
          </button>
        )}
        {(onCopy || onNeverMark) && (
          <button
            type="button"
            class="btn btn--icon"
            aria-expanded={open}
            aria-controls={moreId}
            aria-label={t('moreActions')}
            title={t('moreActions')}
            onClick={() => setOpen(!open)}
          >
            <MoreIcon />
          </button>
        )}
      </div>
      <div class="more" id={moreId} hidden={!open}>
        {onCopy && (
          <button
            type="button"
            class="btn btn--bare"
            aria-expanded={reporting}
            onClick={() => setReporting(!reporting)}
          >
            {t('reportWrongMark')}
          </button>
        )}
        {onNeverMark && (
          <button type="button" class="btn btn--bare" onClick={() => onNeverMark(finding)}>
            {t('neverMark')}
          </button>
        )}
        {reporting && (
          <div class="more__report">
            <p class="muted">{t('reportHint')}</p>
            <textarea
              readOnly
              rows={6}
              aria-label={t('reportWrongMark')}
              value={wrongMarkReport(finding, page, props.versions, t)}
            />
            <button
              type="button"
              class="btn"
              onClick={() => copy(wrongMarkReport(finding, page, props.versions, t))}
            >
              {t('copyReport')}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
