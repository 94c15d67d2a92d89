import { countryCode } from './country-codes.ts';
import {
  type ObservationRow,
  type ObservationSource,
  quarterEnding,
  rounded,
  yearEnding,
} from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { fromTable, joinReleases, points } from './table.ts';

const UK = 'GBR';
const FOLDER = 'series/uk_immigration';
/** Immigration system statistics, by the data they run to. */
const RELEASED = { december2025: '2026-02-26', march2026: '2026-05-21', june2026: '2026-08-20' };

const share = (part: number, whole: number): number => rounded((100 * part) / whole, 1);

const flows = (data: SharedData): ObservationRow[] => {
  const file = `${FOLDER}/asylum_flows_quarterly.csv`;
  const rows = fromTable(
    data,
    file,
    (cells) => quarterEnding(cells.quarter_end ?? ''),
    [
      ['uk.ho.asylum.claims', 'claims'],
      ['uk.ho.asylum.grants', 'initialGrants'],
      ['uk.ho.asylum.refusals', 'initialRefusals'],
      ['uk.ho.asylum.withdrawals', 'initialWithdrawals'],
    ].map(([indicator = '', column = '']) => ({
      indicator,
      column,
      area: UK,
      newestPublished: RELEASED.december2025,
    })),
  );
  const decided = data.rows(file).flatMap((cells): ObservationRow[] => {
    const grants = numberIn(cells, 'initialGrants') ?? 0;
    const refusals = numberIn(cells, 'initialRefusals') ?? 0;
    const row = { area: UK, period: quarterEnding(cells.quarter_end ?? '') };
    return [
      { ...row, indicator: 'uk.ho.asylum.initial_decisions', value: grants + refusals },
      { ...row, indicator: 'uk.ho.asylum.grant_rate', value: share(grants, grants + refusals) },
    ];
  });
  return [...rows, ...decided];
};

const claimYears = (data: SharedData): ObservationRow[] => {
  const series = { indicator: 'uk.ho.asylum.claims', area: UK };
  const march = fromTable(
    data,
    `${FOLDER}/asylum_claims_people_annual.csv`,
    (cells) => yearEnding(cells.date ?? ''),
    [{ ...series, column: 'value', newestPublished: RELEASED.december2025 }],
  );
  const june = fromTable(
    data,
    `${FOLDER}/asylum_summary_asy00a.csv`,
    (cells) => yearEnding(cells.period ?? ''),
    [{ ...series, column: 'people_claiming_12m', newestPublished: RELEASED.june2026 }],
  );
  return [
    ...joinReleases([...firstPublished(series), ...march], june, RELEASED.june2026),
    ...points(series, [['2025-04-01/P1Y', 93_525, RELEASED.march2026]]),
  ];
};

/** The year to June 2025 as it stood in the release of August 2025. */
const firstPublished = (series: { indicator: string; area: string }): ObservationRow[] =>
  points(series, [['2024-07-01/P1Y', 111_084, '2025-08-21']]);

const grantRateYears = (data: SharedData): ObservationRow[] =>
  fromTable(data, `${FOLDER}/asylum_summary_asy00a.csv`, (cells) => yearEnding(cells.period ?? ''), [
    { indicator: 'uk.ho.asylum.grant_rate', area: UK, column: 'grant_rate_initial_pct', decimals: 1 },
  ]);

const stocks = (data: SharedData): ObservationRow[] => {
  const rules = [
    ['uk.ho.asylum.backlog', 'awaitingInitialDecision', 'people_awaiting_initial_decision'],
    ['uk.ho.asylum.people_on_support', 'supportedAsylum', 'people_in_support'],
    ['uk.ho.asylum.people_in_hotels', 'hotelAccommodation', 'people_in_hotels'],
  ];
  return rules.flatMap(([indicator = '', quarterly = '', summary = '']) => {
    const series = { indicator, area: UK };
    const quarters = fromTable(
      data,
      `${FOLDER}/asylum_stocks_quarterly.csv`,
      (cells) => cells.quarter_end ?? '',
      [{ ...series, column: quarterly, newestPublished: RELEASED.december2025 }],
    );
    const newest = fromTable(
      data,
      `${FOLDER}/asylum_summary_asy00a.csv`,
      (cells) => summaryDay(cells.period ?? ''),
      [{ ...series, column: summary, newestPublished: RELEASED.june2026 }],
    );
    const first = indicator === 'uk.ho.asylum.people_in_hotels' ? hotelsFirstPublished() : [];
    return joinReleases(joinReleases(first, quarters, '2025-11-27'), newest, RELEASED.june2026);
  });
};

/** Hotel residents of June 2025 as first announced; revised by 18 in the November release. */
const hotelsFirstPublished = (): ObservationRow[] =>
  points({ indicator: 'uk.ho.asylum.people_in_hotels', area: UK }, [['2025-06-30', 32_059, '2025-08-21']]);

/** "2025-12" and "2026-06" as the last day of the month; the summary holds no other months. */
const summaryDay = (month: string): string => `${month}-${month.endsWith('-12') ? '31' : '30'}`;

