import { z } from 'zod';
import { isDay } from '../core/time/days.ts';

const day = z.string().refine(isDay, 'expected a day such as 2026-08-21');
const httpsUrl = z.string().regex(/^https:\/\/[^\s"'<>]+$/, 'expected an https address');
const phrase = z
  .string()
  .min(1)
  .regex(/^[^A-Z]*$/, 'expected lower case');
const id = z.string().regex(/^[a-z0-9]+([._-][a-z0-9_]+)*$/, 'expected an id such as uk.ons.cpi.annual_rate');
const bound = z.strictObject({
  percent: z.exactOptional(z.number().nonnegative()),
  points: z.exactOptional(z.number().nonnegative()),
});

export const MEASURES = ['flow', 'stock', 'rate', 'share', 'price', 'index', 'amount'] as const;
export const FREQUENCIES = ['day', 'week', 'month', 'quarter', 'half', 'year', 'irregular'] as const;
export const CLAIM_KINDS = [
  'level',
  'change',
  'multiple',
  'share',
  'ratio',
  'rate',
  'average',
  'range',
  'rank',
  'comparison',
  'threshold',
  'streak',
  'total',
] as const;
export const STATUSES = ['A', 'P', 'E', 'F', 'B', 'O', 'L'] as const;

export const wordsSchema = z.strictObject({
  names: z
    .array(phrase)
    .min(1)
    .describe('Phrases that name the indicator outright; pieces joined by " + ", alternatives by "|".'),
  short: z.array(phrase).default([]).describe('Short forms, valid only after it was named on the page.'),
  near: z
    .array(phrase)
    .default([])
    .describe('Phrases one of which must stand in the sentence or headline as well.'),
  not: z.array(phrase).default([]).describe('Phrases that rule it out in the same sentence.'),
  nouns: z
    .array(phrase)
    .default([])
    .describe('What it counts, singular; empty for rates, prices and amounts.'),
  placed: z
    .boolean()
    .default(false)
    .describe('True where the words are said of no other country: "Universal Credit", "Channel crossings".'),
});

export const indicatorSchema = z.strictObject({
  id,
  title: z.string().min(1).max(80),
  measure: z.enum(MEASURES),
  unit: z.string().min(1).describe('In base units: people, percent, GBP (pounds, not millions).'),
  prices: z
    .enum(['current', 'constant'])
    .nullable()
    .default(null)
    .describe('Of money: of each day (nominal), or of one year throughout (real); null for all else.'),
  decimals: z.int().min(0).max(6).default(0),
  tolerance: bound.nullable().default(null),
  frequency: z.enum(FREQUENCIES),
  lag: z.int().nonnegative().describe("Days after a period's end until its value usually appears."),
  revision: bound
    .nullable()
    .default(null)
    .describe('The largest revision seen, in per cent of the value or in points.'),
  seasonallyAdjusted: z.boolean().default(false),
  publisher: z.string().min(1),
  source: z.strictObject({
    title: z.string().min(1),
    url: httpsUrl,
    licence: z.string().min(1),
    retrieved: day,
  }),
  definition: z.string().min(1).describe('One sentence.'),
  caveats: z.array(z.string().min(1)).default([]),
  nextRelease: z.string().min(1).nullable().default(null),
  words: wordsSchema,
  grain: z.strictObject({ sum: z.boolean(), rolling: z.boolean() }),
  impliedArea: z.string().min(1).nullable().default(null),
  related: z.array(z.strictObject({ indicator: id, reading: z.string().min(1) })).default([]),
  sameAs: z.array(id).default([]),
  priority: z.int().min(0).max(100).default(50),
  growthOver: z
    .enum(['year', 'quarter', 'month'])
    .nullable()
    .default(null)
    .describe('Set when the values are themselves a change over this time.'),
  ratioOf: z
    .strictObject({ numerator: id, denominator: id, factor: z.number().positive().default(1) })
    .nullable()
    .default(null)
    .describe('Set when a value is one indicator divided by another, in any window.'),
});

export const eventSchema = z.strictObject({
  id,
  title: z.string().min(1),
  phrases: z.array(phrase).min(1),
  start: day,
  end: day.nullable().default(null),
  area: z.string().min(1).nullable().default(null),
});

/** "2024-01-01/2024-12-31", both days included. */
const interval = z
  .string()
  .refine(
    (text) => text.split('/').length === 2 && isInOrder(text.split('/')),
    'expected two days in order, such as 2024-01-01/2024-12-31',
  );

const isInOrder = ([from = '', to = '']: readonly string[]): boolean =>
  isDay(from) && isDay(to) && from <= to;

export const recallSchema = z.strictObject({
  id,
  day: day.describe('The day on which it was recalled.'),
  reason: z.string().min(1).max(300).describe('Plain words, shown to the reader.'),
  indicator: id.describe('One of this pack; all of its ratings where nothing else is given.'),
  area: z.string().min(1).nullable().default(null),
  breakdown: z.string().nullable().default(null).describe('The total where it is empty.'),
  periods: z
    .strictObject({ from: day.nullable().default(null), to: day.nullable().default(null) })
    .refine(({ from, to }) => from !== null || to !== null, 'expected from or to')
    .refine(({ from, to }) => from === null || to === null || from <= to, 'expected from before to')
    .nullable()
    .default(null)
    .describe('Only what rests on figures of these days.'),
  claims: z
    .strictObject({
      kinds: z.array(z.enum(CLAIM_KINDS)).default([]),
      period: interval.nullable().default(null),
      basePeriod: interval.nullable().default(null),
      value: z
        .number()
        .nonnegative()
        .nullable()
        .default(null)
        .describe('As stated, in base units, without a sign.'),
    })
    .refine(
      ({ kinds, ...rest }) => kinds.length > 0 || Object.values(rest).some((slot) => slot !== null),
      'expected kinds, period, basePeriod or value',
    )
    .nullable()
    .default(null)
    .describe('Only these claims; without it also what is worked out with the figures of this indicator.'),
});

const licenceSchema = z.object({
  name: z.string().optional(),
  path: z.string().optional(),
  title: z.string().optional(),
});

const resourceSchema = z.object({
  name: z.string().min(1),
  path: z.string().regex(/^[\w-]+(\/[\w-]+)*\.csv$/, 'expected the name of a CSV file in the same folder'),
  bytes: z.int().nonnegative().optional(),
  hash: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/, 'expected sha256: and 64 hexadecimal digits')
    .optional(),
  schema: z.unknown().optional(),
});

/** What `datapackage.json` must hold: a Data Package v2 descriptor with our `plumbline` property. */
export const descriptorSchema = z.object({
  $schema: z.string().optional(),
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'),
  title: z.string().min(1),
  description: z.string().optional(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'expected a version such as 1.0.0'),
  created: z
    .string()
    .refine(
      (text) => !Number.isNaN(Date.parse(text)),
      'expected a date and time such as 2026-08-21T00:00:00Z',
    ),
  licenses: z.array(licenceSchema).min(1),
  sources: z.array(z.object({ title: z.string().min(1), path: httpsUrl.optional() })).min(1),
  resources: z.array(resourceSchema).min(1),
  plumbline: z.strictObject({
    profile: z.literal(1),
    indicators: z.array(indicatorSchema).default([]),
    events: z.array(eventSchema).default([]),
    recalls: z
      .array(recallSchema)
      .default([])
      .describe('Ratings by indicators of this pack that are known to be bad and are no longer given.'),
  }),
});

export type Descriptor = z.output<typeof descriptorSchema>;
export type IndicatorEntry = z.output<typeof indicatorSchema>;
