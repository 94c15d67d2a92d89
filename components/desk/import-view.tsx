import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Flag } from '../../lib/flags/flag.ts';
import type { Conflict, MergePlan } from '../../lib/flags/merge-flags.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { momentText } from './flag-figures.ts';

/** A file that was read: what storing it would do, and what of it could not be read. */
export interface ImportPreview {
  name: string;
  plan: MergePlan;
  reviews: number;
  /** What a backup holds besides: flags that were deleted there, those of them still here, and subscriptions. */
  backup: { deleted: number; stillHere: number; lists: readonly string[]; muted: number };
  refused: readonly { at: string; reason: string }[];
}

export interface ImportViewProps {
  preview: ImportPreview | null;
  /** Why the file could not be read at all; "" when it could. */
  fault: string;
  onFile: (file: File) => void;
  onStore: (choices: ReadonlyMap<string, 'here' | 'there'>, bringBack: boolean) => void;
  onClose: () => void;
}

const accepted = '.json,.jsonld,.csv,application/json,application/ld+json,text/csv';

/** Choosing a file, seeing what it would change, and only then storing it. */
export function ImportView({ preview, fault, onFile, onStore, onClose }: ImportViewProps): JSX.Element {
  const t = useMessages();
  const [choices, setChoices] = useState<ReadonlyMap<string, 'here' | 'there'>>(new Map());
  const [bringBack, setBringBack] = useState(false);
  const choose = (id: string, side: string): void => {
    setChoices(new Map([...choices, [id, side === 'there' ? 'there' : 'here']]));
  };
  return (
    <Dialog title={t('desk_import')} onClose={onClose}>
      <p class="desk__line">
        <label for="desk-file">{t('desk_importFile')}</label>
        <input
          id="desk-file"
          type="file"
          accept={accepted}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
        <small class="muted">{t('desk_importFormats')}</small>
      </p>
      <p class="desk__fault" role="alert">
        {fault}
      </p>
      {preview && (
        <>
          <Summary preview={preview} />
          <Conflicts
            conflicts={[...preview.plan.replaced, ...preview.plan.kept]}
            choices={choices}
            onChoose={choose}
          />
          <DeletedHere flags={preview.plan.deletedHere} bringBack={bringBack} onBringBack={setBringBack} />
          <Refused refused={preview.refused} />
          <p class="desk__acts">
            <button type="button" class="btn btn--main" onClick={() => onStore(choices, bringBack)}>
              {t('desk_importStore')}
            </button>
            <button type="button" class="btn" onClick={onClose}>
              {t('desk_cancel')}
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}

function Summary({ preview }: { preview: ImportPreview }): JSX.Element {
  const t = useMessages();
  const { added, replaced, kept, same } = preview.plan;
  return (
    <dl class="facts num" aria-label={preview.name}>
      <dt>{t('desk_planAdded')}</dt>
      <dd>{added.length}</dd>
      <dt>{t('desk_planReplaced')}</dt>
      <dd>{replaced.length}</dd>
      <dt>{t('desk_planKept')}</dt>
      <dd>{kept.length}</dd>
      <dt>{t('desk_planSame')}</dt>
      <dd>{same}</dd>
      <Count name="desk_planDeletedHere" count={preview.plan.deletedHere.length} />
      <Count name="desk_planReviews" count={preview.reviews} />
      <Count name="desk_planDeletedThere" count={preview.backup.deleted} />
      <Count name="desk_planStillHere" count={preview.backup.stillHere} />
      <Count name="desk_planLists" count={preview.backup.lists.length} />
      <Count name="desk_planMuted" count={preview.backup.muted} />
    </dl>
  );
}

/** One line of the summary; none for nothing. */
function Count({ name, count }: { name: MessageKey; count: number }): JSX.Element | null {
  const t = useMessages();
  return count === 0 ? null : (
    <>
      <dt>{t(name)}</dt>
      <dd>{count}</dd>
    </>
  );
}

interface DeletedHereProps {
  flags: MergePlan['deletedHere'];
  bringBack: boolean;
  onBringBack: (bringBack: boolean) => void;
}

/** Flags of the file that were deleted here; they stay deleted unless the reader wants them back. */
function DeletedHere({ flags, bringBack, onBringBack }: DeletedHereProps): JSX.Element | null {
  const t = useMessages();
  if (flags.length === 0) return null;
  return (
    <section aria-label={t('desk_planDeletedHere')}>
      <label>
        <input
          type="checkbox"
          checked={bringBack}
          onChange={(event) => onBringBack(event.currentTarget.checked)}
        />{' '}
        {t('desk_bringBack', String(flags.length))}
      </label>
      <ul>
        {flags.slice(0, 200).map(({ id, quote }) => (
          <li key={id} class="words">
            {quote.exact}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ConflictsProps {
  conflicts: readonly Conflict[];
  choices: ReadonlyMap<string, 'here' | 'there'>;
  onChoose: (id: string, side: string) => void;
}

/** Flags that differ, newest chosen unless the reader says otherwise. */
function Conflicts({ conflicts, choices, onChoose }: ConflictsProps): JSX.Element | null {
  const t = useMessages();
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={t('desk_conflicts')}>
      <h3>{t('desk_conflicts')}</h3>
      <ul class="desk__conflicts">
        {conflicts.slice(0, 200).map(({ here, there, fields, newer }) => (
          <li key={here.id}>
            <span class="words">{here.quote.exact}</span>
            <Difference here={here} there={there} fields={fields} />
            <Choice
              label={t('desk_conflictChoose', here.quote.exact)}
              value={choices.get(here.id) ?? newer}
              options={[
                ['here', t('desk_conflictHere', momentText(here.updated, t))],
                ['there', t('desk_conflictThere', momentText(there.updated, t))],
              ]}
              onChange={(side) => onChoose(here.id, side)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const untold = ['updated', 'history', 'version', 'lastSeen'];

/** What each side says where they differ: nobody can choose between dates alone. */
function Difference({ here, there, fields }: Pick<Conflict, 'here' | 'there' | 'fields'>): JSX.Element {
  const t = useMessages();
  const told = fields.filter((name) => !untold.includes(name)) as (keyof Flag)[];
  return (
    <table class="desk__differ">
      <thead class="muted">
        <tr>
          <td />
          <th scope="col">{t('desk_conflictHere', momentText(here.updated, t))}</th>
          <th scope="col">{t('desk_conflictThere', momentText(there.updated, t))}</th>
        </tr>
      </thead>
      <tbody>
        {told.map((name) => (
          <tr key={name}>
            <th scope="row" class="muted">
              {t(fieldNames[name] ?? 'desk_otherField')}
            </th>
            <td>{fieldText(here[name])}</td>
            <td>{fieldText(there[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const fieldNames: Partial<Record<keyof Flag, MessageKey>> = {
  quote: 'desk_quote',
  claim: 'desk_claim',
  reason: 'desk_reason',
  rating: 'desk_ownRating',
  right: 'desk_rightFigure',
  note: 'desk_note',
  evidence: 'desk_evidence',
  tags: 'desk_tags',
  status: 'desk_status',
  reviewUrl: 'desk_review',
};

/** A field in short: words as they are, of a list or a record its words; a dash for nothing. */
function fieldText(value: unknown): string {
  if (typeof value === 'string') return shortened(value) || '–';
  if (Array.isArray(value)) return value.map(fieldText).join(', ') || '–';
  if (typeof value !== 'object' || value === null) return value === null ? '–' : String(value);
  const words = Object.values(value).filter((one) => one !== null && one !== '');
  return words.map(fieldText).join(', ') || '–';
}

const longest = 400;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function Refused({ refused }: { refused: ImportPreview['refused'] }): JSX.Element | null {
  const t = useMessages();
  if (refused.length === 0) return null;
  return (
    <details>
      <summary>{t('desk_refused', String(refused.length))}</summary>
      <ul>
        {refused.slice(0, 200).map(({ at, reason }) => (
          <li key={at}>
            {at}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
