import type { Finding } from '../../lib/core/checks/finding.ts';
import type { Interval } from '../../lib/core/time/interval.ts';

const iso = (interval: Interval | null): string | null => interval && `${interval.start}/${interval.end}`;

/** A finding as the command line prints it; `start` is where its block begins in the whole text. */
export const findingLine = (finding: Finding, start: number): Record<string, unknown> => ({
  start: start + finding.span.start,
  end: start + finding.span.end,
  quote: finding.quote,
  kind: finding.kind,
  value: finding.value,
  value2: finding.value2,
  unit: finding.unit,
  direction: finding.direction,
  bound: finding.bound,
  indicator: finding.indicator,
  area: finding.area,
  breakdown: finding.breakdown,
  period: iso(finding.period),
  basePeriod: iso(finding.basePeriod),
  ...(finding.rating ? { rating: finding.rating } : { abstained: finding.abstained }),
  why: finding.why,
  official: finding.official,
  assumed: finding.assumed.map(({ slot }) => slot),
  notes: finding.notes.map(({ text }) => text),
  readings: finding.readings,
  attribution: finding.attribution,
  source: finding.source && {
    publisher: finding.source.publisher,
    title: finding.source.title,
    url: finding.source.url,
    retrieved: finding.source.retrieved,
  },
});
