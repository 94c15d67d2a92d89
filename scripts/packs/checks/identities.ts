import type { Pack } from '../../../lib/core/series/catalogue-data.ts';
import { type CheckResult, newestValues, seriesOf } from './check.ts';

interface Identity {
  whole: string;
  area: string;
  /** Indicators that add up to the whole; those after a minus sign are taken off. */
  parts: string[];
  /** How far apart the two sides may be, in the unit, by rounding. */
  allowed: number;
}

const IDENTITIES: readonly Identity[] = [
  {
    whole: 'uk.ons.ltim.net',
    area: 'GBR',
    parts: ['uk.ons.ltim.immigration', '-uk.ons.ltim.emigration'],
    allowed: 1000,
  },
  {
    whole: 'uk.ho.returns',
    area: 'GBR',
    parts: ['uk.ho.returns.enforced', 'uk.ho.returns.voluntary'],
    allowed: 0,
  },
  {
    whole: 'uk.ho.asylum.initial_decisions',
    area: 'GBR',
    parts: ['uk.ho.asylum.grants', 'uk.ho.asylum.refusals'],
    allowed: 0,
  },
  {
    whole: 'us.cbp.encounters_sw',
    area: 'USSW',
    parts: ['us.cbp.usbp_apprehensions_sw', 'us.cbp.ofo_encounters_sw'],
    allowed: 0,
  },
  {
    whole: 'uk.dwp.spend.total',
    area: 'GBR',
    parts: ['uk.dwp.spend.pensioners', 'uk.dwp.spend.working_age', 'uk.dwp.spend.children'],
    allowed: 30_000_000,
  },
];

const signed = (pack: Pack, part: string, area: string, period: string): number | null => {
  const minus = part.startsWith('-');
  const value = newestValues(seriesOf(pack, minus ? part.slice(1) : part, area)).get(period);
  return value === undefined ? null : minus ? -value : value;
};

/** Wholes must be the sum of their parts, period by period, where all are held. */
export const checkIdentities = (pack: Pack): CheckResult => {
  const problems: string[] = [];
  let looked = 0;
  for (const { whole, area, parts, allowed } of IDENTITIES) {
    for (const [period, value] of newestValues(seriesOf(pack, whole, area))) {
      const values = parts.map((part) => signed(pack, part, area, period));
      if (values.some((part) => part === null)) continue;
      looked++;
      const sum = values.reduce<number>((total, part) => total + (part ?? 0), 0);
      if (Math.abs(sum - value) > allowed) problems.push(`${whole} ${period}: ${value}, its parts ${sum}`);
    }
  }
  return { name: 'identities', looked, problems };
};

/** Indicators whose breakdowns of one kind make up the whole, with the gap that rounding or other parts may leave. */
const WHOLES: readonly { indicator: string; kind: string; percent: number; apart?: string }[] = [
  { indicator: 'uk.desnz.ghg', kind: 'sector:', percent: 0.2 },
  // Those who leave for Britain cross another border, and are counted apart.
  { indicator: 'eu.frontex.irregular_crossings', kind: 'route:', percent: 0, apart: 'route:channel' },
  { indicator: 'uk.ho.irregular.arrivals', kind: 'method:', percent: 0 },
];

/** Parts by sector, route or method must sum to their whole, where more than a few of them are held. */
export const checkParts = (pack: Pack): CheckResult => {
  const problems: string[] = [];
  let looked = 0;
  for (const { indicator, kind, percent, apart } of WHOLES) {
    const parts = pack.series.filter(
      ({ indicator: id, breakdown }) => id === indicator && breakdown.startsWith(kind) && breakdown !== apart,
    );
    const whole = pack.series.find((series) => series.indicator === indicator && series.breakdown === '');
    const columns = parts.map(newestValues);
    const held = (period: string) => columns.flatMap((column) => column.get(period) ?? []);
    const periods = [...newestValues(whole)];
    const most = Math.max(0, ...periods.map(([period]) => held(period).length));
    for (const [period, value] of periods) {
      const values = held(period);
      if (values.length < Math.max(2, most / 2)) continue;
      looked++;
      const sum = values.reduce((total, part) => total + part, 0);
      if (Math.abs(sum - value) > (percent / 100) * Math.abs(value) + 1e-6) {
        problems.push(`${indicator} ${period}: ${value}, its parts ${sum}`);
      }
    }
  }
  return { name: 'parts sum to wholes', looked, problems };
};
