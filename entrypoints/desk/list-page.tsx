import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { CorrectionView } from '../../components/desk/correction-view.tsx';
import { type DeskState, DeskView, type DeskViewProps } from '../../components/desk/desk-view.tsx';
import { type ExportFormat, ExportView } from '../../components/desk/export-view.tsx';
import { FlagDetail } from '../../components/desk/flag-detail.tsx';
import { ImportView } from '../../components/desk/import-view.tsx';
import { counted, useMessages } from '../../components/messages.ts';
import type { Flag } from '../../lib/flags/flag.ts';
import { missingForClaimReview, toClaimReview } from '../../lib/flags/formats/claim-review.ts';
import type { DeskSettings } from '../../lib/store/settings-desk.ts';
import { copyText, todayByClock } from '../surface/card-actions.ts';
import {
  handOf,
  sayFault,
  storeBack,
  storeDelete,
  storeStatus,
  storeTags,
  storeUndoDelete,
} from './flag-work.ts';
import { SharingPage } from './sharing-page.tsx';
import { useDeskList } from './use-desk-list.ts';
import { useImport } from './use-import.ts';
import { saveFile, writeExport, writeRescue } from './write-export.ts';

interface ListPageProps {
  flags: ReadonlyMap<string, Flag>;
  state: DeskState;
  notice: ComponentChildren;
  current: string | null;
  onCurrent: (id: string | null) => void;
  settings: DeskSettings;
  changeSettings: (change: (settings: DeskSettings) => DeskSettings) => Promise<DeskSettings>;
  onEdit: (id: string) => void;
  onDaySheet: () => void;
}

type Open = 'import' | 'export' | 'correction' | 'sharing' | null;

/** The list and the chosen flag, wired to the store. Nothing is shown as done before the store has it. */
export function ListPage(props: ListPageProps): JSX.Element {
  const t = useMessages();
  const { flags, settings, current, onCurrent } = props;
  const list = useDeskList(flags);
  const importing = useImport(flags, settings.organisation, t);
  const [open, setOpen] = useState<Open>(null);
  const [fault, setFault] = useState('');
  const [said, setSaid] = useState('');
  const [done, setDone] = useState<DeskViewProps['done']>(null);
  const flag = current === null ? null : (flags.get(current) ?? null);
  const hand = () => handOf(settings.name);

  /** Does something with the store, then says so, or says why not. */
  const attempt = async (work: () => Promise<unknown>, done: () => void): Promise<void> => {
    setFault('');
    try {
      await work();
      done();
    } catch (error) {
      setFault(sayFault(error, t));
    }
  };
  const offer = (text: string, back: () => Promise<unknown>): void =>
    setDone({ text, onUndo: () => void attempt(back, () => setDone(null)) });

  /** What needs no answer goes by itself. */
  const tell = (text: string): void => {
    const told = { text, onUndo: null };
    setDone(told);
    setTimeout(() => setDone((now) => (now === told ? null : now)), 6_000);
  };

  const chosenFlags = (): Flag[] => [...list.chosen].flatMap((id) => flags.get(id) ?? []);
  const changeChosen = (before: Flag[], work: () => Promise<unknown>): Promise<void> =>
    attempt(work, () =>
      offer(counted(t, before.length, 'desk_changedOne', 'desk_changedMany'), () =>
        storeBack(before, hand()),
      ),
    );
  const remove = (): void => {
    const ids = list.chosen.size > 0 ? [...list.chosen] : current === null ? [] : [current];
    if (ids.length === 0) return;
    void attempt(
      () => storeDelete(ids),
      () => {
        if (current !== null && ids.includes(current)) onCurrent(null);
        offer(counted(t, ids.length, 'desk_deletedOne', 'desk_deletedMany'), () => storeUndoDelete(ids));
      },
    );
  };
  const exported = (): Flag[] => (list.chosen.size > 0 ? chosenFlags() : list.shown);
  const write = (format: ExportFormat): Promise<void> =>
    attempt(
      async () => saveFile(await writeExport(format, exported(), settings, t)),
      () => setOpen(null),
    );
  const closeImport = (): void => {
    importing.forget();
    setOpen(null);
  };

  return (
    <>
      <DeskView
        state={props.state}
        notice={props.notice}
        total={flags.size}
        open={list.open}
        list={{ ...list, flags: list.shown, current, onCurrent, reading: props.state.is === 'reading' }}
        filters={{ ...list, today: todayByClock() }}
        bulk={{
          count: list.chosen.size,
          onStatus: (status) => {
            const before = chosenFlags();
            void changeChosen(before, () => storeStatus(before, status, hand()));
          },
          onTag: (tags) => {
            const before = chosenFlags();
            void changeChosen(before, () => storeTags(before, tags, hand()));
          },
          onDelete: remove,
        }}
        layout={settings.layout}
        onLayout={(layout) => void props.changeSettings((held) => ({ ...held, layout }))}
        done={done}
        fault={fault}
        onImport={() => setOpen('import')}
        onExport={() => setOpen('export')}
        onSharing={() => setOpen('sharing')}
        onDaySheet={props.onDaySheet}
        onRescue={() =>
          void attempt(
            async () => saveFile(await writeRescue()),
            () => setDone(null),
          )
        }
        onEdit={() => flag && props.onEdit(flag.id)}
        onCloseDetail={() => onCurrent(null)}
        detail={
          flag && (
            <FlagDetail
              key={flag.id}
              flag={flag}
              today={todayByClock()}
              said={said}
              missing={missingForClaimReview(flag).length > 0 ? t('desk_missingReview') : ''}
              onEdit={() => props.onEdit(flag.id)}
              onAskCorrection={() => setOpen('correction')}
              onCopyClaimReview={copyReview(flag, settings, (copied) =>
                setSaid(t(copied ? 'copied' : 'copyFailed')),
              )}
              onClose={() => onCurrent(null)}
            />
          )
        }
      />
      {open === 'import' && (
        <ImportView
          preview={importing.preview}
          fault={importing.fault}
          onFile={(file) => void importing.read(file)}
          onStore={async (choices, bringBack) => {
            const stored = await importing.store(choices, bringBack);
            if (stored === null) return;
            setOpen(null);
            tell(t('desk_storedMany', stored.toLocaleString(t('languageTag'))));
          }}
          onClose={closeImport}
        />
      )}
      {open === 'export' && (
        <ExportView
          count={exported().length}
          fault={fault}
          onExport={(format) => void write(format)}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'correction' && flag && (
        <CorrectionView
          flag={flag}
          organisation={settings.organisation}
          onCopy={copyText}
          onSent={() =>
            void attempt(
              () => storeStatus([flag], 'correction-asked', hand()),
              () => setOpen(null),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'sharing' && (
        <SharingPage
          settings={settings}
          changeSettings={props.changeSettings}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function copyReview(
  flag: Flag,
  settings: DeskSettings,
  done: (copied: boolean) => void,
): (() => void) | null {
  const publisher = { name: settings.organisation || settings.name, url: settings.organisationUrl || null };
  const review = toClaimReview(flag, publisher);
  return review && (() => void copyText(JSON.stringify(review, null, 2)).then(done));
}
