import { monthOf, type ObservationRow, type ObservationSource, rounded } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { type ColumnRule, fromTable, joinReleases, points } from './table.ts';

const US = 'USA';
const BORDER = 'USSW';
const CAPITAL = 'USDC';
const month = (cells: Record<string, string>): string => monthOf(cells.date ?? cells.month ?? '');

/** The fiscal year 2025 runs from 1 October 2024; until 1976 they ran from 1 July. */
const fiscalYear = (year: number): string => `${year - 1}-${year < 1977 ? '07' : '10'}-01/P1Y`;

const border = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, 'series/us/cbp_southwest_border_encounters_monthly.csv', month, [
    { indicator: 'us.cbp.encounters_sw', column: 'total_encounters', area: BORDER },
    { indicator: 'us.cbp.usbp_apprehensions_sw', column: 'usbp_between_ports', area: BORDER },
    { indicator: 'us.cbp.ofo_encounters_sw', column: 'ofo_at_ports', area: BORDER },
  ]),
  ...points(
    { indicator: 'us.cbp.usbp_apprehensions_sw', area: BORDER },
    (
      [
        [1970, 201_780],
        [2014, 479_371],
        [2015, 331_333],
        [2016, 408_870],
        [2017, 303_916],
        [2025, 237_565],
      ] as const
    ).map(([year, value]) => [fiscalYear(year), value]),
  ),
  ...points({ indicator: 'us.cbp.usbp_apprehensions_sw', area: BORDER, status: 'P' }, [
    ['2025-M07', 4_592],
    ['2025-M09', 8_386],
  ]),
  ...data
    .rows('more/series/us/noncitizen_apprehensions_fy_ohss_table33.csv')
    .flatMap((cells): ObservationRow[] => {
      const value = numberIn(cells, 'number');
      const year = Number(cells.fiscal_year);
      if (value === null || year < 1977) return [];
      return [{ indicator: 'us.dhs.apprehensions_nationwide', area: US, period: fiscalYear(year), value }];
    }),
];

const prices = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, 'series/us/cpi_u_monthly.csv', month, [
    { indicator: 'us.bls.cpi_index', column: 'cpi_u_index_1982_84_100', area: US, decimals: 3 },
    { indicator: 'us.bls.cpi_annual', column: 'yoy_pct', area: US, decimals: 1 },
  ]),
  ...fromTable(data, 'more/series/us/cpi_core_sa_monthly.csv', month, [
    { indicator: 'us.bls.cpi_core', column: 'core_12m_pct_from_sa', area: US, decimals: 1 },
  ]),
  ...gasoline(data),
];

const GASOLINE = 'us.eia.gasoline_price';
const GASOLINE_WEEKLY = 'more/series/us/gasoline_regular_weekly.csv';

/** A price of a Monday is that of its week; the second file continues the first, with selected weeks only. */
const gasoline = (data: SharedData): ObservationRow[] => {
  const rule = { indicator: GASOLINE, column: 'usd_per_gallon', area: US, decimals: 3 };
  const weekOf = (monday: string): string => `${monday}/P7D`;
  const weeks = fromTable(data, GASOLINE_WEEKLY, (cells) => weekOf(cells.date ?? ''), [rule]);
  const continued = fromTable(
    data,
    'series/us/gasoline_regular_weekly_selected.csv',
    (cells) => weekOf(cells.week ?? ''),
    [rule],
  );
  return [...joinReleases(weeks, continued, '2026-08-05'), ...meansOfMondays(data)];
};

/** The file begins in August 1990, so that month and year are not whole in it. */
const FIRST_WHOLE = { month: '1990-09', year: '1991' };

/** Means of the Mondays of each month and year that the file holds wholly. */
const meansOfMondays = (data: SharedData): ObservationRow[] => {
  const prices = new Map<string, number[]>();
  for (const cells of data.rows(GASOLINE_WEEKLY)) {
    const day = cells.date ?? '';
    const value = numberIn(cells, 'usd_per_gallon');
    if (value === null) continue;
    for (const [period, first] of [
      [day.slice(0, 7), FIRST_WHOLE.month],
      [day.slice(0, 4), FIRST_WHOLE.year],
    ] as const)
      if (period >= first) prices.set(period, [...(prices.get(period) ?? []), value]);
  }
  return [...prices].map(([period, values]) => ({
    indicator: GASOLINE,
    area: US,
    period: period.length === 4 ? period : monthOf(period),
    value: rounded(values.reduce((sum, value) => sum + value, 0) / values.length, 3),
  }));
};

/** The benchmark revision of February 2026 changed 2025 from 584 thousand more jobs to 181. */
const BENCHMARK = '2026-02-11';

