import { isoWeekOf } from '../../../lib/core/time/days.ts';
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

/** Months, quarters and years that are over, with their totals. */
const totalsByPeriod = (data: SharedData): Map<string, Totals> => {
  const rows = data.rows(DAILY);
  const last = rows.at(-1)?.date ?? '';
  const totals = new Map<string, Totals>();
  for (const row of rows) {
    const day = row.date ?? '';
    const people = numberIn(row, 'migrants_arrived') ?? 0;
    const quarter = `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
    for (const period of [monthOf(day), quarter, day.slice(0, 4)]) {
      const sum = totals.get(period) ?? { people: 0, boats: 0, days: 0 };
      sum.people += people;
      sum.boats += numberIn(row, 'boats_arrived') ?? 0;
      sum.days += people > 0 ? 1 : 0;
      totals.set(period, sum);
    }
  }
  const lastQuarter = `${last.slice(0, 4)}-Q${Math.ceil(Number(last.slice(5, 7)) / 3)}`;
  for (const period of [monthOf(last), lastQuarter, last.slice(0, 4)]) totals.delete(period);
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
