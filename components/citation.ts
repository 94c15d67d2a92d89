import type { Finding } from '../lib/core/checks/finding.ts';
import { figureLine, officialFigure, statedFigure } from './card/two-figures.ts';
import { formatDay } from './format.ts';
import type { Translate } from './messages.ts';

/** The page a finding was met on; its address never leaves the browser except in what the reader copies. */
export interface CitedPage {
  title: string;
  url: string;
}

/** The page's address with a text fragment that opens it at the quote; other fragments are dropped. */
export function quoteAddress(page: CitedPage, quote: string): string {
  const start = page.url.split('#', 1)[0] ?? page.url;
  // A dash is syntax in a text fragment, so it is escaped as well.
  return `${start}#:~:text=${encodeURIComponent(quote).replaceAll('-', '%2D')}`;
}

/** What "Copy citation" gives: figure, arithmetic, source with its address, then the quote with its own. */
export function citationOf(finding: Finding, page: CitedPage | null, t: Translate): string {
  const official = officialFigure(finding, t);
  const heading = [finding.title, finding.subtitle].filter(Boolean).join(', ');
  const lines: string[] = [];
  if (official)
    lines.push(
      `${heading}: ${figureLine(official)}${finding.official?.derivation ? ` (${finding.official.derivation})` : ''}`,
    );
  else lines.push(heading || finding.quote);
  if (finding.source) {
    const { publisher, title, published, retrieved, url } = finding.source;
    const dates = [
      published && t('released', formatDay(published, t)),
      t('ourCopy', formatDay(retrieved, t)),
    ];
    lines.push(`${publisher}, ${title}. ${dates.filter(Boolean).join(', ')}. ${url}`);
  }
  if (page) lines.push(`“${finding.quote}”, ${page.title}. ${quoteAddress(page, finding.quote)}`);
  return lines.join('\n');
}

/** The first observations used; a sum of days has hundreds. */
function observationsLine(finding: Finding): string | null {
  const all = finding.official?.observations ?? [];
  const few = all.slice(0, 8).map((o) => `${o.series} ${o.period} = ${o.value}`);
  if (all.length > few.length) few.push(`and ${all.length - few.length} more`);
  return few.join('; ') || null;
}

/** A text to paste into an issue about a wrong mark: quote, rating, evidence, versions. Nothing is sent. */
export function wrongMarkReport(
  finding: Finding,
  page: CitedPage | null,
  versions: string,
  t: Translate,
): string {
  const stated = statedFigure(finding, t);
  const official = officialFigure(finding, t);
  const rows: [string, string | null][] = [
    ['Quote', finding.quote],
    ['Page', page ? `${page.title} ${page.url.split(/[?#]/, 1)[0]}` : null],
    ['Rating', finding.rating ?? `not checked (${finding.abstained ?? ''})`],
    ['Said as', finding.why],
    ['Kind', [finding.kind, finding.bound, finding.direction].filter(Boolean).join(', ')],
    ['Stated', stated && figureLine(stated)],
    ['Official', official && figureLine(official)],
    ['Arithmetic', finding.official?.derivation ?? null],
    ['Indicator', [finding.indicator, finding.area, finding.breakdown].filter(Boolean).join(' | ') || null],
    ['Period', finding.period && `${finding.period.start}/${finding.period.end}`],
    ['Base period', finding.basePeriod && `${finding.basePeriod.start}/${finding.basePeriod.end}`],
    ['Assumed', finding.assumed.map((a) => `${a.slot}: ${a.reason}`).join('; ') || null],
    ['Observations', observationsLine(finding)],
    ['Versions', versions],
  ];
  return rows.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join('\n');
}
