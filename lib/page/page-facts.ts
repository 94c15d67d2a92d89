import countries from '../../assets/lexicons/en/outlet-countries.json' with { type: 'json' };
import { readJsonLd, type Thing, textOf, textsOf, thingOf, typesOf } from './json-ld.ts';
import { dayInAddress, readDay } from './published-day.ts';

/** What a page says of itself. */
export interface PageFacts {
  title: string;
  /** ISO day of publication, or null. */
  published: string | null;
  publisher: string | null;
  /** Names as the page gives them, "A, B" where there are several. */
  author: string | null;
  /** ISO day of the last change, or null. */
  modified: string | null;
  canonical: string | null;
  /** ISO 3166-1 alpha-3, or null. */
  outletCountry: string | null;
  /** schema.org types of everything described, and Open Graph's type. */
  types: ReadonlySet<string>;
  ogType: string | null;
}

export interface FactsOptions {
  /** Address of the page as it is now. */
  address: string;
  /**
   * False after a navigation inside the page when the head is still the one of the page before:
   * then only what stands in the body and the address count.
   */
  trustHead: boolean;
}

export const ARTICLE_TYPE = /(Article|BlogPosting|Report|AnalysisNews|OpinionPiece)$/;

const metaOf = (document: Document, ...names: string[]): string | null => {
  for (const name of names) {
    const meta = document.querySelector(
      `meta[property="${name}" i], meta[name="${name}" i], meta[itemprop="${name}"]`,
    );
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
};

const DATE_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cXenseParse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publish-date',
  'publication_date',
  'date',
];

const MODIFIED_NAMES = ['article:modified_time', 'og:updated_time', 'dateModified', 'dcterms.modified'];

const AUTHOR_NAMES = ['author', 'article:author', 'parsely-author', 'dc.creator'];

const isAddress = (text: string): boolean => /^https?:/i.test(text);

/** The page's authors; a profile's address in place of a name is no name. */
const authorOf = (article: Thing | null, meta: string | null): string | null => {
  const names = article ? textsOf(article, 'author') : [];
  const all = [...(names.length > 0 ? names : [meta ?? ''])].filter((name) => name && !isAddress(name));
  return all.join(', ').slice(0, 500) || null;
};

const sameText = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.trim().toLowerCase() === b.trim().toLowerCase();

const pathOf = (address: string | null, base: string): string | null =>
  address !== null && URL.canParse(address, base) ? new URL(address, base).pathname : null;

/** Of several articles that a page describes (its related ones among them) the one it is itself. */
const ownArticle = (things: Thing[], headline: string | null, address: string): Thing | null => {
  const articles = things.filter((thing) =>
    typesOf(thing).some((type) => ARTICLE_TYPE.test(type) || type === 'LiveBlogPosting'),
  );
  const here = pathOf(address, address);
  const own = articles.find(
    (thing) =>
      sameText(textOf(thing, 'headline'), headline) ||
      (here !== '/' && pathOf(textOf(thing, 'mainEntityOfPage') ?? textOf(thing, 'url'), address) === here),
  );
  return own ?? articles[0] ?? null;
};

const dayInBody = (document: Document): string | null => {
  const marked = document.querySelector('[itemprop~="datePublished"], time[pubdate]');
  const holder =
    document.querySelector('h1')?.closest('article, main, header') ?? document.querySelector('article, main');
  for (const element of [marked, holder?.querySelector('time[datetime]') ?? null]) {
    const written =
      element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
    const day = written ? readDay(written) : null;
    if (day) return day;
  }
  return null;
};

const publishedOf = (
  document: Document,
  article: Thing | null,
  { address, trustHead }: FactsOptions,
): string | null => {
  const inHead = trustHead
    ? [article && textOf(article, 'datePublished'), metaOf(document, ...DATE_NAMES)]
    : [];
  for (const written of inHead) {
    const day = written ? readDay(written) : null;
    if (day) return day;
  }
  return dayInBody(document) ?? dayInAddress(pathOf(address, address) ?? '');
};

const countryCodes: Partial<Record<string, string>> = countries;

const regionOf = (tag: string | null): string | null =>
  countryCodes[(/^[a-z]{2,3}[-_]([a-z]{2})\b/i.exec(tag ?? '')?.[1] ?? '').toLowerCase()] ?? null;

/** ISO 3166-1 alpha-3 of the country whose top-level domain an address has, or null. */
export const countryOfAddress = (address: string): string | null => {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return countryCodes[host.split('.').at(-1) ?? ''] ?? null;
};

const countryOf = (document: Document, article: Thing | null, address: string): string | null => {
  const byDomain = countryOfAddress(address);
  if (byDomain) return byDomain;
  const publisher = article && thingOf(article, 'publisher');
  const where = publisher && thingOf(publisher, 'address');
  const said = where && textOf(where, 'addressCountry');
  if (said && said.length === 2) return countryCodes[said.toLowerCase()] ?? null;
  const language = document.documentElement.getAttribute('lang');
  return regionOf(metaOf(document, 'og:locale')) ?? regionOf(language);
};

/** Reads what the page says of itself: JSON-LD, meta, `time`, address, in that order. */
export const readPageFacts = (document: Document, options: FactsOptions): PageFacts => {
  const things = readJsonLd(document);
  const headline = document.querySelector('h1')?.textContent?.trim() ?? null;
  const article = options.trustHead ? ownArticle(things, headline, options.address) : null;
  const meta = (...names: string[]) => (options.trustHead ? metaOf(document, ...names) : null);
  const modified = (article && textOf(article, 'dateModified')) ?? meta(...MODIFIED_NAMES);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  return {
    title: (meta('og:title') ?? headline ?? '') || document.title || '',
    published: publishedOf(document, article, options),
    publisher: (article && textOf(article, 'publisher')) ?? meta('og:site_name') ?? null,
    author: authorOf(article, meta(...AUTHOR_NAMES)),
    modified: modified === null ? null : readDay(modified),
    canonical: options.trustHead ? canonical : null,
    outletCountry: countryOf(document, article, options.address),
    // Kept from an old head too: a site's pages are mostly of a kind, and prose decides with it.
    types: new Set(things.flatMap(typesOf)),
    ogType: meta('og:type')?.toLowerCase() ?? null,
  };
};

/** Changes when the head describes another page: tells a stale head after a navigation inside the page. */
export const headFingerprint = (document: Document): string =>
  [
    ...Array.from(
      document.querySelectorAll('script[type="application/ld+json"]'),
      (script) => script.textContent ?? '',
    ),
    metaOf(document, ...DATE_NAMES) ?? '',
    metaOf(document, 'og:title') ?? '',
  ].join('\n');
