import { addDays, addMonths } from '../../../lib/core/time/days.ts';
import { periodOfInterval } from '../../../lib/core/time/sdmx.ts';
import { monthOf, type ObservationRow, type ObservationSource } from './observation-row.ts';
import type { SharedData } from './shared-data.ts';
import { type ColumnRule, fromTable, joinReleases } from './table.ts';

const UK = 'GBR';
const BRITAIN = 'K03000001';
const FOLDER = 'series/uk_economy';
const MORE = 'more/series/uk_economy';
/** The labour market release whose newest month these files hold. */
const FEBRUARY_2026 = '2026-02-17';

/** Three months that end with a month: "2025-12" as 2025-Q4, "2026-01" as 2025-11-01/P3M. */
const threeMonthsTo = (month: string): string => {
  const last = `${month.slice(0, 7)}-01`;
  const start = addMonths(last, -2);
  const end = addDays(addMonths(last, 1), -1);
  return periodOfInterval({ start, end }, 'quarter') ?? '';
};

/** The survey's months are labelled by the middle one of three. */
const aroundMonth = (month: string): string => threeMonthsTo(addMonths(`${month.slice(0, 7)}-01`, 1));

/** The sampling error that the ONS states for the unemployment rate, in points either way. */
const UNEMPLOYMENT_RATE_ERROR = 0.3;

const withError = (rows: readonly ObservationRow[]): ObservationRow[] =>
  rows.map((row) => ({
    ...row,
    low: Number((row.value - UNEMPLOYMENT_RATE_ERROR).toFixed(1)),
    high: Number((row.value + UNEMPLOYMENT_RATE_ERROR).toFixed(1)),
  }));

const survey = (data: SharedData): ObservationRow[] => {
  const file = (name: string, indicator: string) =>
    fromTable(data, `${FOLDER}/${name}.csv`, (cells) => aroundMonth(cells.period ?? ''), [
      { indicator, column: 'value', area: UK, decimals: 1 },
    ]);
  const rate = 'uk.ons.lfs.unemployment_rate';
  const months = joinReleases(
    file('mgsx_unemployment_rate_monthly', rate),
    file('mgsx_unemployment_rate_monthly_latest', rate),
    '2026-08-19',
  );
  const years = fromTable(
    data,
    `${FOLDER}/mgsx_unemployment_rate_annual.csv`,
    (cells) => cells.period ?? '',
    [{ indicator: rate, column: 'value', area: UK, decimals: 1 }],
  );
  return [
    ...withError([...months, ...years]),
    ...file('lf24_employment_rate_monthly', 'uk.ons.lfs.employment'),
    ...file('lf2s_inactivity_rate_monthly', 'uk.ons.lfs.inactivity_rate'),
    ...fromTable(
      data,
      `${MORE}/lfs_unemployment_youth_monthly.csv`,
      (cells) => threeMonthsTo(cells.quarter_end_month ?? ''),
      [
        { indicator: 'uk.ons.lfs.unemployed', column: 'unemployed_16plus_thousand', area: UK, scale: 1000 },
        { indicator: 'uk.ons.lfs.youth_unemployment', column: 'rate_16_24_pct', area: UK, decimals: 1 },
        {
          indicator: 'uk.ons.lfs.youth_unemployed',
          column: 'unemployed_16_24_thousand',
          area: UK,
          scale: 1000,
        },
        { indicator: 'uk.ons.lfs.unemployment_18_24', column: 'rate_18_24_pct', area: UK, decimals: 1 },
      ].map((rule) => ({ ...rule, newestPublished: FEBRUARY_2026 })),
    ),
  ];
};

const claimants = (data: SharedData): ObservationRow[] =>
  fromTable(
    data,
    `${MORE}/claimant_count_monthly.csv`,
    (cells) => monthOf(cells.date ?? ''),
    [
      { indicator: 'uk.ons.claimant_count', column: 'claimant_count_thousand_sa', area: UK, scale: 1000 },
      { indicator: 'uk.ons.claimant_rate', column: 'rate_pct_sa', area: UK, decimals: 1 },
    ].map((rule) => ({ ...rule, newestPublished: FEBRUARY_2026 })),
  );

const payrolls = (data: SharedData): ObservationRow[] =>
  fromTable(data, `${MORE}/payrolled_employees_rti_monthly.csv`, (cells) => monthOf(cells.date ?? ''), [
    {
      indicator: 'uk.hmrc.payrolled_employees',
      column: 'payrolled_employees',
      area: UK,
      newestPublished: FEBRUARY_2026,
    },
  ]);

const SECTORS: readonly (readonly [prefix: string, breakdown: string])[] = [
  ['whole', ''],
  ['private', 'sector:private'],
  ['public', 'sector:public'],
];

const earnings = (data: SharedData, kind: 'regular' | 'total'): ObservationRow[] => {
  const file = `${MORE}/awe_${kind}_pay_monthly.csv`;
  const levels = SECTORS.map(
    ([prefix, breakdown]): ColumnRule => ({
      indicator: `uk.ons.awe.${kind}_pay`,
      column: `${prefix === 'whole' ? 'whole_economy' : prefix}_gbp_week`,
      area: BRITAIN,
      breakdown,
      decimals: 1,
      newestPublished: FEBRUARY_2026,
    }),
  );
  const growth = SECTORS.map(
    ([prefix, breakdown]): ColumnRule => ({
      indicator: `uk.ons.awe.${kind}_growth`,
      column: `${prefix}_growth_3m_pct`,
      area: BRITAIN,
      breakdown,
      decimals: 1,
      newestPublished: FEBRUARY_2026,
    }),
  );
  return [
    ...fromTable(data, file, (cells) => monthOf(cells.date ?? ''), levels),
    ...fromTable(data, file, (cells) => threeMonthsTo(cells.date ?? ''), growth),
  ];
};

const realEarnings = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${MORE}/awe_real_cpi_monthly.csv`, (cells) => threeMonthsTo(cells.date ?? ''), [
    {
      indicator: 'uk.ons.awe.real_growth',
      column: 'regular_real_growth_3m_pct',
      area: BRITAIN,
      decimals: 1,
      newestPublished: FEBRUARY_2026,
    },
    {
      indicator: 'uk.ons.awe.real_total_growth',
      column: 'total_real_growth_3m_pct',
      area: BRITAIN,
      decimals: 1,
      newestPublished: FEBRUARY_2026,
    },
  ]),
  ...fromTable(data, `${MORE}/awe_real_cpi_monthly.csv`, (cells) => monthOf(cells.date ?? ''), [
    {
      indicator: 'uk.ons.awe.real_regular_pay',
      column: 'regular_real_gbp_2015',
      area: BRITAIN,
      newestPublished: FEBRUARY_2026,
    },
  ]),
];

/** Work in the UK: the Labour Force Survey, claimants, employees on payrolls, and earnings. */
export const labour: ObservationSource = {
  pack: 'uk-economy',
  read: (data) => [
    ...survey(data),
    ...claimants(data),
    ...payrolls(data),
    ...earnings(data, 'regular'),
    ...earnings(data, 'total'),
    ...realEarnings(data),
  ],
};
