import type { ClaimSlots } from '../../lib/flags/claim-slots.ts';
import type { Flag, FlagReason, FlagStatus, Link, OwnRating } from '../../lib/flags/flag.ts';

/** The editor's fields as people type them; turned into a flag only when saved. */
export interface FlagForm {
  reason: FlagReason;
  status: FlagStatus;
  rating: string;
  kind: ClaimSlots['kind'];
  value: string;
  unit: string;
  direction: '' | 'rise' | 'fall';
  indicator: string;
  area: string;
  breakdown: string;
  periodStart: string;
  periodEnd: string;
  baseStart: string;
  baseEnd: string;
  comparator: string;
  attribution: string;
  rightFigure: string;
  rightValue: string;
  rightUnit: string;
  rightTitle: string;
  rightUrl: string;
  note: string;
  evidence: string;
  tags: string;
  archiveUrl: string;
  reviewUrl: string;
  keepText: boolean;
}

const text = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

const linkLine = ({ url, title }: Link): string => `${url} ${title}`.trim();

/** The form of a flag as it stands. */
export function formOf(flag: Flag, isNew = false): FlagForm {
  const slots: Partial<ClaimSlots> = { ...flag.claim.asRead, ...flag.claim.corrected };
  return {
    reason: flag.reason,
    status: flag.status,
    rating: flag.rating?.label ?? '',
    kind: slots.kind ?? 'level',
    value: text(slots.value),
    unit: text(slots.unit),
    direction: slots.direction ?? '',
    indicator: text(slots.indicator),
    area: text(slots.area),
    breakdown: text(slots.breakdown),
    periodStart: text(slots.period?.start),
    periodEnd: text(slots.period?.end),
    baseStart: text(slots.basePeriod?.start),
    baseEnd: text(slots.basePeriod?.end),
    comparator: text(slots.comparator),
    attribution: text(slots.attribution),
    rightFigure: text(flag.right?.figure),
    rightValue: text(flag.right?.value),
    rightUnit: text(flag.right?.unit),
    rightTitle: text(flag.right?.source?.title),
    rightUrl: text(flag.right?.source?.url),
    note: flag.note,
    evidence: flag.evidence.map(linkLine).join('\n'),
    tags: flag.tags.join(', '),
    archiveUrl: text(flag.page.archiveUrl),
    reviewUrl: text(flag.reviewUrl),
    keepText: flag.page.savedText !== null && !isNew,
  };
}

const orNull = (value: string): string | null => value.trim() || null;
const numberOrNull = (value: string): number | null =>
  value.trim() === '' || Number.isNaN(Number(value)) ? null : Number(value);
const isAddress = (value: string): boolean => /^https?:\/\/\S+$/i.test(value.trim());
const span = (start: string, end: string): { start: string; end: string } | null =>
  start && end ? { start, end } : null;

/** Fields that cannot be saved as they are: addresses that are none, periods with one end. */
export function faultsOf(form: FlagForm): (keyof FlagForm)[] {
  const addresses: (keyof FlagForm)[] = ['rightUrl', 'archiveUrl', 'reviewUrl'];
  const bad = addresses.filter((name) => form[name] !== '' && !isAddress(String(form[name])));
  const lines = form.evidence.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => !isAddress(line.trim().split(/\s+/)[0] ?? ''))) bad.push('evidence');
  if (Boolean(form.periodStart) !== Boolean(form.periodEnd) || form.periodStart > form.periodEnd)
    bad.push('periodEnd');
  if (Boolean(form.baseStart) !== Boolean(form.baseEnd) || form.baseStart > form.baseEnd) bad.push('baseEnd');
  if (form.value.trim() !== '' && numberOrNull(form.value) === null) bad.push('value');
  if (form.rightUrl !== '' && form.rightFigure.trim() === '') bad.push('rightFigure');
  return bad;
}

/** The claim's slots as the form has them, over those that were read. */
export function slotsOfForm(form: FlagForm, asRead: ClaimSlots | null, empty: ClaimSlots): ClaimSlots {
  const base = asRead ?? empty;
  const indicator = orNull(form.indicator);
  const unit = orNull(form.unit);
  return {
    ...base,
    kind: form.kind,
    value: numberOrNull(form.value),
    unit,
    head: unit === base.unit ? base.head : unit,
    direction: form.direction || null,
    indicator,
    title: indicator === base.indicator ? base.title : indicator,
    area: orNull(form.area),
    breakdown: form.breakdown === text(base.breakdown) ? base.breakdown : orNull(form.breakdown),
    period: span(form.periodStart, form.periodEnd),
    basePeriod: span(form.baseStart, form.baseEnd),
    comparator: orNull(form.comparator),
    attribution: orNull(form.attribution),
  };
}

/** The rest of the flag as the form has it. Call only when `faultsOf` is empty. */
export function patchOfForm(
  form: FlagForm,
  flag: Flag,
  scale: readonly OwnRating[],
): Pick<Flag, 'reason' | 'rating' | 'right' | 'note' | 'evidence' | 'tags' | 'reviewUrl' | 'page'> {
  const label = form.rating.trim();
  const known =
    scale.find((rating) => rating.label === label) ?? (flag.rating?.label === label ? flag.rating : null);
  return {
    reason: form.reason,
    rating: label === '' ? null : (known ?? { label, value: null, worst: 1, best: 1 }),
    right: rightOf(form),
    note: form.note,
    evidence: form.evidence.split('\n').flatMap((line) => {
      const [url = '', ...title] = line.trim().split(/\s+/);
      return url === '' ? [] : [{ url, title: title.join(' ') }];
    }),
    tags: tagsOf(form.tags),
    reviewUrl: orNull(form.reviewUrl),
    page: {
      ...flag.page,
      archiveUrl: orNull(form.archiveUrl),
      savedText: form.keepText ? flag.page.savedText : null,
    },
  };
}

function rightOf(form: FlagForm): Flag['right'] {
  const figure = form.rightFigure.trim();
  if (figure === '') return null;
  return {
    figure,
    value: numberOrNull(form.rightValue),
    unit: orNull(form.rightUnit),
    source: form.rightUrl === '' ? null : { url: form.rightUrl.trim(), title: form.rightTitle.trim() },
  };
}

/** "a, b" as tags, each once, as many and as long as a flag can hold. */
export const tagsOf = (text: string): string[] =>
  [...new Set(text.split(',').map((tag) => tag.trim().slice(0, 100)))]
    .filter((tag) => tag !== '')
    .slice(0, 100);
