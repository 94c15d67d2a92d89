import { monthOf, type ObservationRow, type ObservationSource } from './observation-row.ts';
import type { SharedData } from './shared-data.ts';
import { fromTable, points } from './table.ts';

const ENGLAND = 'E92000001';
const FOLDER = 'series/uk_public_services';

/** The last day of a month "2026-07": waiting lists are counted then. */
export const monthEnd = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
};

const waiting = (data: SharedData): ObservationRow[] => {
  const file = `${FOLDER}/nhs_rtt_waiting_list_monthly.csv`;
  return [
    ...fromTable(data, file, (cells) => monthEnd(cells.month ?? ''), [
      { indicator: 'uk.nhse.rtt.waiting_list_cases', column: 'total_waiting_pathways', area: ENGLAND },
      { indicator: 'uk.nhse.rtt.over_52_weeks', column: 'over_52_weeks', area: ENGLAND },
    ]),
    ...fromTable(data, file, (cells) => monthOf(cells.month ?? ''), [
      { indicator: 'uk.nhse.rtt.within_18_weeks', column: 'pct_within_18_weeks', area: ENGLAND, decimals: 1 },
      { indicator: 'uk.nhse.rtt.median_wait', column: 'median_wait_weeks', area: ENGLAND, decimals: 1 },
    ]),
  ];
};

/** Estimates of people on the list, met on two pages or on NHS England's own. */
const people = (): ObservationRow[] =>
  points({ indicator: 'uk.nhse.rtt.waiting_list_people', area: ENGLAND, status: 'E' }, [
    ['2023-09-30', 6_500_000],
    ['2024-03-31', 6_290_000],
    ['2024-04-30', 6_330_000],
    ['2024-11-30', 6_280_000],
    ['2024-12-31', 6_240_000],
  ]);

const emergency = (data: SharedData): ObservationRow[] =>
  fromTable(
    data,
    `${FOLDER}/nhs_ae_monthly.csv`,
    (cells) => monthOf(cells.month ?? ''),
    [
      { indicator: 'uk.nhse.ae.attendances', column: 'total_attendances', area: ENGLAND },
      { indicator: 'uk.nhse.ae.attendances_type1', column: 'type1_attendances', area: ENGLAND },
      { indicator: 'uk.nhse.ae.four_hour', column: 'pct_within_4h_all', area: ENGLAND, decimals: 1 },
      { indicator: 'uk.nhse.ae.four_hour_type1', column: 'pct_within_4h_type1', area: ENGLAND, decimals: 1 },
      { indicator: 'uk.nhse.ae.over_four_hours', column: 'over_4h', area: ENGLAND },
      { indicator: 'uk.nhse.ae.emergency_admissions', column: 'emergency_admissions', area: ENGLAND },
      { indicator: 'uk.nhse.ae.four_hour_trolley', column: 'over_4h_decision_to_admit', area: ENGLAND },
      { indicator: 'uk.nhse.ae.twelve_hour_trolley', column: 'over_12h_decision_to_admit', area: ENGLAND },
    ].map((rule) => ({ ...rule, newestPublished: '2026-04-16' })),
  );

const workforce = (data: SharedData): ObservationRow[] => [
  ...fromTable(data, `${FOLDER}/workforce_nhs.csv`, (cells) => cells.year ?? '', [
    { indicator: 'uk.nhsd.workforce', column: 'total', area: ENGLAND },
  ]),
];

/** NHS England: waiting lists, emergency departments, staff. */
export const health: ObservationSource = {
  pack: 'uk-public-services',
  read: (data) => [...waiting(data), ...people(), ...emergency(data), ...workforce(data)],
};