const march2026 = (): ObservationRow[] => {
  const stand: [string, number][] = [
    ['uk.ho.asylum.backlog', 48_758],
    ['uk.ho.asylum.backlog_cases', 35_744],
    ['uk.ho.asylum.people_on_support', 97_519],
    ['uk.ho.asylum.people_in_hotels', 20_885],
  ];
  const year: [string, number][] = [
    ['uk.ho.asylum.applications', 76_714],
    ['uk.ho.asylum.initial_decisions', 128_300],
    ['uk.ho.asylum.grants', 48_581],
    ['uk.ho.asylum.refusals', 79_719],
    ['uk.ho.asylum.withdrawals', 16_901],
    ['uk.ho.asylum.unaccompanied_children', 3_627],
  ];
  return [
    ...stand.flatMap(([indicator, value]) =>
      points({ indicator, area: UK }, [['2026-03-31', value, RELEASED.march2026]]),
    ),
    ...year.flatMap(([indicator, value]) =>
      points({ indicator, area: UK }, [['2025-04-01/P1Y', value, RELEASED.march2026]]),
    ),
  ];
};

const backlogCases = (data: SharedData): ObservationRow[] =>
  fromTable(data, `${FOLDER}/asylum_backlog_initial_decision_annual.csv`, (cells) => cells.date ?? '', [
    { indicator: 'uk.ho.asylum.backlog_cases', area: UK, column: 'cases_main_applicants' },
  ]);

/** The detailed tables of November 2024 run to September 2024, so their last year has nine months. */
const detailYear = (year: string): string => (year === '2024' ? '2024-01-01/P9M' : year);

const byNationality = (data: SharedData): ObservationRow[] => {
  const sums = new Map<string, ObservationRow>();
  const add = (indicator: string, year: string, country: string, value: number | null): void => {
    const code = countryCode(country);
    if (code === null || value === null) return;
    const breakdown = `nationality:${code}`;
    const key = [indicator, year, breakdown].join('|');
    const row = sums.get(key) ?? { indicator, area: UK, breakdown, period: detailYear(year), value: 0 };
    row.value += value;
    sums.set(key, row);
  };
  for (const cells of data.rows(`${FOLDER}/asylum_claims_by_nationality_annual.csv`)) {
    add('uk.ho.asylum.claims', cells.year ?? '', cells.nationality ?? '', numberIn(cells, 'claims_people'));
  }
  for (const cells of data.rows(`${FOLDER}/initial_grant_rates_by_nationality_annual.csv`)) {
    const [year = '', country = ''] = [cells.Year, cells.Nationality];
    add('uk.ho.asylum.grants', year, country, numberIn(cells, 'Grant'));
    add('uk.ho.asylum.refusals', year, country, numberIn(cells, 'Refused'));
  }
  const rows = [...sums.values()];
  return [...rows, ...decidedByNationality(rows)];
};

const decidedByNationality = (rows: readonly ObservationRow[]): ObservationRow[] => {
  const refused = new Map(
    rows
      .filter((row) => row.indicator === 'uk.ho.asylum.refusals')
      .map((row) => [`${row.period}|${row.breakdown}`, row.value]),
  );
  return rows
    .filter((row) => row.indicator === 'uk.ho.asylum.grants')
    .flatMap((row) => {
      const all = row.value + (refused.get(`${row.period}|${row.breakdown}`) ?? 0);
      if (all < 20) return [];
      return [{ ...row, indicator: 'uk.ho.asylum.grant_rate', value: share(row.value, all) }];
    });
};

const financialYear = (text: string): string => `${text.slice(0, 4)}-04-01/P1Y`;

const spending = (data: SharedData): ObservationRow[] => [
  ...fromTable(
    data,
    'more/series/uk_immigration/asylum_total_costs_annual.csv',
    (cells) => financialYear(cells.financial_year ?? ''),
    [{ indicator: 'uk.ho.asylum.spend', area: UK, column: 'total_asylum_costs_gbp' }],
  ),
  ...points({ indicator: 'uk.ho.asylum.spend', area: UK }, [
    ['2023-04-01/P1Y', 5_380_000_000],
    ['2024-04-01/P1Y', 4_760_000_000, '2025-08-21'],
  ]),
  ...points({ indicator: 'uk.ho.asylum.hotel_spend', area: UK }, [
    ['2023-04-01/P1Y', 3_000_000_000],
    ['2024-04-01/P1Y', 2_100_000_000, '2025-07-17'],
  ]),
  ...points({ indicator: 'uk.ho.asylum.hotel_spend_per_day', area: UK }, [
    ['2023-04-01/P1Y', 8_300_000],
    ['2024-04-01/P1Y', 5_770_000, '2025-07-17'],
  ]),
];

const appeals = (): ObservationRow[] => [
  ...points({ indicator: 'uk.hmcts.asylum_appeals_backlog', area: UK, status: 'P' }, [
    ['2025-03-31', 50_976],
    ['2026-03-31', 87_450, '2026-06-11'],
  ]),
  ...points({ indicator: 'uk.hmcts.asylum_appeals_lodged', area: UK, status: 'P' }, [
    ['2026-Q1', 14_748, '2026-06-11'],
  ]),
  ...points({ indicator: 'uk.hmcts.asylum_appeals_allowed_rate', area: UK, status: 'P' }, [
    ['2026-Q1', 40, '2026-06-11'],
  ]),
];

/** Home Office and courts: asylum claims, decisions, people waiting, supported and in hotels, and what it costs. */
export const asylum: ObservationSource = {
  pack: 'uk-migration',
  read: (data) => [
    ...flows(data),
    ...claimYears(data),
    ...grantRateYears(data),
    ...stocks(data),
    ...march2026(),
    ...backlogCases(data),
    ...byNationality(data),
    ...spending(data),
    ...appeals(),
  ],
};
