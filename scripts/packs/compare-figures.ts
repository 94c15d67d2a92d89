import { existsSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import type { Pack } from '../../lib/core/series/catalogue-data.ts';
import { measureOver } from '../../lib/core/series/measure-over.ts';
import { pointsOf } from '../../lib/core/series/points.ts';
import { seriesKey } from '../../lib/core/series/series.ts';

const PLACES: Record<string, string> = {
  UK: 'GBR',
  England: 'E92000001',
  'England and Wales': 'K04000001',
  GB: 'K03000001',
  US: 'USA',
  'Washington DC': 'USDC',
  'Washington DC (rate per 100,000)': 'USDC',
  EU: 'EU27',
  'EU+': 'EUPLUS',
  Germany: 'DEU',
  France: 'FRA',
  Italy: 'ITA',
  Spain: 'ESP',
  Greece: 'GRC',
  China: 'CHN',
  world: 'WLD',
};

/** Where unit, place or note say that another thing is measured: our indicator and part for it, or null where we hold none. */
const NARROWER: readonly [series: string, text: RegExp, measure: string | null][] = [
  ['us.dc.homicides', /per 100,000/, 'us.dc.homicide_rate|'],
  ['uk.gov.nmw_rates', /18-20/, 'uk.gov.nmw_rates|age:18-20'],
  ['uk.gov.nmw_rates', /16-17|pprentice/, 'uk.gov.nmw_rates|age:under18'],
  [
    'eu.frontex.irregular_crossings',
    /Central Mediterranean/,
    'eu.frontex.irregular_crossings|route:central_mediterranean',
  ],
  ['eu.frontex.irregular_crossings', /Channel/, null],
  ['eu.euaa.asylum_applications', / by /, null],
  ['de.bamf.first_time_applications', / by /, null],
  ['de.bamf.first_time_applications', /follow-up/, 'de.bamf.all_applications|'],
  ['de.bamf.first_time_applications', /2025-02-28.*asylum applications$/, 'de.bamf.all_applications|'],
  ['uk.dwp.hbai.children_rel_ahc', /percent/, 'uk.dwp.hbai.children_rel_ahc_share|'],
  ['uk.ho.asylum.backlog', /cases/, 'uk.ho.asylum.backlog_cases|'],
  ['uk.ho.asylum.backlog', /over six months/, null],
  ['uk.ho.asylum.claims', /Eritrea|Iran|study|work visa/, null],
  ['uk.ho.asylum.initial_decisions', /Syrian/, null],
  ['uk.ho.police_officers', /London/, null],
  ['uk.ons.ltim.net', /per minute|EU\+/, null],
  ['uk.ons.ltim.immigration.noneu', /dependants/, null],
  ['uk.ons.awe.regular_growth', /private sector/, 'uk.ons.awe.regular_growth|sector:private'],
  ['uk.ons.lfs.employment', /people in employment/, null],
  ['uk.ons.psf.spending', /central government/, null],
  ['us.bls.payrolls', /per month/, null],
  ['us.cbp.usbp_apprehensions_sw', /1860000/, null],
  ['world.c3s.global_temp_anomaly', /mean surface/, 'world.c3s.global_temp|'],
  ['world.un.population', /UK.*world population/, null],
  ['uk.hmrc.payrolled_employees', /monthly change/, null],
  ['uk.ho.returns', /enforced share/, null],
  ['uk.ho.returns', /^enforced returns/, 'uk.ho.returns.enforced|'],
  ['uk.ho.returns', /foreign national|small boat arrivals/, null],
  ['uk.ho.visas.work', /study/, 'uk.ho.visas.study|'],
  ['uk.ho.visas.work', /main applicants|health|care|nurs|skilled/, null],
  ['uk.ho.asylum.claims', / by |visa/, null],
  ['uk.ons.prc.homicide', /knife/, null],
  ['uk.ons.population', /component|annual change/, null],
  ['uk.nhse.rtt.over_52_weeks', /18 months|two years/, null],
  ['uk.nhse.ae.four_hour', /over four hours/, null],
  ['uk.ho.smallboats.arrivals', /since|days|average|nationals/, null],
  ['world.noaa.co2_ppm', /share|global mean/, null],
  ['us.cbp.nationwide_encounters', /./, null],
];

interface Figure {
  series: string;
  place: string;
  from: string;
  to: string;
  value: number;
  unit: string;
  note: string;
}

const figuresIn = (file: string): Figure[] =>
  [...csvParse(readFileSync(file, 'utf8'))].map((row) => ({
    series: row.series ?? '',
    place: row.place ?? '',
    from: row.period_start ?? '',
    to: row.period_end ?? '',
    value: Number(row.value),
    unit: row.unit ?? '',
    note: row.note ?? '',
  }));

type Outcome =
  | { held: false; why: string }
  | { held: true; ours: number[]; agrees: 'exactly' | 'when rounded' | 'no' };

/** Our indicator and breakdown for a figure, joined by a bar; null where it is a narrower measure that we do not hold. */
const measureFor = (figure: Figure): string | null => {
  const text = `${figure.place} ${figure.value} ${figure.unit} ${figure.to} ${figure.note}`;
  for (const [series, pattern, measure] of NARROWER) {
    if (figure.series === series && pattern.test(text)) return measure;
  }
  return `${figure.series}|`;
};

/** Every vintage of the value over a window; empty when the series cannot say. */
const valuesOver = (
  packs: readonly Pack[],
  [id, breakdown]: readonly [string, string],
  area: string,
  { from, to }: { from: string; to: string },
): number[] => {
  const indicator = packs.flatMap((pack) => pack.indicators).find((one) => one.id === id);
  const key = seriesKey(id, area, breakdown);
  const series = packs.flatMap((pack) => pack.series).find((one) => one.key === key);
  if (!indicator || !series) return [];
  const measured = measureOver(pointsOf(series), indicator, { start: from, end: to }, null);
  if (!measured) return [];
  const [only] = measured.used;
  if (measured.used.length === 1 && only) return only.point.vintages.map((vintage) => vintage.value);
  return [measured.value];
};

const stepOf = (value: number): number => {
  const digits = String(Math.abs(value)).replace('.', '');
  const decimals = (String(value).split('.')[1] ?? '').length;
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(digits)?.[0].length ?? 0);
  return 10 ** (zeros - decimals);
};

