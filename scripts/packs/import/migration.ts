import { countryCode } from './country-codes.ts';
import { type ObservationRow, type ObservationSource, quarterEnding, yearEnding } from './observation-row.ts';
import { numberIn, type SharedData } from './shared-data.ts';
import { type ColumnRule, fromTable, joinReleases, points } from './table.ts';

const UK = 'GBR';
const FOLDER = 'series/uk_immigration';
const JUNE_2026 = '2026-08-20';
const MARCH_2026 = '2026-05-21';

const returns = (data: SharedData): ObservationRow[] => {
  const quarters = fromTable(
    data,
    `${FOLDER}/returns_quarterly.csv`,
    (cells) => quarterEnding(cells.quarter_end ?? ''),
    [
      { indicator: 'uk.ho.returns.enforced', column: 'enforced', area: UK },
      { indicator: 'uk.ho.returns.voluntary', column: 'voluntary', area: UK },
      { indicator: 'uk.ho.returns.port', column: 'refusedEntryDeparted', area: UK },
    ].map((rule) => ({ ...rule, newestPublished: '2026-02-26' })),
  );
  const years = fromTable(
    data,
    `${FOLDER}/returns_annual_ret01.csv`,
    (cells) => yearEnding(cells.period_12m_to ?? ''),
    [
      { indicator: 'uk.ho.returns.enforced', column: 'enforced', area: UK, newestPublished: JUNE_2026 },
      { indicator: 'uk.ho.returns.voluntary', column: 'voluntary', area: UK, newestPublished: JUNE_2026 },
    ],
  );
  const march = [
    ...points({ indicator: 'uk.ho.returns.enforced', area: UK, status: 'P' }, [
      ['2025-04-01/P1Y', 9_723, MARCH_2026],
    ]),
    ...points({ indicator: 'uk.ho.returns.voluntary', area: UK, status: 'P' }, [
      ['2025-04-01/P1Y', 29_284, MARCH_2026],
    ]),
    ...points({ indicator: 'uk.ho.returns.port', area: UK, status: 'P' }, [
      ['2025-04-01/P1Y', 17_623, MARCH_2026],
    ]),
    ...points({ indicator: 'uk.ho.returns.asylum', area: UK, status: 'P' }, [
      ['2025-04-01/P1Y', 11_918, MARCH_2026],
    ]),
  ];
  const augustOf2025 = [
    ...points({ indicator: 'uk.ho.returns.enforced', area: UK, status: 'P' }, [
      ['2024-07-01/P1Y', 9_072, '2025-08-21'],
    ]),
    ...points({ indicator: 'uk.ho.returns.voluntary', area: UK, status: 'P' }, [
      ['2024-07-01/P1Y', 26_761, '2025-08-21'],
    ]),
  ];
  const parts = [...quarters, ...joinReleases(augustOf2025, years, JUNE_2026), ...march];
  return [...parts, ...enforcedAndVoluntary(parts)];
};

const releaseOf = (row: ObservationRow): string => `${row.period}|${row.published ?? ''}`;

/** "Returns" in the news are enforced and voluntary ones; refusals at the port are counted apart. */
const enforcedAndVoluntary = (parts: readonly ObservationRow[]): ObservationRow[] => {
  const voluntary = new Map(
    parts
      .filter((row) => row.indicator === 'uk.ho.returns.voluntary')
      .map((row) => [releaseOf(row), row.value]),
  );
  return parts
    .filter((row) => row.indicator === 'uk.ho.returns.enforced')
    .flatMap((row) => {
      const other = voluntary.get(releaseOf(row));
      return other === undefined ? [] : [{ ...row, indicator: 'uk.ho.returns', value: row.value + other }];
    });
};

const LTIM: [string, string][] = [
  ['uk.ons.ltim.immigration', 'immigration'],
  ['uk.ons.ltim.emigration', 'emigration'],
  ['uk.ons.ltim.net', 'net_migration'],
];

const longTerm = (data: SharedData): ObservationRow[] => {
  const rules = LTIM.map(
    ([indicator, column]): ColumnRule => ({
      indicator,
      column,
      area: UK,
      status: (cells) => ltimStatus(cells.year_ending ?? ''),
    }),
  );
  const may2026 = fromTable(
    data,
    `${FOLDER}/net_migration_rolling_quarterly.csv`,
    (cells) => yearEnding(cells.year_ending ?? ''),
    rules,
  );
  const newest = may2026.map((row) =>
    ['2024-10-01/P1Y', '2025'].includes(row.period) ? { ...row, published: MARCH_2026 } : row,
  );
  return joinReleases(earlierVintages(), newest, MARCH_2026);
};

