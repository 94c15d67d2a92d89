import { correctedSlots, type Flag } from '../flag.ts';

/** The words that a report needs in the reader's language: names of reasons and statuses, and its headings. */
export interface ReportWords {
  title: string;
  reason: (reason: Flag['reason']) => string;
  status: (status: Flag['status']) => string;
  labels: {
    stated: string;
    official: string;
    rightFigure: string;
    reason: string;
    status: string;
    rating: string;
    arithmetic: string;
    evidence: string;
    archived: string;
    by: string;
  };
}

/** A report of one article or a selection, one article after the other, as Markdown that runs nothing. */
export function toMarkdown(flags: readonly Flag[], words: ReportWords): string {
  const byPage = Map.groupBy(flags, ({ page }) => page.canonicalUrl ?? page.url);
  const articles = [...byPage.values()].map((group) => article(group, words));
  return `# ${plain(words.title)}\n\n${articles.join('\n')}`;
}

function article(flags: Flag[], words: ReportWords): string {
  const [first] = flags;
  if (!first) return '';
  const { page } = first;
  const facts = [page.publisher, page.author, page.published?.slice(0, 10)]
    .filter(Boolean)
    .map((fact) => plain(fact ?? ''));
  const archived = page.archiveUrl ? ` · ${autolink(page.archiveUrl)} (${words.labels.archived})` : '';
  const head = `## ${plain(page.title || page.url)}\n\n${[...facts, autolink(page.url)].join(' · ')}${archived}\n`;
  return `${head}\n${flags.map((flag) => section(flag, words)).join('\n')}`;
}

function section(flag: Flag, { labels, reason, status }: ReportWords): string {
  const finding = flag.finding?.finding ?? null;
  const official = finding?.official?.value ?? null;
  const speaker = correctedSlots(flag)?.attribution ?? null;
  const rows: [string, string | null][] = [
    [labels.status, status(flag.status)],
    [labels.reason, reason(flag.reason)],
    [labels.rating, flag.rating?.label ?? null],
    [
      labels.official,
      official === null ? null : `${official.toLocaleString('en-GB')} ${finding?.official?.unit ?? ''}`,
    ],
    [labels.arithmetic, finding?.official?.derivation || null],
    [labels.rightFigure, flag.right ? flag.right.figure : null],
    [labels.by, flag.who || null],
  ];
  const list = rows.flatMap(([label, value]) => (value === null ? [] : [`- ${label}: ${plain(value)}`]));
  const source = flag.right?.source
    ? [`- ${plain(flag.right.source.title)} ${autolink(flag.right.source.url)}`]
    : [];
  const evidence = flag.evidence.map(({ url, title }) => `  - ${plain(title)} ${autolink(url)}`);
  return [
    `> ${plain(flag.quote.exact)}${speaker ? ` — ${plain(speaker)}` : ''}`,
    '',
    ...list,
    ...source,
    ...(evidence.length === 0 ? [] : [`- ${labels.evidence}:`, ...evidence]),
    ...(flag.note === ''
      ? []
      : [
          '',
          flag.note
            .split('\n')
            .map((text) => `    ${text}`)
            .join('\n'),
        ]),
    '',
  ].join('\n');
}

/** One line in which nothing is markup: others' words must not become links, pictures or HTML. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#!|~&]/g, '\\$&');

const autolink = (url: string): string => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;