const judge = (stated: number, ours: number[]): 'exactly' | 'when rounded' | 'no' => {
  const nearest = Math.min(...ours.map((value) => Math.abs(value - stated)));
  if (nearest < 1e-9) return 'exactly';
  return nearest <= Math.min(stepOf(stated) / 2, Math.abs(stated) * 0.025) + 1e-9 ? 'when rounded' : 'no';
};

const baseOf = (note: string): { from: string; to: string } | null => {
  const match = /against (\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/.exec(note);
  return match?.[1] && match[2] ? { from: match[1], to: match[2] } : null;
};

/** Series whose values are changes themselves. */
const CHANGES = new Set(['us.bls.payrolls']);

const lookUp = (packs: readonly Pack[], figure: Figure): Outcome => {
  const [id, breakdown] = measureFor(figure)?.split('|') ?? [];
  if (id === undefined) return { held: false, why: 'a narrower measure' };
  const indicator = packs.flatMap((pack) => pack.indicators).find((one) => one.id === id);
  if (!indicator) return { held: false, why: 'no such indicator' };
  const place = PLACES[figure.place];
  const areas = [place, indicator.impliedArea].filter((code) => typeof code === 'string');
  const valuesIn = (window: { from: string; to: string }) =>
    areas
      .map((code) => valuesOver(packs, [id, breakdown ?? ''], code, window))
      .find((values) => values.length > 0) ?? [];
  const now = valuesIn(figure);
  if (now.length === 0) return { held: false, why: place === undefined ? 'another place' : 'the period' };
  const isChange = /change/.test(figure.unit) && indicator.growthOver === null && !CHANGES.has(id);
  if (!isChange) return { held: true, ours: now, agrees: judge(figure.value, now) };
  const base = baseOf(figure.note);
  const before = base ? valuesIn(base) : [];
  if (before.length === 0) return { held: false, why: 'the base period' };
  const changes = now.flatMap((value) =>
    before.map((old) => (figure.unit === 'percent change' ? 100 * (value / old - 1) : value - old)),
  );
  return { held: true, ours: changes, agrees: judge(figure.value, changes) };
};

type Print = (line: string) => void;

const printOutcomes = (outcomes: readonly { figure: Figure; outcome: Outcome }[], print: Print): void => {
  const count = (test: (outcome: Outcome) => boolean) =>
    outcomes.filter(({ outcome }) => test(outcome)).length;
  print(`${outcomes.length} figures; ${count((one) => one.held)} held`);
  for (const how of ['exactly', 'when rounded', 'no']) {
    print(`agree ${how}: ${count((one) => one.held && one.agrees === how)}`);
  }
  for (const why of [
    'no such indicator',
    'a narrower measure',
    'another place',
    'the period',
    'the base period',
  ]) {
    print(`not held, ${why}: ${count((one) => !one.held && one.why === why)}`);
  }
  for (const { figure, outcome } of outcomes) {
    if (!outcome.held || outcome.agrees !== 'no') continue;
    const ours = [...new Set(outcome.ours.map((value) => Number(value.toPrecision(7))))].join(' or ');
    const { series, place, from, to, value, unit, note } = figure;
    print([series, place, `${from}/${to}`, `${value} ${unit}`, `ours ${ours}`, note].join(' | '));
  }
};

/**
 * Looks up every official figure of a list (series, place, period_start, period_end, value, unit, note) in the packs, and
 * prints which are held and which agree. Returns the exit code: 1 when the list is not there.
 */
export const compareFigures = (packs: readonly Pack[], file: string, print: Print): number => {
  if (!existsSync(file)) {
    print(`Nothing compared: there is no list of figures at ${file}.`);
    return 1;
  }
  const outcomes = figuresIn(file).map((figure) => ({ figure, outcome: lookUp(packs, figure) }));
  printOutcomes(outcomes, print);
  return 0;
};
