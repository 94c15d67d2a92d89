import { z } from 'zod';
import type { Finding } from '../core/checks/finding.ts';

const text = z.string().max(20_000);
const number = z.number().nullable();
const interval = z.object({ start: text, end: text }).nullable();
const note = z.looseObject({ kind: text, text });
const step = z.looseObject({ label: text, value: text });
const reading = z.looseObject({ name: text, value: z.number(), derivation: text, rating: text });

const observation = z.looseObject({
  series: text,
  period: text,
  value: z.number(),
  status: text,
  published: text,
});

const official = z.looseObject({
  value: number,
  asPublished: number,
  low: number,
  high: number,
  unit: text,
  derivation: text,
  observations: z.array(observation).max(2_000),
});

const point = z.looseObject({
  period: text,
  label: text,
  value: z.number(),
  used: z.boolean(),
  later: z.boolean(),
});

const chart = z.looseObject({
  title: text,
  unit: text,
  points: z.array(point).max(5_000),
  stated: z.looseObject({ value: z.number(), at: z.number() }).nullable(),
});

const source = z.looseObject({ publisher: text, title: text, url: text, licence: text, retrieved: text });

/** What must hold of a finding that comes back from a file or another person before it is shown. */
const shape = z.looseObject({
  id: text,
  span: z.object({ start: z.number(), end: z.number() }),
  quote: text,
  kind: text,
  value: number,
  value2: number,
  unit: text.nullable(),
  direction: z.enum(['rise', 'fall']).nullable(),
  bound: text,
  indicator: text.nullable(),
  title: text.nullable(),
  subtitle: text.nullable(),
  area: text.nullable(),
  breakdown: text.nullable(),
  period: interval,
  basePeriod: interval,
  rating: z.enum(['matches', 'close', 'differs', 'revised', 'context']).nullable(),
  abstained: text.nullable(),
  standing: text,
  why: text,
  official: official.nullable(),
  steps: z.array(step).max(500),
  assumed: z.array(z.looseObject({ slot: text, reason: text })).max(50),
  notes: z.array(note).max(200),
  readings: z.array(reading).max(200),
  chart: chart.nullable(),
  source: source.nullable(),
  attribution: text.nullable(),
  nearest: z.array(z.looseObject({ indicator: text, title: text })).max(100),
});

/** A stored finding, checked but left as it is, so that a field added later is not lost. */
export const findingSchema = z.custom<Finding>((value) => shape.safeParse(value).success, 'not a finding');
