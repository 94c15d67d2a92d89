import type { ObservationRow, ObservationSource } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { fromTable } from './table.ts';

const G7: Record<string, string> = {
  'United Kingdom': 'GBR',
  'United States': 'USA',
  Canada: 'CAN',
  France: 'FRA',
  Germany: 'DEU',
  Italy: 'ITA',
  Japan: 'JPN',
  G7: 'G7',
};

/** Each release as it stood; rows seen on one page only are left out. */
const growth = (data: SharedData): ObservationRow[] => {
  const seen = new Set<string>();
  return data.rows('more/series/world/g7_gdp_growth_page_figures.csv').flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'value');
    const area = G7[cells.measure ?? ''];
    const published = cells.published ?? '';
    if (value === null || area === undefined || cells.confirmation !== 'two pages') return [];
    const period = (cells.period ?? '').slice(0, 7);
    const key = `${area}|${period}|${value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ indicator: 'oecd.g7.gdp_growth', area, period, value, published }];
  });
};

const UNEMPLOYMENT_COLUMNS: Record<string, string> = {
  united_kingdom: 'GBR',
  united_states: 'USA',
  g7: 'G7',
  euro_area_20: 'EA',
  oecd: 'OECD',
  canada: 'CAN',
  france: 'FRA',
  germany: 'DEU',
  italy: 'ITA',
  japan: 'JPN',
  eu_27: 'EU27',
};

const unemployment = (data: SharedData): ObservationRow[] =>
  fromTable(
    data,
    'more/series/world/oecd_unemployment_rate_g7_quarterly.csv',
    (cells) => cells.quarter ?? '',
    Object.entries(UNEMPLOYMENT_COLUMNS).map(([column, area]) => ({
      indicator: 'oecd.unemployment_rate',
      column,
      area,
      decimals: 1,
    })),
  );

/** OECD: growth of the G7 as each release gave it, and unemployment rates. */
export const oecd: ObservationSource = {
  pack: 'world',
  read: (data) => [...growth(data), ...unemployment(data)],
};
