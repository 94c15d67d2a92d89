import { isCountry } from './country-codes.ts';
import { monthOf, type ObservationRow, type ObservationSource, rounded } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { fromTable, points } from './table.ts';

const WORLD = 'WLD';
/** The World Bank's and Our World in Data's codes for groups that we hold. */
const GROUPS: Record<string, string> = {
  WLD: 'WLD',
  OWID_WRL: 'WLD',
  OWID_KOS: 'XKX',
  EUU: 'EU27',
  EMU: 'EA',
  OED: 'OECD',
};

/** Our code of a place; null for regions and income groups. */
const placeOf = (code: string): string | null => GROUPS[code] ?? (isCountry(code) ? code : null);

interface CountryTable {
  indicator: string;
  file: string;
  column: string;
  place?: string;
  since?: number;
  until?: number;
  scale?: number;
  decimals?: number;
  /** Counted on a day of the year instead of over it: "-12-31". */
  day?: string;
  /** Countries whose figures were halved since: one that a page quotes may be of either estimate. */
  except?: readonly string[];
}

const fromCountries = (data: SharedData, table: CountryTable): ObservationRow[] =>
  data.rows(table.file).flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, table.column);
    const area = placeOf(cells[table.place ?? 'geo'] ?? '');
    const year = Number(cells.year);
    if (value === null || area === null || table.except?.includes(area)) return [];
    if (year < (table.since ?? 0) || year > (table.until ?? 9999)) return [];
    const period = `${year}${table.day ?? ''}`;
    return [
      {
        indicator: table.indicator,
        area,
        period,
        value: rounded(value * (table.scale ?? 1), table.decimals ?? 0),
      },
    ];
  });

const WDI = 'series/world/wdi_selected_by_country_year.csv';
const GAPMINDER = 'series/world/gapminder';
const UNHCR = 'series/world/unhcr_displaced_by_country_of_asylum_annual.csv';

const BANK: readonly CountryTable[] = [
  {
    indicator: 'world.un.population',
    file: 'series/world/population_by_country_annual.csv',
    column: 'population',
    since: 1960,
    except: ['ERI', 'GNQ'],
  },
  {
    indicator: 'world.wb.gdp',
    file: 'series/world/gdp_current_usd_by_country_annual.csv',
    column: 'gdp_usd',
    since: 1980,
  },
  {
    indicator: 'world.wb.inflation',
    file: 'series/world/inflation_cpi_by_country_annual.csv',
    column: 'cpi_inflation_pct',
    since: 1980,
    decimals: 1,
  },
  { indicator: 'world.wb.gdp_per_head_ppp', file: WDI, column: 'income', since: 1990 },
  { indicator: 'world.ilo.unemployment', file: WDI, column: 'unem', since: 1991, decimals: 1 },
  { indicator: 'world.un.birth_rate', file: WDI, column: 'birth', since: 1990, decimals: 1 },
  { indicator: 'world.un.net_migration', file: WDI, column: 'nmig', since: 1990 },
  { indicator: 'world.wb.remittances_received', file: WDI, column: 'remin', since: 1990 },
  {
    indicator: 'world.wb.gdp_per_head',
    file: `${GAPMINDER}/gdppercapita_us_inflation_adjusted.csv`,
    column: 'value',
    since: 1990,
  },
  {
    indicator: 'world.wb.gdp_per_head_growth',
    file: `${GAPMINDER}/gdppercapita_growth_percent_per_year.csv`,
    column: 'value',
    since: 1990,
    decimals: 1,
  },
  {
    indicator: 'world.wb.exports',
    file: `${GAPMINDER}/exports_percent_of_gdp.csv`,
    column: 'value',
    since: 1990,
    decimals: 1,
  },
  {
    indicator: 'world.wb.poverty',
    file: `${GAPMINDER}/extreme_poverty_percent_people_below_300_a_day.csv`,
    column: 'value',
    since: 1980,
    decimals: 1,
  },
  {
    indicator: 'world.wb.gini',
    file: `${GAPMINDER}/inequality_index_gini.csv`,
    column: 'value',
    since: 1980,
    decimals: 1,
  },
  {
    indicator: 'world.un.life_expectancy_female',
    file: `${GAPMINDER}/life_expectancy_female.csv`,
    column: 'value',
    since: 1970,
    decimals: 1,
  },
  {
    indicator: 'world.un.life_expectancy_male',
    file: `${GAPMINDER}/life_expectancy_male.csv`,
    column: 'value',
    since: 1970,
    decimals: 1,
  },
  {
    indicator: 'world.undp.hdi',
    file: `${GAPMINDER}/hdi_human_development_index.csv`,
    column: 'value',
    decimals: 3,
  },
];

/** The files hold part of 2024 only, so the last year taken is 2023. */
const REFUGEES: readonly CountryTable[] = [
  { indicator: 'world.unhcr.refugees', file: UNHCR, column: 'refugee', day: '-12-31', until: 2023 },
  { indicator: 'world.unhcr.asylum_seekers', file: UNHCR, column: 'asylum', day: '-12-31', until: 2023 },
  { indicator: 'world.unhcr.internally_displaced', file: UNHCR, column: 'idp', day: '-12-31', until: 2023 },
  { indicator: 'world.unhcr.stateless', file: UNHCR, column: 'stateless', day: '-12-31', until: 2023 },
  {
    indicator: 'world.unhcr.refugees_by_origin',
    file: 'series/world/unhcr_refugees_by_origin_annual.csv',
    column: 'refugees',
    place: 'origin',
    day: '-12-31',
    until: 2023,
  },
];

