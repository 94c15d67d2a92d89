import { addDays } from '../../../lib/core/time/days.ts';
import { intervalOfPeriod } from '../../../lib/core/time/sdmx.ts';
import { type ObservationRow, type ObservationSource, yearEnding } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { type ColumnRule, fromTable, points } from './table.ts';

const UK = 'GBR';
const ENGLAND = 'E92000001';
const ENGLAND_AND_WALES = 'K04000001';
const FOLDER = 'series/uk_public_services';
const BILLION = 1_000_000_000;

const crime = (data: SharedData): ObservationRow[] => {
  const rules = (columns: [string, string][], scale: number): ColumnRule[] =>
    columns.map(([indicator, column]) => ({
      indicator,
      column,
      area: ENGLAND_AND_WALES,
      scale,
      newestPublished: '2026-07-23',
    }));
  return fromTable(
    data,
    `${FOLDER}/crime_england_wales_annual.csv`,
    (cells) => yearEnding(cells.year_ending ?? ''),
    [
      ...rules(
        [
          ['uk.ons.csew.crime_without_fraud', 'csew_all'],
          ['uk.ons.csew.violence', 'csew_violence'],
          ['uk.ons.csew.fraud', 'csew_fraud'],
        ],
        1000,
      ),
      ...rules(
        [
          ['uk.ons.prc.crime', 'prc_all'],
          ['uk.ons.prc.violence', 'prc_violence'],
          ['uk.ons.prc.homicide', 'prc_homicide'],
          ['uk.ons.prc.knife_possession', 'prc_knife_possession'],
          ['uk.ons.prc.sexual', 'prc_sexual'],
          ['uk.ons.prc.robbery', 'prc_robbery'],
          ['uk.ons.prc.burglary', 'prc_burglary'],
          ['uk.ons.prc.shoplifting', 'prc_shoplifting'],
        ],
        1,
      ),
    ],
  );
};

const knives = (): ObservationRow[] =>
  points({ indicator: 'uk.ons.prc.knife_offences_without_gmp', area: ENGLAND_AND_WALES }, [
    ['2018-10-01/P1Y', 44_771, '2020-01-23'],
    ['2019', 45_627, '2020-04-23'],
  ]);

