import { z } from 'zod';
import type { Finding } from '../core/checks/finding.ts';
import type { CheckPass, FlagRequest, PageState, ToBackground } from './protocol.ts';

z.config({ jitless: true });

const MOST_BLOCKS = 2000;
const LONGEST_BLOCK = 50_000;

const day = z.iso.date();
const documentId = z.string().min(1).max(64);
const tabId = z.int().nonnegative();

const block = z.object({
  text: z.string().max(LONGEST_BLOCK),
  role: z.enum(['headline', 'lead', 'heading', 'paragraph', 'list-item', 'caption', 'quote', 'cell']),
  published: z.exactOptional(day),
});

const pageText = z.object({
  title: z.string().max(1000),
  published: day.nullable(),
  outletCountry: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  blocks: z.array(block).max(MOST_BLOCKS),
});

const checkPass: z.ZodType<CheckPass> = z
  .object({
    documentId,
    pass: z.int().nonnegative(),
    page: pageText,
    hashes: z.array(z.string().max(64)).max(MOST_BLOCKS),
    places: z.array(z.int().nonnegative()).max(MOST_BLOCKS),
  })
  .refine(
    ({ page, hashes, places }) =>
      hashes.length === page.blocks.length && places.length === page.blocks.length,
    'one hash and one place for each block',
  );

const pageState: z.ZodType<PageState> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('reading'), blocksRead: z.int().nonnegative(), blocks: z.int().nonnegative() }),
  z.object({ is: z.literal('done') }),
  z.object({ is: z.literal('not-an-article') }),
  z.object({ is: z.literal('off'), why: z.enum(['site', 'everywhere', 'not-chosen', 'page']) }),
  z.object({ is: z.literal('error'), message: z.string().max(2000), what: z.string().max(2000) }),
]);

/** Our own pages, with query or fragment; never another address. */
const ownPage = z
  .string()
  .max(4000)
  .regex(/^\/(welcome|library|options|desk|text)\.html([?#].*)?$/s);

const words = z.string().max(20_000);
const line = z.string().max(2000);
const webAddress = z.httpUrl().max(4000);

/** Its outline; the background reads it whole before it is kept. */
const finding = z.custom<Finding>(
  (value) => typeof value === 'object' && value !== null && 'id' in value && 'quote' in value,
  'a finding',
);

const flagRequest: z.ZodType<FlagRequest> = z.object({
  quote: z.object({ exact: words, prefix: line, suffix: line }),
  position: z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).nullable(),
  passage: z.object({ before: line, after: line }).nullable(),
  page: z.object({
    url: webAddress,
    canonicalUrl: webAddress.nullable(),
    title: line,
    publisher: line.nullable(),
    author: line.nullable(),
    published: day.nullable(),
    modified: day.nullable(),
    textHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .nullable(),
  }),
  text: z.string().max(1_000_000).nullable(),
  finding,
});

type Given<Name extends keyof ToBackground> =
  Parameters<ToBackground[Name]> extends [infer First] ? First : null;

const schemas: { [Name in keyof ToBackground]: z.ZodType<Given<Name>> } = {
  checkPass,
  checkText: z.object({ page: pageText, documentId: documentId.nullable() }),
  reportState: z.object({ documentId, title: z.string().max(1000), state: pageState }),
  pageReport: z.object({ tabId }),
  startInTab: z.object({ tabId }),
  datasetState: z.null(),
  importBundled: z.null(),
  packsChanged: z.null(),
  neverMark: z.object({ key: z.string().min(1).max(1000) }),
  startFlag: flagRequest,
  flagsOfPage: z.object({ addresses: z.array(webAddress).max(4) }),
  flagsSeen: z.object({
    seen: z
      .array(
        z.object({
          id: z.string().min(1).max(200),
          outcome: z.enum(['found', 'moved', 'figure-changed', 'passage-changed']),
          now: z.string().max(5000).nullable(),
        }),
      )
      .max(10_000),
  }),
  openPage: z.object({ path: ownPage }),
};

/** The argument of a call to the background, checked. Throws with the place and reason when it is not of its form. */
export const checkArgument = (call: string, argument: unknown): unknown => {
  const schema = schemas[call as keyof ToBackground];
  const parsed = schema.safeParse(argument);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${call}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
};
