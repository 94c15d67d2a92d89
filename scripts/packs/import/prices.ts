import { addDays } from '../../../lib/core/time/days.ts';
import { periodOfInterval } from '../../../lib/core/time/sdmx.ts';
import { monthOf, type ObservationRow, type ObservationSource, rounded } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { fromTable, joinReleases, points } from './table.ts';

const UK = 'GBR';
const FOLDER = 'series/uk_economy';
const month = (cells: Record<string, string>): string => monthOf(cells.period ?? '');

/** Change of an index on so many months before, to one decimal: what publishers print as a rate. */
export const changesOf = (
  rows: readonly ObservationRow[],
  indicator: string,
  months: number,
): ObservationRow[] => {
  const values = new Map(rows.map((row) => [row.period, row.value]));
  return rows.flatMap((row) => {
    const year = Number(row.period.slice(0, 4));
    const at = year * 12 + Number(row.period.slice(6, 8)) - 1 - months;
    const before = values.get(`${Math.floor(at / 12)}-M${String((at % 12) + 1).padStart(2, '0')}`);
    if (before === undefined) return [];
    return [{ ...row, indicator, value: rounded(100 * (row.value / before - 1), 1) }];
  });
};

const cpi = (data: SharedData): ObservationRow[] => {
  const rate = { indicator: 'uk.ons.cpi.annual_rate', column: 'value', area: UK, decimals: 1 };
  const rates = joinReleases(
    fromTable(data, `${FOLDER}/d7g7_cpi_rate_monthly.csv`, month, [rate]),
    fromTable(data, `${FOLDER}/d7g7_cpi_rate_monthly_latest.csv`, month, [rate]),
    '2026-08-20',
  );
  const years = fromTable(data, `${FOLDER}/d7g7_cpi_rate_annual.csv`, (cells) => cells.period ?? '', [rate]);
  const index = { indicator: 'uk.ons.cpi.index', column: 'value', area: UK, decimals: 1 };
  const months = fromTable(data, `${FOLDER}/d7bt_cpi_index_monthly.csv`, month, [index]);
  const yearly = fromTable(data, `${FOLDER}/d7bt_cpi_index_annual.csv`, (cells) => cells.period ?? '', [
    index,
  ]);
  return [...rates, ...years, ...months, ...yearly, ...changesOf(months, 'uk.ons.cpi.monthly_rate', 1)];
};

const cpih = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${FOLDER}/cpih_monthly.csv`, month, [
    { indicator: 'uk.ons.cpih.index', column: 'cpih_index', area: UK, decimals: 1 },
    { indicator: 'uk.ons.cpih.annual_rate', column: 'cpih_annual_rate', area: UK, decimals: 1 },
    { indicator: 'uk.ons.cpih.monthly_rate', column: 'cpih_monthly_rate', area: UK, decimals: 1 },
  ]),
  ...fromTable(
    data,
    'more/series/uk_economy/cpih_food_housing_transport_monthly.csv',
    (cells) => monthOf(cells.date ?? ''),
    [
      { indicator: 'uk.ons.cpi.food_index', column: 'food_index', area: UK, decimals: 1 },
      { indicator: 'uk.ons.cpih.housing_rate', column: 'housing_12m_pct', area: UK, decimals: 1 },
      { indicator: 'uk.ons.cpih.transport_rate', column: 'transport_12m_pct', area: UK, decimals: 1 },
    ],
  ),
];

/** The food rates of 2025-12 and 2026-01 as the ONS printed them differ by 0.1 from those computed: the printed ones stand. */
const PRINTED_FOOD_RATES: readonly (readonly [string, number, string?])[] = [
  ['2023-M06', 17.3],
  ['2025-M12', 4.5],
  ['2026-M01', 3.6, '2026-02-18'],
];

const food = (data: SharedData): ObservationRow[] => {
  const printed = points({ indicator: 'uk.ons.cpi.food_rate', area: UK }, PRINTED_FOOD_RATES);
  const computed = fromTable(
    data,
    'more/series/uk_economy/cpih_food_housing_transport_monthly.csv',
    (cells) => monthOf(cells.date ?? ''),
    [{ indicator: 'uk.ons.cpi.food_rate', column: 'food_12m_pct', area: UK, decimals: 1 }],
  );
  const known = new Set(printed.map((row) => row.period));
  return [...printed, ...computed.filter((row) => !known.has(row.period))];
};

const parts = (): ObservationRow[] => [
  ...points({ indicator: 'uk.ons.cpi.core_rate', area: UK }, [
    ['2025-M12', 3.2],
    ['2026-M01', 3.1, '2026-02-18'],
  ]),
  ...points({ indicator: 'uk.ons.cpi.services_rate', area: UK }, [
    ['2025-M12', 4.5],
    ['2026-M01', 4.4, '2026-02-18'],
  ]),
];

const rpi = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${FOLDER}/cdko_rpi_long_run_monthly.csv`, month, [
    { indicator: 'uk.ons.rpi.index', column: 'rpi_index_jan1974_100', area: UK, decimals: 1 },
    { indicator: 'uk.ons.rpi', column: 'yoy_pct_computed', area: UK, decimals: 1 },
  ]),
];

