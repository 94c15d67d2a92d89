import { z } from 'zod';
import { type ClaimSlots, claimSlotsSchema } from './claim-slots.ts';
import { findingSchema } from './finding-schema.ts';

/** Only addresses of the web: nothing that runs. */
export const webAddress = z
  .string()
  .max(4_000)
  .regex(/^https?:\/\/[^\s]+$/i);

const line = z.string().max(1_000);
const prose = z.string().max(100_000);
const moment = z.iso.datetime({ offset: true });
/** A day or a moment, as pages write their dates. */
const dayOrMoment = z
  .string()
  .max(40)
  .regex(/^\d{4}-\d{2}(-\d{2})?/);

/** W3C TextQuoteSelector: the words, with up to 32 characters on either side. */
export const quoteSelectorSchema = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1).max(5_000),
  prefix: z.string().max(200),
  suffix: z.string().max(200),
});

/** W3C TextPositionSelector over `document.body.textContent`, UTF-16, half-open. */
export const positionSelectorSchema = z.object({
  type: z.literal('TextPositionSelector'),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});

export const pageFactsSchema = z.object({
  url: webAddress,
  canonicalUrl: webAddress.nullable(),
  title: line,
  publisher: line.nullable(),
  author: line.nullable(),
  published: dayOrMoment.nullable(),
  modified: dayOrMoment.nullable(),
  retrieved: moment,
  /** SHA-256 of `document.body.textContent` in hexadecimal; null when the page could not be read. */
  textHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  /** The article's text, kept only when the checker wished it. */
  savedText: z.string().max(1_000_000).nullable(),
  archiveUrl: webAddress.nullable(),
});

export const reasons = [
  'wrong-figure',
  'out-of-date',
  'wrong-period',
  'wrong-place',
  'wrong-definition',
  'misleading-comparison',
  'per-cent-and-points',
  'misattributed',
  'not-verifiable',
  'other',
] as const;

export const statuses = [
  'draft',
  'checking',
  'disputed',
  'correction-asked',
  'corrected',
  'resolved',
  'withdrawn',
] as const;

/** Statuses with work left in them: what "open" counts and the day sheet lists. */
export const openStatuses: readonly FlagStatus[] = ['draft', 'checking', 'disputed', 'correction-asked'];

/** A rating in the checker's own words and scale; `value` is null where the scale has no number for it. */
export const ownRatingSchema = z.object({
  label: z.string().min(1).max(200),
  value: z.number().nullable(),
  worst: z.number(),
  best: z.number(),
});

export const linkSchema = z.object({ url: webAddress, title: line });

type Loose<T> = { [K in keyof T]?: T[K] | undefined };

/** A slot given as undefined was not corrected. */
const dropUndefined = (slots: Loose<ClaimSlots>): Partial<ClaimSlots> =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== undefined));

const packVersion = z.object({ name: line, version: line });

export const historyEntrySchema = z.object({
  at: moment,
  who: line,
  what: z.enum(['created', 'status', 'edited', 'imported', 'anchored', 'synced', 'restored']),
  /** The status from then on; null when it did not change. */
  status: z.enum(statuses).nullable(),
  text: line,
});

/** Where the quote was last seen; see `anchor.ts` for the words. */
export const lastSeenSchema = z.object({
  at: moment,
  outcome: z.enum(['found', 'moved', 'figure-changed', 'passage-changed']),
  /** What stands there now, when the words or the figure differ; null otherwise. */
  now: z.string().max(5_000).nullable(),
});

/** A fact-checker's record of a disputed figure. Every change of its shape is a new `version` and a step in `upgrade-flag.ts`. */
export const flagSchema = z.object({
  version: z.literal(1),
  id: z.string().min(1).max(200),
  created: moment,
  updated: moment,
  who: line,
  quote: quoteSelectorSchema,
  position: positionSelectorSchema.nullable(),
  /** Up to 160 characters on either side, white space collapsed: tells a passage from its like, and is shown around the quote. */
  passage: z.object({ before: z.string().max(400), after: z.string().max(400) }).nullable(),
  page: pageFactsSchema,
  claim: z.object({
    asRead: claimSlotsSchema.nullable(),
    /** Only the slots a person put right. */
    corrected: claimSlotsSchema.partial().transform(dropUndefined),
  }),
  finding: z.object({ at: moment, finding: findingSchema, packs: z.array(packVersion).max(200) }).nullable(),
  reason: z.enum(reasons),
  rating: ownRatingSchema.nullable(),
  right: z
    .object({
      figure: line,
      value: z.number().nullable(),
      unit: line.nullable(),
      source: linkSchema.nullable(),
    })
    .nullable(),
  /** Markdown, kept and shown as text. */
  note: prose,
  evidence: z.array(linkSchema).max(100),
  tags: z.array(z.string().min(1).max(100)).max(100),
  status: z.enum(statuses),
  history: z.array(historyEntrySchema).max(5_000),
  /** Address of the checker's published review; null while there is none. */
  reviewUrl: webAddress.nullable(),
  lastSeen: lastSeenSchema.nullable(),
});

export type Flag = z.infer<typeof flagSchema>;
export type FlagStatus = (typeof statuses)[number];
export type FlagReason = (typeof reasons)[number];
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;
export type PositionSelector = z.infer<typeof positionSelectorSchema>;
export type PageFacts = z.infer<typeof pageFactsSchema>;
export type OwnRating = z.infer<typeof ownRatingSchema>;
export type Link = z.infer<typeof linkSchema>;
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export type LastSeen = z.infer<typeof lastSeenSchema>;

/** The claim with the person's corrections over what was read; null when neither is there. */
export function correctedSlots(flag: Flag): ClaimSlots | null {
  const { asRead, corrected } = flag.claim;
  if (asRead) return { ...asRead, ...corrected };
  const whole = claimSlotsSchema.safeParse(corrected);
  return whole.success ? whole.data : null;
}