const jobs = (data: SharedData): ObservationRow[] => {
  const rules: ColumnRule[] = [
    { indicator: 'us.bls.payrolls_level', column: 'employees_thousand', area: US, scale: 1000 },
    { indicator: 'us.bls.payrolls', column: 'change_thousand', area: US, scale: 1000 },
  ];
  const before = fromTable(data, 'more/series/us/payrolls_nonfarm_monthly.csv', month, rules);
  const after = fromTable(
    data,
    'more/series/us/payrolls_nonfarm_2019_onward_latest_vintage.csv',
    month,
    rules,
  );
  const firstPrint = points({ indicator: 'us.bls.payrolls', area: US, status: 'P' }, [
    ['2025-M12', 50_000, '2026-01-09'],
    ['2025-M12', 48_000, BENCHMARK],
    ['2026-M01', 130_000, BENCHMARK],
  ]);
  const years = points({ indicator: 'us.bls.payrolls', area: US }, [
    ['2025', 584_000, '2026-01-09'],
    ['2025', 181_000, BENCHMARK],
  ]);
  return [...joinReleases([...before, ...firstPrint], after, '2026-10-02'), ...years];
};

const unemployment = (data: SharedData): ObservationRow[] =>
  fromTable(data, 'series/us/unemployment_rate_monthly.csv', (cells) => monthOf(cells.month ?? ''), [
    { indicator: 'us.bls.unemployment_rate', column: 'value', area: US, decimals: 1 },
  ]);

const QUARTER_ENDS: Record<string, string> = { Q1: '03-31', Q2: '06-30', Q3: '09-30', Q4: '12-31' };

const debt = (data: SharedData): ObservationRow[] => {
  const file = 'series/us/federal_debt_quarterly_selected.csv';
  const quarterEnd = ({ quarter = '' }: Record<string, string>) =>
    `${quarter.slice(0, 4)}-${QUARTER_ENDS[quarter.slice(5)]}`;
  return [
    ...fromTable(data, file, quarterEnd, [
      { indicator: 'us.treasury.debt', column: 'gross_federal_debt_usd_million', area: US, scale: 1_000_000 },
    ]),
    ...fromTable(data, file, (cells) => cells.quarter ?? '', [
      { indicator: 'us.treasury.debt_pct_gdp', column: 'pct_gdp', area: US, decimals: 1 },
    ]),
  ];
};

/** Years met on two pages. */
const homicides = (data: SharedData): ObservationRow[] => [
  ...data.rows('more/series/us/dc_homicides_page_figures.csv').flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'value');
    if (value === null || cells.measure !== 'homicides' || cells.confirmation !== 'two pages') return [];
    return [{ indicator: 'us.dc.homicides', area: CAPITAL, period: cells.period ?? '', value }];
  }),
  ...points({ indicator: 'us.dc.homicide_rate', area: CAPITAL }, [['2024', 27.3]]),
];

/** Growth of the yearly average, for claims about a year's inflation. */
const yearlyInflation = (data: SharedData): ObservationRow[] => {
  const sums = new Map<string, number[]>();
  for (const cells of data.rows('series/us/cpi_u_monthly.csv')) {
    const value = numberIn(cells, 'cpi_u_index_1982_84_100');
    const year = (cells.month ?? '').slice(0, 4);
    if (value !== null) sums.set(year, [...(sums.get(year) ?? []), value]);
  }
  const mean = (year: string): number | null => {
    const values = sums.get(year) ?? [];
    return values.length === 12 ? values.reduce((sum, value) => sum + value, 0) / 12 : null;
  };
  return [...sums.keys()].flatMap((year): ObservationRow[] => {
    const [now, before] = [mean(year), mean(String(Number(year) - 1))];
    if (now === null || before === null) return [];
    return [
      { indicator: 'us.bls.cpi_annual', area: US, period: year, value: rounded(100 * (now / before - 1), 1) },
    ];
  });
};

/** Change of the adjusted index on the month before; a month not collected leaves the next one without a value. */
const monthlyInflation = (data: SharedData): ObservationRow[] => {
  const rows = data.rows('more/series/us/cpi_core_sa_monthly.csv').flatMap((cells) => {
    const value = numberIn(cells, 'headline_index_sa');
    const [year = 0, number = 0] = (cells.date ?? '').split('-').map(Number);
    return value === null ? [] : [{ at: year * 12 + number, period: month(cells), value }];
  });
  return rows.flatMap(({ at, period, value }, i): ObservationRow[] => {
    const before = rows[i - 1];
    if (!before || before.at !== at - 1) return [];
    const change = rounded(100 * (value / before.value - 1), 1);
    return [{ indicator: 'us.bls.cpi_monthly', area: US, period, value: change }];
  });
};

/** Border, prices, jobs, debt and homicides in Washington. */
export const unitedStates: ObservationSource = {
  pack: 'us',
  read: (data) => [
    ...border(data),
    ...prices(data),
    ...yearlyInflation(data),
    ...monthlyInflation(data),
    ...jobs(data),
    ...unemployment(data),
    ...debt(data),
    ...homicides(data),
  ],
};