/** The days from a change until the day before the next one, or until the last day on which it is known to have stood. */
const periodsInForce = (changes: readonly string[], knownUntil: string): Map<string, string> =>
  new Map(
    changes.map((start, at) => {
      const next = changes[at + 1];
      const end = next === undefined ? knownUntil : addDays(next, -1);
      return [start, periodOfInterval({ start, end }, 'irregular') ?? ''];
    }),
  );

/** The file was read in April 2026; what the rate was later is not known here. */
const BANK_RATE_KNOWN_UNTIL = '2026-04-29';

const bankRate = (data: SharedData): ObservationRow[] => {
  const rows = data.rows(`${FOLDER}/bank_rate_changes.csv`);
  const periods = periodsInForce(
    rows.map((cells) => cells.date_changed ?? ''),
    BANK_RATE_KNOWN_UNTIL,
  );
  return rows.flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'bank_rate_pct');
    const from = cells.date_changed ?? '';
    if (value === null) return [];
    return [{ indicator: 'uk.boe.bank_rate', area: UK, period: periods.get(from) ?? '', value }];
  });
};

const exchange = (data: SharedData): ObservationRow[] =>
  fromTable(data, `${FOLDER}/exchange_rates_monthly.csv`, (cells) => monthOf(cells.month ?? ''), [
    { indicator: 'uk.boe.gbp_usd', column: 'gbpUsd', area: UK, decimals: 2 },
    { indicator: 'uk.boe.gbp_eur', column: 'gbpEur', area: UK, decimals: 2 },
    { indicator: 'uk.boe.sterling_index', column: 'sterlingIndex', area: UK, decimals: 1 },
  ]);

const REGION_CODES: Record<string, string> = { K02000001: UK };

const houses = (data: SharedData): ObservationRow[] =>
  data.rows(`${FOLDER}/uk_hpi_average_price_sa_monthly.csv`).flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'average_price_gbp_sa');
    const code = cells.area_code ?? '';
    if (value === null || !/^(K02|K03|[ENSW]92|E12)/.test(code)) return [];
    const period = monthOf(cells.month ?? '');
    return [{ indicator: 'uk.ons.hpi', area: REGION_CODES[code] ?? code, period, value }];
  });

const BANDS: readonly (readonly [column: string, breakdown: string])[] = [
  ['top_rate_gbp_hour', ''],
  ['middle_rate_21_to_24_or_22_gbp_hour', 'age:21-24'],
  ['youth_rate_gbp_hour', 'age:18-20'],
  ['under_18_rate_gbp_hour', 'age:under18'],
  ['apprentice_rate_gbp_hour', 'age:apprentice'],
];

/** Rows seen on one page only are kept where the adult rate of another file agrees, as in 2013 to 2015. */
const minimumWage = (data: SharedData): ObservationRow[] => {
  const adult = new Map(
    data
      .rows(`${FOLDER}/minimum_wage_headline_rate.csv`)
      .map((cells) => [cells.from, numberIn(cells, 'gbp_per_hour')]),
  );
  const rows = data.rows('more/series/uk_economy/minimum_wage_all_bands.csv');
  const periods = periodsInForce(
    rows.map((cells) => cells.from ?? ''),
    '2027-03-31',
  );
  return BANDS.flatMap(([column, breakdown]) =>
    rows.flatMap((cells): ObservationRow[] => {
      const value = numberIn(cells, column);
      const confirmed =
        cells.confirmation === 'two pages' || adult.get(cells.from) === numberIn(cells, 'top_rate_gbp_hour');
      if (value === null || !confirmed) return [];
      const period = periods.get(cells.from ?? '') ?? '';
      return [{ indicator: 'uk.gov.nmw_rates', area: UK, breakdown, period, value }];
    }),
  );
};

const capPeriod = (from: string): string =>
  from < '2022-10-01' ? `${from}/P6M` : `${from.slice(0, 4)}-Q${(Number(from.slice(5, 7)) + 2) / 3}`;

const CAP_AREA = 'K03000001';

const priceCap = (data: SharedData): ObservationRow[] =>
  data.rows('more/series/uk_economy/ofgem_price_cap_page_figures.csv').flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'value');
    if (value === null || cells.confirmation === 'single') return [];
    const from = cells.period ?? '';
    const row = { area: CAP_AREA, period: from === '2019-01-01' ? '2019-Q1' : capPeriod(from), value };
    const announced = { ...row, indicator: 'uk.ofgem.price_cap' };
    const presentUse = { ...row, indicator: 'uk.ofgem.price_cap_2023_use' };
    if (cells.measure === 'cap level, old typical use') return [announced];
    if (cells.measure === 'cap level, new typical use') return [presentUse];
    return from < '2023-10-01' ? [announced] : [announced, presentUse];
  });

/** Prices in the UK: consumer prices, Bank Rate, sterling, houses, the minimum wage and the energy price cap. */
export const prices: ObservationSource = {
  pack: 'uk-economy',
  read: (data) => [
    ...cpi(data),
    ...cpih(data),
    ...food(data),
    ...parts(),
    ...rpi(data),
    ...bankRate(data),
    ...exchange(data),
    ...houses(data),
    ...minimumWage(data),
    ...priceCap(data),
  ],
};
