import type { JSX } from 'preact';
import { DemoSentence } from '../demo-sentence.tsx';
import { counted, type MessageKey, useMessages } from '../messages.ts';
import { Switch } from '../switch.tsx';

type Style = 'underline' | 'one-tone' | 'count';
type Delay = 0 | 500 | 1000 | null;

export interface MarkOptionsProps {
  style: Style;
  onStyle: (style: Style) => void;
  leaveMatches: boolean;
  onLeaveMatches: (on: boolean) => void;
  delay: Delay;
  onDelay: (delay: Delay) => void;
  /** How many figures the reader never wants marked again. */
  neverMark: number;
  onForgetNever: () => void;
}

const styles: [Style, MessageKey][] = [
  ['underline', 'styleUnderline'],
  ['one-tone', 'styleOneTone'],
  ['count', 'styleCount'],
];

const delays: [Delay, MessageKey][] = [
  [0, 'delayNone'],
  [500, 'delayHalf'],
  [1000, 'delayOne'],
  [null, 'delayClick'],
];

export function MarkOptions(props: MarkOptionsProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <fieldset class="pick">
        <legend class="vh">{t('optMarks')}</legend>
        {styles.map(([style, name]) => (
          <label key={style}>
            <input
              type="radio"
              name="style"
              checked={props.style === style}
              onChange={() => props.onStyle(style)}
            />
            <span>
              <b>{t(name)}</b>
              <DemoSentence style={style} />
            </span>
          </label>
        ))}
      </fieldset>
      <div class="opt">
        <div>
          <h3>{t('optLeaveMatches')}</h3>
          <p>{t('optLeaveMatchesText')}</p>
        </div>
        <Switch on={props.leaveMatches} label={t('optLeaveMatches')} onChange={props.onLeaveMatches} />
      </div>
      <div class="opt">
        <div>
          <h3 id="delay-label">{t('optOpenCard')}</h3>
          <p>{t('optOpenCardText')}</p>
        </div>
        <select
          class="btn"
          aria-labelledby="delay-label"
          value={String(props.delay)}
          onChange={(event) => {
            const chosen = delays.find(([delay]) => String(delay) === event.currentTarget.value);
            if (chosen) props.onDelay(chosen[0]);
          }}
        >
          {delays.map(([delay, name]) => (
            <option key={name} value={String(delay)}>
              {t(name)}
            </option>
          ))}
        </select>
      </div>
      <div class="opt">
        <div>
          <h3>{t('optNever')}</h3>
          <p>{counted(t, props.neverMark, 'neverOne', 'neverMany')}</p>
        </div>
        <button type="button" class="btn" disabled={props.neverMark === 0} onClick={props.onForgetNever}>
          {t('neverForget')}
        </button>
      </div>
    </>
  );
}
