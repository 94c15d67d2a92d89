import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import { Switch } from '../switch.tsx';

export interface ArticleChoicesProps {
  /** Articles are checked by themselves. */
  everywhere: boolean;
  onEverywhere: (on: boolean) => void;
  onlyChosen: boolean;
  onOnlyChosen: (on: boolean) => void;
}

/** Whether articles are checked by themselves, and on which sites; the same two switches on the first-run page. */
export function ArticleChoices(props: ArticleChoicesProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <div class="opt">
        <div>
          <h3>{t('optCheckArticles')}</h3>
          <p>{t('optCheckArticlesText')}</p>
        </div>
        <Switch on={props.everywhere} label={t('optCheckArticles')} onChange={props.onEverywhere} />
      </div>
      <div class="opt">
        <div>
          <h3>{t('optOnlyChosen')}</h3>
          <p>{t('optOnlyChosenText')}</p>
        </div>
        <Switch
          on={props.onlyChosen}
          label={t('optOnlyChosen')}
          onChange={props.onOnlyChosen}
          disabled={!props.everywhere}
        />
      </div>
    </>
  );
}
