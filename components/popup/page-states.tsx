import type { ComponentChildren, JSX } from 'preact';
import { counted, useMessages } from '../messages.ts';

/** What a surface can say of a page instead of, or above, its figures. */
export type SurfaceState =
  | { is: 'waiting' }
  | { is: 'reading'; blocksRead: number; blocks: number; figures: number }
  | { is: 'done'; read: number }
  | { is: 'not-an-article' }
  | { is: 'no-access' }
  | { is: 'off'; why: 'site' | 'everywhere' | 'not-chosen' | 'page'; site: string }
  | { is: 'updating' }
  | { is: 'error'; message: string; what: string };

export interface StateActions {
  onCheckAnyway?: (() => void) | undefined;
  onCheckText?: (() => void) | undefined;
  onTryAgain?: (() => void) | undefined;
}

function Empty(props: {
  title: string;
  text: string;
  children?: ComponentChildren;
  alert?: boolean;
}): JSX.Element {
  return (
    <div class="empty" role={props.alert ? 'alert' : 'status'}>
      <h2>{props.title}</h2>
      <p class="muted">{props.text}</p>
      {props.children && <div class="acts2">{props.children}</div>}
    </div>
  );
}

const Act = (props: {
  on: (() => void) | undefined;
  main?: boolean;
  children: string;
}): JSX.Element | null =>
  props.on ? (
    <button type="button" class={props.main ? 'btn btn--main' : 'btn'} onClick={props.on}>
      {props.children}
    </button>
  ) : null;

/** How far the reading has come; null when it is not going on. */
export function ReadingProgress({ state }: { state: SurfaceState }): JSX.Element | null {
  const t = useMessages();
  if (state.is !== 'reading') return null;
  const share = state.blocks ? Math.round((100 * state.blocksRead) / state.blocks) : 0;
  return (
    <div
      class="progress"
      role="progressbar"
      aria-valuenow={share}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={t('readingPage')}
    >
      <i style={{ width: `${share}%` }} />
    </div>
  );
}

/** The state in words with what can be done about it; null where the figures speak for themselves. */
export function StateNote(
  props: {
    state: SurfaceState;
    found: number;
    /** Left out where nothing was read, and once it is shown. */
    onShowRead: (() => void) | undefined;
  } & StateActions,
): JSX.Element | null {
  const t = useMessages();
  const { state, found } = props;
  switch (state.is) {
    case 'waiting':
      return (
        <p class="muted state__line" role="status">
          {t('stateWaiting')}
        </p>
      );
    case 'reading':
      return (
        <p class="muted num state__line" role="status">
          {t('stateReading', String(state.blocksRead), String(state.blocks))},{' '}
          {counted(t, state.figures, 'figureSoFar', 'figuresSoFar')}
        </p>
      );
    case 'done':
      if (found > 0) return null;
      return (
        <Empty
          title={t('stateNothing')}
          text={`${counted(t, state.read, 'stateNothingReadOne', 'stateNothingRead')} ${t('stateNothingText')}`}
        >
          <Act on={props.onShowRead}>{t('showRead')}</Act>
          <Act on={props.onCheckText}>{t('checkText')}</Act>
        </Empty>
      );
    case 'not-an-article':
      return (
        <Empty title={t('stateNotArticle')} text={t('stateNotArticleText')}>
          <Act main on={props.onCheckAnyway}>
            {t('checkAnyway')}
          </Act>
          <Act on={props.onCheckText}>{t('checkText')}</Act>
        </Empty>
      );
    case 'no-access':
      return (
        <Empty title={t('stateNoAccess')} text={t('stateNoAccessText')}>
          <Act on={props.onCheckText}>{t('checkText')}</Act>
        </Empty>
      );
    case 'off':
      return <OffNote {...props} state={state} />;
    case 'updating':
      return <Empty title={t('stateUpdating')} text={t('stateUpdatingText')} />;
    case 'error':
      return (
        <Empty title={state.message} text={state.what} alert>
          <Act main on={props.onTryAgain}>
            {t('tryAgain')}
          </Act>
        </Empty>
      );
  }
}

function OffNote(props: { state: Extract<SurfaceState, { is: 'off' }> } & StateActions): JSX.Element {
  const t = useMessages();
  const { why, site } = props.state;
  const title = {
    site: 'offSite',
    everywhere: 'offEverywhere',
    'not-chosen': 'offNotChosen',
    page: 'offPage',
  } as const;
  const text = {
    site: 'offSiteText',
    everywhere: 'offEverywhereText',
    'not-chosen': 'offNotChosenText',
    page: 'offPageText',
  } as const;
  return (
    <Empty title={t(title[why])} text={t(text[why], site)}>
      <Act on={props.onCheckAnyway}>{t('checkOnce')}</Act>
    </Empty>
  );
}
