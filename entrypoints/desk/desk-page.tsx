import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { CopyNotice } from '../../components/desk/copy-notice.tsx';
import { DaySheetView } from '../../components/desk/day-sheet-view.tsx';
import { useMessages } from '../../components/messages.ts';
import { daySheet } from '../../lib/flags/day-sheet.ts';
import { countBy, outletOf } from '../../lib/flags/filter-flags.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { todayByClock } from '../surface/card-actions.ts';
import { OwnPageBar } from '../surface/own-page-bar.tsx';
import { updateDueLists } from '../surface/update-lists.ts';
import { database } from './desk-database.ts';
import { EditPage } from './edit-page.tsx';
import { ListPage } from './list-page.tsx';
import { useDeskSettings } from './use-desk-settings.ts';
import { useFlags } from './use-flags.ts';
import { useRoute } from './use-hash.ts';
import { useSecondCopy } from './use-second-copy.ts';

/** The fact-checker's desk: the list with the chosen flag, the editor, or the day sheet, by its address. */
export function DeskPage(): JSX.Element {
  const copy = useSecondCopy(useMessages());
  const { flags, state } = useFlags(copy.isMatched);
  const [settings, changeSettings] = useDeskSettings();
  const [route, go] = useRoute();
  // What fails is kept with the list, and shown there.
  useEffect(() => {
    if (copy.isMatched)
      updateDueLists(database, settings.listsEvery, new Date().toISOString()).catch(() => undefined);
  }, [copy.isMatched, settings.listsEvery]);
  const show = (id: string | null): void => go({ at: 'list', flag: id });
  return (
    <>
      <OwnPageBar current="flags" />
      {route.at === 'day' && <DayPage flags={flags} onOpen={show} />}
      {copy.isMatched && (route.at === 'new' || route.at === 'edit') && (
        <EditPage
          key={route.at === 'new' ? route.draft : route.flag}
          route={route}
          settings={settings}
          onDone={show}
        />
      )}
      {route.at === 'list' && (
        <ListPage
          flags={flags}
          state={state}
          notice={state.is === 'error' ? null : <CopyNotice {...copy} />}
          current={route.flag}
          onCurrent={show}
          settings={settings}
          changeSettings={changeSettings}
          onEdit={(flag) => go({ at: 'edit', flag })}
          onDaySheet={() => go({ at: 'day' })}
        />
      )}
    </>
  );
}

function DayPage(props: {
  flags: ReadonlyMap<string, Flag>;
  onOpen: (id: string | null) => void;
}): JSX.Element {
  const t = useMessages();
  const all = [...props.flags.values()];
  return (
    <main class="desk__page">
      <button type="button" class="btn btn--bare" onClick={() => props.onOpen(null)}>
        {t('desk_back')}
      </button>
      <DaySheetView
        groups={daySheet(all)}
        today={todayByClock()}
        outlets={countBy(all, (flag) => [outletOf(flag)])}
        onOpen={props.onOpen}
      />
    </main>
  );
}
