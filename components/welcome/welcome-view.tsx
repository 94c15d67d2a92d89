import type { JSX } from 'preact';
import { type MessageKey, useMessages } from '../messages.ts';
import { ArticleChoices, type ArticleChoicesProps } from '../options/article-choices.tsx';
import { RatingLabel, type Verdict } from '../rating.tsx';

const meanings: [Verdict, MessageKey][] = [
  ['matches', 'meansMatches'],
  ['close', 'meansClose'],
  ['differs', 'meansDiffers'],
  ['revised', 'meansRevised'],
  ['context', 'meansContext'],
  ['abstained', 'meansAbstained'],
];

const steps: MessageKey[] = [
  'methodRead',
  'methodFind',
  'methodCompute',
  'methodCompare',
  'methodReadings',
  'methodAbstain',
];

export interface WelcomeViewProps extends ArticleChoicesProps {
  shortcut: string | null;
  onCheckText: () => void;
  onOptions: () => void;
}

/** The first-run page: an example, the choices, the method. Short. */
export function WelcomeView(props: WelcomeViewProps): JSX.Element {
  const t = useMessages();
  return (
    <main class="welcome">
      <h1 class="title">{t('welcomeTitle')}</h1>
      <p class="welcome__lead">{t('extensionDescription')}</p>
      <figure class="welcome__example">
        <p class="words" lang="en">
          <span class="hl-close">More than 20,000 people</span> arrived across the Channel in the first six
          months of 2025, <span class="hl-matches">a rise of 48 per cent</span> on the year before.
        </p>
        <figcaption class="muted">{t('welcomeExample')}</figcaption>
      </figure>
      <section>
        <h2 class="sec">{t('welcomeMarks')}</h2>
        <ul class="welcome__marks">
          {meanings.map(([verdict, meaning]) => (
            <li key={verdict}>
              <RatingLabel verdict={verdict} />
              <span>
                {verdict !== 'abstained' && (
                  <span class={`hl-${verdict} words welcome__sample`} aria-hidden="true">
                    20,000
                  </span>
                )}
                {t(meaning)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 class="sec">{t('welcomeChoices')}</h2>
        <ArticleChoices {...props} />
        <p class="welcome__acts">
          <button type="button" class="btn btn--main" onClick={props.onCheckText}>
            {t('checkText')}
          </button>
          <button type="button" class="btn" onClick={props.onOptions}>
            {t('welcomeOptions')}
          </button>
        </p>
        {props.shortcut && <p class="muted">{t('welcomeShortcut', props.shortcut)}</p>}
      </section>
      <section id="method">
        <h2 class="sec">{t('methodTitle')}</h2>
        <ol class="welcome__method">
          {steps.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2 class="sec">{t('privacyTitle')}</h2>
        <p class="welcome__text">{t('privacyText')}</p>
      </section>
    </main>
  );
}