/** The break of June 2021, when administrative data replaced the passenger survey; the last two years are provisional. */
const ltimStatus = (month: string): 'A' | 'B' | 'P' =>
  month === '2021-06' ? 'B' : month >= '2024-03' ? 'P' : 'A';

/** Values that stood in earlier releases, each as it was announced on its day. */
const earlierVintages = (): ObservationRow[] => [
  ...points({ indicator: 'uk.ons.ltim.net', area: UK, status: 'P' }, [
    ['2023', 685_000, '2024-05-23'],
    ['2023-07-01/P1Y', 728_000, '2024-11-28'],
    ['2023', 860_000, '2025-05-22'],
    ['2024', 431_000, '2025-05-22'],
    ['2023', 848_000, '2025-11-18'],
    ['2024', 345_000, '2025-11-18'],
    ['2022-04-01/P1Y', 944_000, '2025-11-18'],
    ['2023-07-01/P1Y', 649_000, '2025-11-27'],
    ['2024-07-01/P1Y', 204_000, '2025-11-27'],
  ]),
  ...points({ indicator: 'uk.ons.ltim.immigration', area: UK, status: 'P' }, [
    ['2023', 1_326_000, '2025-05-22'],
    ['2024', 948_000, '2025-05-22'],
    ['2024-07-01/P1Y', 898_000, '2025-11-27'],
  ]),
  ...points({ indicator: 'uk.ons.ltim.emigration', area: UK, status: 'P' }, [
    ['2023', 466_000, '2025-05-22'],
    ['2024', 517_000, '2025-05-22'],
    ['2024-07-01/P1Y', 693_000, '2025-11-27'],
  ]),
];

const NOVEMBER_2025 = '2025-11-27';

const byCitizenship = (): ObservationRow[] => [
  ...points({ indicator: 'uk.ons.ltim.net.noneu', area: UK, status: 'P' }, [
    ['2024-07-01/P1Y', 383_000, NOVEMBER_2025],
  ]),
  ...points({ indicator: 'uk.ons.ltim.net.eu', area: UK, status: 'P' }, [
    ['2024-07-01/P1Y', -70_000, NOVEMBER_2025],
  ]),
  ...points({ indicator: 'uk.ons.ltim.net.british', area: UK, status: 'P' }, [
    ['2024-07-01/P1Y', -109_000, NOVEMBER_2025],
  ]),
  ...points({ indicator: 'uk.ons.ltim.emigration.british', area: UK, status: 'P' }, [
    ['2024', 257_000, '2025-11-18'],
  ]),
  ...points({ indicator: 'uk.ons.ltim.immigration.noneu', area: UK, status: 'P' }, [
    ['2023-07-01/P1Y', 1_063_000, NOVEMBER_2025],
    ['2024-07-01/P1Y', 670_000, NOVEMBER_2025],
    ['2025', 627_000, MARCH_2026],
  ]),
  ...points({ indicator: 'uk.ons.ltim.immigration.study', area: UK, status: 'P' }, [
    ['2025', 294_000, MARCH_2026],
  ]),
  ...points({ indicator: 'uk.ons.ltim.immigration.work', area: UK, status: 'P' }, [
    ['2024', 272_000],
    ['2025', 146_000, MARCH_2026],
  ]),
];

const discontinued = (data: SharedData): ObservationRow[] =>
  fromTable(data, `${FOLDER}/net_migration_discontinued_ips.csv`, (cells) => yearEnding(cells.date ?? ''), [
    { indicator: 'uk.ons.ltim.net_ips', column: 'value', area: UK },
  ]);

