import { isoWeekOf } from '../../../lib/core/time/days.ts';
import { intervalOfPeriod } from '../../../lib/core/time/sdmx.ts';
import { monthOf, type ObservationRow, type ObservationSource, rounded } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';

const AREA = 'GBR';
const DAILY = 'series/small_boats/daily.csv';
const WEEKLY = 'series/small_boats/weekly.csv';

interface Totals {
  people: number;
  boats: number;
  days: number;
}

const daily = (data: SharedData): ObservationRow[] =>
  data.rows(DAILY).flatMap((row) =>
    [
      { indicator: 'uk.ho.smallboats.arrivals', value: numberIn(row, 'migrants_arrived') },
      { indicator: 'uk.ho.smallboats.boats', value: numberIn(row, 'boats_arrived') },
    ].map(({ indicator, value }) => {
      if (value === null) throw new RangeError(`${DAILY}: no value on ${row.date}`);
      return { indicator, area: AREA, period: row.date ?? '', value, status: 'P' as const };
    }),
  );

const DAYS_OF_QUARTERS = ['01-01', '04-01', '07-01', '10-01'];

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The periods that hold a day: its month, quarter, half and year, and the twelve months ending with each quarter. */
const periodsOf = (day: string): string[] => {
  const year = Number(day.slice(0, 4));
  const quarter = quarterOf(day);
  const rolling = DAYS_OF_QUARTERS.slice(1).map(
    (start, at) => `${quarter > at + 1 ? year : year - 1}-${start}/P1Y`,
  );
  return [monthOf(day), `${year}-Q${quarter}`, `${year}-S${quarter > 2 ? 2 : 1}`, String(year), ...rolling];
};

/** Periods that lie wholly within the days held, with their totals. */
const totalsByPeriod = (data: SharedData): Map<string, Totals> => {
  const rows = data.rows(DAILY);
  const first = rows[0]?.date ?? '';
  const last = rows.at(-1)?.date ?? '';
  const totals = new Map<string, Totals>();
  for (const row of rows) {
    const day = row.date ?? '';
    const people = numberIn(row, 'migrants_arrived') ?? 0;
    for (const period of periodsOf(day)) {
      const sum = totals.get(period) ?? { people: 0, boats: 0, days: 0 };
      sum.people += people;
      sum.boats += numberIn(row, 'boats_arrived') ?? 0;
      sum.days += people > 0 ? 1 : 0;
      totals.set(period, sum);
    }
  }
  for (const period of totals.keys()) {
    const { start, end } = intervalOfPeriod(period);
    if (start < first || end > last) totals.delete(period);
  }
  return totals;
};

const derived = (data: SharedData): ObservationRow[] =>
  [...totalsByPeriod(data)].flatMap(([period, { people, boats, days }]) => {
    const row = { area: AREA, period, status: 'P' as const };
    const perBoat = {
      ...row,
      indicator: 'uk.ho.smallboats.people_per_boat',
      value: rounded(people / boats, 1),
    };
    const active = { ...row, indicator: 'uk.ho.smallboats.days', value: days };
    return [...(boats > 0 ? [perBoat] : []), ...(period.includes('-M') ? [active] : [])];
  });

const prevented = (data: SharedData): ObservationRow[] =>
  data.rows(WEEKLY).flatMap((row) => {
    const value = numberIn(row, 'migrants_prevented');
    if (value === null) return [];
    const { year, week } = isoWeekOf(row.week_ending ?? '');
    const period = `${year}-W${String(week).padStart(2, '0')}`;
    return [{ indicator: 'uk.ho.smallboats.preventions', area: AREA, period, value, status: 'P' as const }];
  });

/** Home Office: people and boats by day, people prevented by week, and what follows from them. */
export const channelCrossings: ObservationSource = {
  pack: 'uk-channel-crossings',
  read: (data) => [...daily(data), ...derived(data), ...prevented(data)],
};