/** The education file labels the census of each November by the year of its publication. */
const workforce = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${FOLDER}/workforce_police.csv`, (cells) => `${cells.year}-03-31`, [
    { indicator: 'uk.ho.police_workforce', column: 'total', area: ENGLAND_AND_WALES },
    { indicator: 'uk.ho.police_officers', column: 'officers', area: ENGLAND_AND_WALES },
    { indicator: 'uk.ho.pcsos', column: 'pcso', area: ENGLAND_AND_WALES },
  ]),
  ...fromTable(data, `${FOLDER}/workforce_education.csv`, (cells) => `${Number(cells.year) - 1}-M11`, [
    { indicator: 'uk.dfe.school_workforce', column: 'total', area: ENGLAND },
    { indicator: 'uk.dfe.teachers', column: 'teachers', area: ENGLAND },
    { indicator: 'uk.dfe.teaching_assistants', column: 'teachingAssistants', area: ENGLAND },
  ]),
];

const financialYear = (text: string): string => `${text.slice(0, 4)}-04-01/P1Y`;

/** Later years of the tables are forecasts, which no claim of what was spent is held against. */
const FORECASTS_FROM = '2025-04-01/P1Y';

const benefits = (data: SharedData): ObservationRow[] => {
  const rules = (columns: [string, string][]): ColumnRule[] =>
    columns.map(([indicator, column]) => ({
      indicator: `uk.dwp.spend.${indicator}`,
      column,
      area: UK,
      scale: BILLION,
    }));
  const year = (cells: Record<string, string>) => financialYear(cells.year ?? '');
  return [
    ...fromTable(
      data,
      `${FOLDER}/dwp_benefit_expenditure_byCategory.csv`,
      year,
      rules([
        ['total', 'total'],
        ['pensioners', 'pensioners'],
        ['working_age', 'workingAge'],
        ['children', 'children'],
      ]),
    ),
    ...fromTable(
      data,
      `${FOLDER}/dwp_benefit_expenditure_byBenefit.csv`,
      year,
      rules([
        ['state_pension', 'statePension'],
        ['housing', 'housing'],
        ['disability', 'disability'],
        ['incapacity', 'incapacity'],
        ['unemployment', 'unemployment'],
        ['pension_credit', 'pensionCredit'],
        ['carers', 'carersAllowance'],
      ]),
    ),
  ].filter((row) => row.period < FORECASTS_FROM);
};

/** Counted at mid-year. */
const population = (data: SharedData): ObservationRow[] => {
  const rows = fromTable(
    data,
    `${FOLDER}/uk_population_mid_year.csv`,
    (cells) => `${cells.year}-06-30`,
    [
      { indicator: 'uk.ons.population', column: 'uk', area: UK },
      { indicator: 'uk.ons.population', column: 'england', area: ENGLAND },
      { indicator: 'uk.ons.population', column: 'scotland', area: 'S92000003' },
      { indicator: 'uk.ons.population', column: 'wales', area: 'W92000004' },
      { indicator: 'uk.ons.population', column: 'ni', area: 'N92000002' },
    ].map((rule) => ({
      ...rule,
      status: (cells) => (cells.year === '2025' ? ('P' as const) : ('A' as const)),
    })),
  );
  return [...rows, ...togetherWithWales(rows)];
};

/** England and Wales: the sum of the two. */
const togetherWithWales = (rows: readonly ObservationRow[]): ObservationRow[] => {
  const wales = new Map(rows.filter((row) => row.area === 'W92000004').map((row) => [row.period, row.value]));
  return rows.flatMap((row) => {
    const other = wales.get(row.period);
    if (row.area !== ENGLAND || other === undefined) return [];
    return [{ ...row, area: ENGLAND_AND_WALES, value: row.value + other }];
  });
};

/** Counted on Fridays to 2024 and on Mondays in 2025. */
const bulletinDay = (week: string): string => {
  const monday = intervalOfPeriod(week).start;
  return week < '2025' ? addDays(monday, 4) : monday;
};

const prisons = (data: SharedData): ObservationRow[] => [
  ...data.rows('more/series/uk_justice/prison_population_weekly.csv').flatMap((cells): ObservationRow[] => {
    const value = numberIn(cells, 'prison_population');
    if (value === null) return [];
    return [
      {
        indicator: 'uk.moj.prison_population',
        area: ENGLAND_AND_WALES,
        period: bulletinDay(cells.iso_week ?? ''),
        value,
      },
    ];
  }),
  ...points({ indicator: 'uk.moj.prison_population', area: ENGLAND_AND_WALES }, [['2025-03-17', 87_556]]),
  ...points({ indicator: 'uk.moj.sds40_releases', area: ENGLAND_AND_WALES }, [
    ['2024-09-10/P294D', 38_042, '2025-10-30'],
  ]),
];

const CHILDREN = 'uk.dwp.hbai.children_rel_ahc';

/** The snapshot is of one night between 1 October and 30 November, chosen by each council. */
const autumn = (year: number): string => `${year}-10-01/P2M`;

const homesAndPoverty = (): ObservationRow[] => [
  ...points({ indicator: CHILDREN, area: UK }, [
    ['2010-04-01/P1Y', 3_600_000],
    ['2021-04-01/P1Y', 4_200_000],
    ['2023-04-01/P1Y', 4_450_000, '2025-03-27'],
  ]),
  ...points({ indicator: `${CHILDREN}_share`, area: UK }, [
    ['2021-04-01/P1Y', 29],
    ['2022-04-01/P1Y', 30],
    ['2023-04-01/P1Y', 31, '2025-03-27'],
  ]),
  ...points({ indicator: 'uk.mhclg.ta_children', area: ENGLAND }, [
    ['2025-03-31', 169_050, '2025-07-22'],
    ['2025-06-30', 172_420, '2025-10-16'],
  ]),
  ...points({ indicator: 'uk.mhclg.ta_households', area: ENGLAND }, [
    ['2025-03-31', 131_140, '2025-07-22'],
    ['2025-06-30', 132_410, '2025-10-16'],
  ]),
  ...points({ indicator: 'uk.mhclg.ta_households_with_children', area: ENGLAND }, [
    ['2025-06-30', 84_240, '2025-10-16'],
  ]),
  ...points({ indicator: 'uk.mhclg.rough_sleeping_snapshot', area: ENGLAND }, [
    [autumn(2010), 1_768],
    [autumn(2023), 3_898],
    [autumn(2024), 4_667, '2025-02-27'],
  ]),
  ...points({ indicator: 'uk.mhclg.rough_sleeping_snapshot', area: 'E12000007' }, [
    [autumn(2023), 1_132],
    [autumn(2024), 1_318, '2025-02-27'],
  ]),
  ...points({ indicator: 'uk.mhclg.rough_sleeping_month', area: ENGLAND }, [
    ['2025-M03', 7_718, '2025-06-05'],
    ['2025-M06', 8_732, '2025-10-16'],
    ['2025-M09', 9_292, '2025-11-27'],
  ]),
];

const births = (): ObservationRow[] => [
  ...points({ indicator: 'uk.ons.births', area: ENGLAND_AND_WALES }, [
    ['2023', 591_072],
    ['2024', 594_677],
  ]),
  ...points({ indicator: 'uk.ons.fertility_rate', area: ENGLAND_AND_WALES }, [
    ['2023', 1.42],
    ['2024', 1.41],
  ]),
  ...points({ indicator: 'uk.ons.fertility_rate', area: 'S92000003' }, [['2024', 1.25]]),
];

const SECTORS = [
  'electricity',
  'fuel',
  'transport',
  'buildings',
  'industry',
  'agriculture',
  'waste',
  'lulucf',
];

const emissions = (data: SharedData): ObservationRow[] =>
  fromTable(
    data,
    'more/series/uk_energy/ghg_emissions_by_sector_annual.csv',
    (cells) => cells.year ?? '',
    [
      ...SECTORS.map((sector) => ({ column: sector, breakdown: `sector:${sector}` })),
      { column: 'total', breakdown: '' },
    ].map(
      (rule): ColumnRule => ({
        ...rule,
        indicator: 'uk.desnz.ghg',
        area: UK,
        scale: 1_000_000,
        status: (cells) => (cells.year === '2024' ? 'P' : 'A'),
      }),
    ),
  );

/** Crime, police, schools, benefits, population, prisons, homes, poverty and emissions. */
export const society: ObservationSource = {
  pack: 'uk-public-services',
  read: (data) => [
    ...crime(data),
    ...knives(),
    ...workforce(data),
    ...benefits(data),
    ...population(data),
    ...prisons(data),
    ...homesAndPoverty(),
    ...births(),
    ...emissions(data),
  ],
};