const visas = (data: SharedData): ObservationRow[] => [
  ...fromTable(
    data,
    `${FOLDER}/visas_granted_vis01.csv`,
    (cells) => yearEnding(cells.period_12m_to ?? ''),
    ['work', 'study', 'family'].map((route) => ({
      indicator: `uk.ho.visas.${route}`,
      column: route,
      area: UK,
      newestPublished: JUNE_2026,
    })),
  ),
  ...(
    [
      ['uk.ho.visas.work', 252_775],
      ['uk.ho.visas.family', 62_470],
      ['uk.ho.visas.study_sponsored', 409_954],
      ['uk.ho.visas.study_main', 391_572],
      ['uk.ho.visas.study_dependants', 18_382],
      ['uk.ho.visas.all', 778_625],
      ['uk.ho.visas.visitor', 2_241_997],
      ['uk.ho.visas.health_care', 10_509],
      ['uk.ho.settlement', 152_306],
    ] as const
  ).flatMap(([indicator, value]) => points({ indicator, area: UK }, [['2025-04-01/P1Y', value, MARCH_2026]])),
  ...points({ indicator: 'uk.ho.citizenship.grants', area: UK }, [
    ['2024-04-01/P1Y', 269_178],
    ['2025-04-01/P1Y', 236_512, MARCH_2026],
  ]),
  ...points({ indicator: 'uk.ho.citizenship.applications', area: UK }, [
    ['2024-04-01/P1Y', 263_440],
    ['2025-04-01/P1Y', 312_063, MARCH_2026],
  ]),
];

const ROUTES: Record<string, string> = {
  safe_legal_total: 'uk.ho.routes.safe_legal',
  uk_resettlement_scheme: 'uk.ho.routes.resettlement',
  refugee_family_reunion: 'uk.ho.routes.family_reunion',
  homes_for_ukraine: 'uk.ho.routes.ukraine',
  afghan_resettlement_programme: 'uk.ho.routes.afghan',
  community_sponsorship: 'uk.ho.routes.community_sponsorship',
};

const routes = (data: SharedData): ObservationRow[] =>
  data.rows(`${FOLDER}/route_families_annual.csv`).flatMap((cells): ObservationRow[] => {
    const indicator = ROUTES[cells.id ?? ''];
    const value = numberIn(cells, 'value');
    if (indicator === undefined || value === null) return [];
    return [{ indicator, area: UK, period: yearEnding(cells.year_end ?? ''), value }];
  });

const METHODS: Record<string, string> = {
  'Small boat arrivals': 'method:small_boat',
  'Inadequately documented air arrivals': 'method:air',
  'Recorded detections at UK ports': 'method:port',
  'Recorded detections in the UK': 'method:in_uk',
};

const irregular = (data: SharedData): ObservationRow[] => {
  const sums = new Map<string, ObservationRow>();
  const add = (indicator: string, breakdown: string, period: string, value: number): void => {
    const key = [indicator, breakdown, period].join('|');
    const row = sums.get(key) ?? { indicator, area: UK, breakdown, period, value: 0 };
    row.value += value;
    sums.set(key, row);
  };
  for (const cells of data.rows(`${FOLDER}/irregular_arrivals_by_method_nationality_annual.csv`)) {
    const { year = '', method = '' } = cells;
    const value = numberIn(cells, 'detections') ?? 0;
    const code = countryCode(cells.nationality ?? '');
    add('uk.ho.irregular.arrivals', '', year, value);
    add('uk.ho.irregular.arrivals', METHODS[method] ?? '', year, value);
    if (code !== null) add('uk.ho.irregular.arrivals', `nationality:${code}`, year, value);
    if (method !== 'Small boat arrivals') continue;
    add('uk.ho.smallboats.arrivals_final', '', year, value);
    if (code !== null) add('uk.ho.smallboats.arrivals_final', `nationality:${code}`, year, value);
  }
  const final = points({ indicator: 'uk.ho.smallboats.arrivals_final', area: UK }, [
    ['2025', 41_472],
    ['2025-04-01/P1Y', 39_271, MARCH_2026],
  ]);
  const all = points({ indicator: 'uk.ho.irregular.arrivals', area: UK }, [
    ['2025-04-01/P1Y', 43_806, MARCH_2026],
  ]);
  return [...sums.values(), ...final, ...all];
};

/** Home Office and ONS: returns, long-term migration, visas, citizenship, safe routes and irregular arrivals. */
export const migration: ObservationSource = {
  pack: 'uk-migration',
  read: (data) => [
    ...returns(data),
    ...longTerm(data),
    ...byCitizenship(),
    ...discontinued(data),
    ...visas(data),
    ...routes(data),
    ...irregular(data),
  ],
};
