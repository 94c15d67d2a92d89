import { z } from 'zod';
import type { Finding } from '../core/checks/finding.ts';

const interval = z.object({ start: z.string().max(10), end: z.string().max(10) });
const word = z.string().max(500);

/** A claim's slots, plain and editable: what the reader read, or what a person put in its place. */
export const claimSlotsSchema = z.object({
  kind: z.enum([
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
  ]),
  /** Base units, unsigned where `direction` speaks. */
  value: z.number().nullable(),
  value2: z.number().nullable(),
  unit: word.nullable(),
  /** Head noun of a count in singular, or the unit's own name; what claims without an indicator are compared by. */
  head: word.nullable(),
  direction: z.enum(['rise', 'fall']).nullable(),
  bound: z.enum(['exact', 'about', 'nearly', 'more-than', 'at-least', 'less-than', 'at-most', 'up-to']),
  /** Place value of the last non-zero digit as written; 0 when unknown. */
  step: z.number().nonnegative(),
  indicator: word.nullable(),
  /** The indicator's title as shown; null without an indicator. */
  title: word.nullable(),
  area: word.nullable(),
  breakdown: word.nullable(),
  period: interval.nullable(),
  basePeriod: interval.nullable(),
  scope: interval.nullable(),
  comparator: word.nullable(),
  attribution: word.nullable(),
});

export type ClaimSlots = z.infer<typeof claimSlotsSchema>;
export type SlotName = keyof ClaimSlots;

/** Slots with nothing read: where a person flags words in which we read no claim. */
export const emptySlots: ClaimSlots = {
  kind: 'level',
  value: null,
  value2: null,
  unit: null,
  head: null,
  direction: null,
  bound: 'exact',
  step: 0,
  indicator: null,
  title: null,
  area: null,
  breakdown: null,
  period: null,
  basePeriod: null,
  scope: null,
  comparator: null,
  attribution: null,
};

/** Place value of the last non-zero digit: 20000 is 10000, 48.1 is 0.1. 0 for 0 and what is not finite. */
export function stepOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 0;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return Number(`1e${Number(exponent) - decimals}`);
}

/** The slots of a claim as a finding carries them. The finding has no scope, comparator or head noun of its own. */
export function slotsOfFinding(finding: Finding): ClaimSlots {
  return {
    ...emptySlots,
    kind: finding.kind,
    value: finding.value,
    value2: finding.value2,
    unit: finding.unit,
    head: finding.unit,
    direction: finding.direction,
    bound: finding.bound,
    step: finding.value === null ? 0 : stepOf(finding.value),
    indicator: finding.indicator,
    title: finding.title,
    area: finding.area,
    breakdown: finding.breakdown,
    period: finding.period,
    basePeriod: finding.basePeriod,
    attribution: finding.attribution,
  };
}
