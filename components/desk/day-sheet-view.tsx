import type { JSX } from 'preact';
import type { DayGroup } from '../../lib/flags/day-sheet.ts';
import { useMessages } from '../messages.ts';
import { statusNames } from './desk-words.ts';
import { dayText, outletText, statedText } from './flag-figures.ts';

export interface DaySheetProps {
  groups: readonly DayGroup[];
  today: string;
  /** Own flags by outlet; counts of flags only, no score of anyone. */
  outlets: readonly [string, number][];
  onOpen: (id: string) => void;
}

/** What is open today, and how many own flags each outlet has. */
export function DaySheetView({ groups, today, outlets, onOpen }: DaySheetProps): JSX.Element {
  const t = useMessages();
  return (
    <div class="desk__day-sheet">
      <h1 class="title">{t('desk_daySheetOf', dayText(today, t))}</h1>
      {groups.length === 0 && <p>{t('desk_nothingOpen')}</p>}
      {groups.map(({ status, items }) => (
        <section key={status} aria-label={t(statusNames[status])}>
          <h2 class="sec">
            {t(statusNames[status])} <span class="muted num">{items.length}</span>
          </h2>
          <ul class="desk__todo">
            {items.map(({ flag, since, changed }) => (
              <li key={flag.id}>
                <button type="button" class="desk__link words" onClick={() => onOpen(flag.id)}>
                  {flag.quote.exact}
                </button>{' '}
                <span class="muted num">
                  {statedText(flag, t)} · {outletText(flag)} · {t('desk_since', dayText(since, t))}
                  {changed && ` · ${t('desk_lookAgain')}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {outlets.length > 0 && (
        <section aria-label={t('desk_byOutlet')}>
          <h2 class="sec">{t('desk_byOutlet')}</h2>
          <p class="muted">{t('desk_byOutletHint')}</p>
          <table class="data desk__outlets">
            <thead>
              <tr>
                <th scope="col">{t('desk_publisher')}</th>
                <th scope="col" class="n">
                  {t('flags')}
                </th>
              </tr>
            </thead>
            <tbody>
              {outlets.slice(0, 200).map(([name, count]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="n">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
