import { monthOf, type ObservationRow, type ObservationSource, rounded } from './observation-row.ts';
import { changesOf } from './prices.ts';
import type { SharedData } from './shared-data.ts';
import { fromTable, joinReleases, points } from './table.ts';

const UK = 'GBR';
const FOLDER = 'series/uk_economy';
const MILLION = 1_000_000;
const BILLION = 1000 * MILLION;
/** Public sector finances, November 2025. */
const DECEMBER_2025 = '2025-12-19';

const month = (cells: Record<string, string>): string => monthOf(cells.period ?? '');
const financialYear = (text: string): string => `${text.slice(0, 4)}-04-01/P1Y`;

/** Debt is a count on the last day of the month. */
const monthEnd = (cells: Record<string, string>): string => {
  const [year = 0, number = 0] = (cells.period ?? '').split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const debt = (data: SharedData): ObservationRow[] => {
  const share = { indicator: 'uk.ons.psnd_pct_gdp', column: 'value', area: UK, decimals: 1 };
  return [
    ...joinReleases(
      fromTable(data, `${FOLDER}/hf6x_psnd_pct_gdp_monthly.csv`, month, [
        { ...share, newestPublished: DECEMBER_2025 },
      ]),
      fromTable(data, `${FOLDER}/hf6x_psnd_pct_gdp_monthly_latest.csv`, month, [share]),
      '2026-07-23',
    ),
    ...fromTable(data, `${FOLDER}/hf6w_psnd_gbp_bn_monthly.csv`, monthEnd, [
      { indicator: 'uk.ons.psnd', column: 'value', area: UK, scale: BILLION, newestPublished: DECEMBER_2025 },
    ]),
  ];
};

/** Net lending in the file is the negative of borrowing. */
const flows = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${FOLDER}/j5ii_psnb_gbp_m_monthly.csv`, month, [
    { indicator: 'uk.ons.psnb', column: 'value', area: UK, scale: -MILLION, newestPublished: DECEMBER_2025 },
  ]),
  ...fromTable(data, `${FOLDER}/jw2o_current_receipts_gbp_m_monthly.csv`, month, [
    {
      indicator: 'uk.ons.psf.receipts',
      column: 'value',
      area: UK,
      scale: MILLION,
      newestPublished: DECEMBER_2025,
    },
  ]),
  ...fromTable(data, `${FOLDER}/ebft_tme_gbp_m_monthly.csv`, month, [
    {
      indicator: 'uk.ons.psf.spending',
      column: 'value',
      area: UK,
      scale: MILLION,
      newestPublished: DECEMBER_2025,
    },
  ]),
  ...fromTable(
    data,
    `${FOLDER}/obr_historical_psnb_psnd_pct_gdp.csv`,
    (cells) => financialYear(cells.fiscal_year ?? ''),
    [
      { indicator: 'uk.obr.psnb_pct_gdp', column: 'psnb_pct_gdp', area: UK, decimals: 1 },
      { indicator: 'uk.obr.psnd_pct_gdp', column: 'psnd_pct_gdp', area: UK, decimals: 1 },
    ],
  ),
  ...points({ indicator: 'uk.mod.defence_pct_gdp', area: UK }, [['2022', 2.29]]),
];

const MONTHLY_GDP = 'uk.ons.gdp.monthly_index';

const monthlyGdp = (data: SharedData): ObservationRow[] => {
  const index = fromTable(data, `${FOLDER}/ecy2_monthly_gdp_index.csv`, month, [
    { indicator: MONTHLY_GDP, column: 'value', area: UK, decimals: 1 },
  ]);
  return [...index, ...changesOf(index, 'uk.ons.gdp.monthly_growth', 1)];
};

const quarterlyGdp = (data: SharedData): ObservationRow[] => {
  const rows = fromTable(data, `${FOLDER}/gdp_quarterly.csv`, (cells) => cells.quarter ?? '', [
    { indicator: 'uk.ons.gdp', column: 'gdp_cvm_gbp_bn', area: UK, scale: BILLION },
    { indicator: 'uk.ons.gdp.quarterly_growth', column: 'qoq_growth_pct', area: UK, decimals: 1 },
    { indicator: 'uk.ons.gdp_per_head', column: 'gdp_per_head_gbp', area: UK },
  ]);
  return [
    ...joinReleases(firstEstimates(), rows, '2026-04-01'),
    ...annualGrowth(rows),
    ...perHeadGrowth(rows),
  ];
};

/** Quarterly growth as first announced, met on two pages of the OECD's releases. */
const firstEstimates = (): ObservationRow[] =>
  points({ indicator: 'uk.ons.gdp.quarterly_growth', area: UK, status: 'P' }, [
    ['2024-Q4', 0.1, '2025-02-13'],
    ['2025-Q1', 0.7, '2025-05-15'],
    ['2025-Q2', 0.3, '2025-08-14'],
  ]);

/** Growth of a whole calendar year on the one before, from the four quarters of each. */
const annualGrowth = (rows: readonly ObservationRow[]): ObservationRow[] => {
  const years = new Map<string, number[]>();
  for (const row of rows) {
    if (row.indicator !== 'uk.ons.gdp') continue;
    const year = row.period.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), row.value]);
  }
  const total = (year: string): number | null => {
    const quarters = years.get(year) ?? [];
    return quarters.length === 4 ? quarters.reduce((sum, value) => sum + value, 0) : null;
  };
  return [...years.keys()].flatMap((year): ObservationRow[] => {
    const [now, before] = [total(year), total(String(Number(year) - 1))];
    if (now === null || before === null) return [];
    return [
      {
        indicator: 'uk.ons.gdp.annual_growth',
        area: UK,
        period: year,
        value: rounded(100 * (now / before - 1), 1),
      },
    ];
  });
};

const perHeadGrowth = (rows: readonly ObservationRow[]): ObservationRow[] =>
  rows
    .filter((row) => row.indicator === 'uk.ons.gdp_per_head')
    .flatMap((row, at, all) => {
      const before = all[at - 1]?.value;
      if (before === undefined) return [];
      const value = rounded(100 * (row.value / before - 1), 1);
      return [{ ...row, indicator: 'uk.ons.gdp_per_head.growth', value }];
    });

/** GDP, debt, borrowing, receipts and spending. */
export const publicFinances: ObservationSource = {
  pack: 'uk-economy',
  read: (data) => [...debt(data), ...flows(data), ...monthlyGdp(data), ...quarterlyGdp(data)],
};
