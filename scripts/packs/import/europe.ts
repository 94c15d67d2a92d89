import { monthOf, type ObservationRow, type ObservationSource } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { points } from './table.ts';

const BORDERS = 'EUBORDER';
const EU = 'EU27';

const ROUTES: Record<string, string> = {
  'Black Sea Route': 'route:black_sea',
  'Central Mediterranean Route': 'route:central_mediterranean',
  'Circular Route from Albania to Greece': 'route:albania_greece',
  'Eastern Borders Route': 'route:eastern_land_border',
  'Eastern Mediterranean Route': 'route:eastern_mediterranean',
  Other: 'route:other',
  'Western African Route': 'route:western_african',
  'Western Balkan Route': 'route:western_balkan',
  'Western Mediterranean Route': 'route:western_mediterranean',
};

const CROSSINGS = 'eu.frontex.irregular_crossings';

const detections = (data: SharedData): ObservationRow[] => {
  const rows = data
    .rows('series/eu/frontex_detections_by_route_monthly.csv')
    .flatMap((cells): ObservationRow[] => {
      const value = numberIn(cells, 'detections');
      const breakdown = ROUTES[cells.route ?? ''];
      if (value === null || breakdown === undefined) return [];
      const period = monthOf(cells.month ?? '');
      return [{ indicator: CROSSINGS, area: BORDERS, breakdown, period, value, status: recent(period) }];
    });
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(row.period, (totals.get(row.period) ?? 0) + row.value);
  const all = [...totals].map(
    ([period, value]): ObservationRow => ({
      indicator: CROSSINGS,
      area: BORDERS,
      period,
      value,
      status: recent(period),
    }),
  );
  return [...rows, ...all, ...announced()];
};

const recent = (period: string): 'A' | 'P' => (period >= '2024-M05' ? 'P' : 'A');

/** Preliminary totals that Frontex announced, met on its own or on two pages. */
const announced = (): ObservationRow[] => [
  ...points({ indicator: CROSSINGS, area: BORDERS, status: 'P' }, [
    ['2025-S1', 75_900, '2025-07-10'],
    ['2025-01-01/P8M', 112_375, '2025-09-16'],
    ['2025-01-01/P9M', 133_400, '2025-10-14'],
    ['2025', 178_000, '2026-01-15'],
    ['2026-M01', 5_500, '2026-02-13'],
  ]),
];

const asylum = (data: SharedData): ObservationRow[] => {
  const indicator = 'eu.eurostat.asylum.applicants';
  const rows = data
    .rows('series/eu/eurostat_asylum_applicants_annual.csv')
    .flatMap((cells): ObservationRow[] => {
      const value = numberIn(cells, 'applicants');
      if (value === null) return [];
      return [{ indicator, area: cells.geo ?? '', period: cells.year ?? '', value }];
    });
  const first = 'eu.eurostat.asylum_first_time';
  const euaa = 'eu.euaa.asylum_applications';
  return [
    ...rows,
    ...points({ indicator: first, area: EU }, [['2024', 912_415]]),
    ...points({ indicator: euaa, area: 'EUPLUS' }, [['2025-S1', 399_000]]),
    ...(
      [
        ['DEU', 237_000, 70_000],
        ['ESP', 166_000, 77_000],
        ['ITA', 159_000, 64_000],
        ['FRA', 159_000, 78_000],
        ['GRC', 74_000, 27_000],
      ] as const
    ).flatMap(([area, year2024, half2025]) =>
      points({ indicator: euaa, area }, [
        ['2024', year2024],
        ['2025-S1', half2025],
      ]),
    ),
  ];
};

const FIRST = 'de.bamf.first_time_applications';

const germany = (): ObservationRow[] => [
  ...points({ indicator: FIRST, area: 'DEU' }, [
    ['2016', 722_370],
    ['2024-01-01/P2M', 47_090],
    ['2024-01-01/P8M', 160_140],
    ['2024', 229_751],
    ['2025-M02', 11_189, '2025-03-07'],
    ['2025-01-01/P2M', 26_674, '2025-03-07'],
    ['2025-S1', 61_336, '2025-07-07'],
    ['2025-M08', 7_803, '2025-09-05'],
    ['2025-01-01/P8M', 78_246, '2025-09-05'],
    ['2025', 113_236, '2026-01-05'],
  ]),
  ...points({ indicator: 'de.bamf.all_applications', area: 'DEU' }, [
    ['2015-M09', 43_071],
    ['2024', 250_945],
    ['2025-01-01/P8M', 104_012, '2025-09-05'],
  ]),
];

const prices = (): ObservationRow[] => [
  ...points({ indicator: 'ea.eurostat.hicp', area: 'EA' }, [
    ['2025-M02', 2.3],
    ['2025-M09', 2.2],
    ['2025-M10', 2.1],
    ['2025-M11', 2.1],
    ['2025-M12', 2.0],
    ['2026-M01', 1.7],
    ['2026-M02', 1.9, '2026-03-03'],
  ]),
  ...points({ indicator: 'ea.eurostat.hicp_core', area: 'EA' }, [
    ['2026-M01', 2.2],
    ['2026-M02', 2.4, '2026-03-03'],
  ]),
  ...points({ indicator: 'ea.eurostat.hicp_services', area: 'EA' }, [['2026-M02', 3.4, '2026-03-03']]),
];

/** Frontex, Eurostat, the EU asylum agency and Germany's office for migration. */
export const europe: ObservationSource = {
  pack: 'europe',
  read: (data) => [...detections(data), ...asylum(data), ...germany(), ...prices()],
};