const CARBON = 'more/series/world/fossil_co2_by_country_annual_gcb2023.csv';

const fossilCarbon = (data: SharedData): ObservationRow[] => [
  ...fromCountries(data, {
    indicator: 'world.gcp.fossil_co2',
    file: CARBON,
    column: 'mt_co2',
    place: 'code',
    scale: 1_000_000,
  }),
  ...data.rows(CARBON).flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'mt_co2');
    if (cells.entity !== 'European Union (27)' || value === null) return [];
    return [
      {
        indicator: 'world.gcp.fossil_co2',
        area: 'EU27',
        period: cells.year ?? '',
        value: rounded(value * 1_000_000, 0),
      },
    ];
  }),
];

/** Tonnes of fossil CO2 per head: emissions over the population of the same year. */
const carbonPerHead = (
  emissions: readonly ObservationRow[],
  people: readonly ObservationRow[],
): ObservationRow[] => {
  const population = new Map(people.map((row) => [`${row.area}|${row.period}`, row.value]));
  return emissions.flatMap((row): ObservationRow[] => {
    const heads = population.get(`${row.area}|${row.period}`);
    if (heads === undefined || heads === 0 || row.period < '1990') return [];
    return [{ ...row, indicator: 'world.gcp.fossil_co2_per_head', value: rounded(row.value / heads, 2) }];
  });
};

const SUMMED = new Set(['world.unhcr.asylum_seekers', 'world.unhcr.stateless']);

/** UNHCR's files hold countries only. Where its headline for the world counts more than the countries' sum, no sum is made. */
const worldSums = (rows: readonly ObservationRow[]): ObservationRow[] => {
  const sums = new Map<string, ObservationRow>();
  for (const row of rows) {
    if (!SUMMED.has(row.indicator)) continue;
    const key = `${row.indicator}|${row.period}`;
    const sum = sums.get(key) ?? { indicator: row.indicator, area: WORLD, period: row.period, value: 0 };
    sum.value += row.value;
    sums.set(key, sum);
  }
  return [...sums.values()];
};

const climate = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, 'series/world/co2_ppm_mauna_loa_monthly.csv', (cells) => monthOf(cells.month ?? ''), [
    { indicator: 'world.noaa.co2_ppm', column: 'average_ppm', area: WORLD, decimals: 2 },
  ]),
  ...fromTable(data, 'series/world/co2_ppm_mauna_loa_annual.csv', (cells) => cells.year ?? '', [
    { indicator: 'world.noaa.co2_ppm', column: 'ppm', area: WORLD, decimals: 2 },
  ]),
  ...fromTable(
    data,
    'more/series/world/global_temperature_hadcrut5_vs_1850_1900.csv',
    (cells) => cells.year ?? '',
    [
      {
        indicator: 'world.metoffice.global_temp_anomaly',
        column: 'anomaly_vs_1850_1900_c',
        area: WORLD,
        decimals: 2,
      },
    ],
  ),
  ...points({ indicator: 'world.metoffice.global_temp_anomaly', area: WORLD }, [
    ['2025', 1.41, '2026-01-14'],
  ]),
  ...points({ indicator: 'world.c3s.global_temp_anomaly', area: WORLD }, [
    ['2024', 1.6, '2025-01-10'],
    ['2025', 1.47, '2026-01-14'],
  ]),
  ...points({ indicator: 'world.c3s.global_temp', area: WORLD }, [
    ['2024', 15.1],
    ['2025', 14.97, '2026-01-14'],
  ]),
];

const displaced = (): ObservationRow[] => [
  ...points({ indicator: 'world.unhcr.refugees_all', area: WORLD }, [
    ['2024-12-31', 42_700_000, '2025-06-12'],
  ]),
  ...points({ indicator: 'world.idmc.idps', area: WORLD }, [['2024-12-31', 73_500_000, '2025-05-13']]),
  ...points({ indicator: 'world.unhcr.forcibly_displaced', area: WORLD }, [
    ['2014-12-31', 59_500_000],
    ['2015-12-31', 65_300_000],
    ['2016-12-31', 65_600_000],
    ['2018-12-31', 70_800_000],
    ['2021-12-31', 89_300_000],
    ['2024-12-31', 123_200_000, '2025-06-12'],
    ['2025-04-30', 122_100_000, '2025-06-12'],
  ]),
];

const missing = (data: SharedData): ObservationRow[] =>
  fromTable(
    data,
    'series/world/iom_missing_migrants_annual.csv',
    (cells) => (cells.year === '2025' ? null : (cells.year ?? '')),
    [{ indicator: 'world.iom.missing', column: 'dead_or_missing', area: WORLD }],
  );

/** World Bank, UN, UNHCR, Global Carbon Project, NOAA and the Met Office: all countries and the world. */
export const world: ObservationSource = {
  pack: 'world',
  read: (data) => {
    const bank = BANK.flatMap((table) => fromCountries(data, table));
    const refugees = REFUGEES.flatMap((table) => fromCountries(data, table));
    const carbon = fossilCarbon(data);
    const people = bank.filter((row) => row.indicator === 'world.un.population');
    return [
      ...bank,
      ...refugees,
      ...worldSums(refugees),
      ...carbon,
      ...carbonPerHead(carbon, people),
      ...climate(data),
      ...displaced(),
      ...missing(data),
    ];
  },
};
