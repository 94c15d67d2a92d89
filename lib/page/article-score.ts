import type { TextBlock } from '../core/page-text.ts';
import { ARTICLE_TYPE, type PageFacts } from './page-facts.ts';

/** What decides whether a page is an article to be checked by itself. */
export interface ArticleSigns {
  facts: Pick<PageFacts, 'types' | 'ogType' | 'published'>;
  blocks: readonly TextBlock[];
  path: string;
  query: string;
  /** The headline stands in an `article`, or the body is marked as an article's. */
  markedUp: boolean;
  /** A field to write in takes a good part of the window. */
  hasEditor: boolean;
  /** Cards with a price and a button, or a form that pays. */
  hasBasket: boolean;
  /** Blocks of code or of preformatted text, as handbooks and specifications have them. */
  hasCode: boolean;
}

const NOT_ARTICLES = new Set([
  'Product',
  'ProductGroup',
  'Offer',
  'SearchResultsPage',
  'WebApplication',
  'SoftwareApplication',
  'CollectionPage',
  'ProfilePage',
  'QAPage',
  'DiscussionForumPosting',
  'Recipe',
  'JobPosting',
  'CheckoutPage',
]);

/** A paragraph of running prose: long enough, and with a sentence's end. */
const isProse = ({ role, text }: TextBlock): boolean =>
  (role === 'paragraph' || role === 'lead' || role === 'quote' || role === 'list-item' || role === 'cell') &&
  text.length >= 80 &&
  /[.!?…]["'”’)]?(\s|$)/.test(text);

/** How many characters, in how many paragraphs, are running prose. */
export const proseOf = (blocks: readonly TextBlock[]): { paragraphs: number; characters: number } => {
  const prose = blocks.filter(isProse);
  return { paragraphs: prose.length, characters: prose.reduce((sum, { text }) => sum + text.length, 0) };
};

/** Characters of prose below which nothing is an article; a page that says it is one may be breaking news. */
const LEAST_PROSE = 250;
const LEAST_PROSE_SAID = 120;
const ENOUGH = 4;

/**
 * How much a page looks like a news article; `ENOUGH` and more is one. Points, by sign:
 *
 *     said to be one (JSON-LD 4, Open Graph 2), marked up as one 1, has a day 1, a headline 1
 *     prose: three paragraphs 1, 1,200 characters 1, 3,000 characters 1
 *     said to be something else -4, a front page -3, search results -3, an editor -4, a basket -3,
 *     blocks of code -3
 *
 * However much prose there is, without a day or a word of the page's own it is none: so look handbooks,
 * encyclopedias, stories and lists.
 */
export const articleScore = (signs: ArticleSigns): number => {
  const { facts, blocks, path, query } = signs;
  const { paragraphs, characters } = proseOf(blocks);
  const types = [...facts.types];
  const said = types.some((type) => ARTICLE_TYPE.test(type) || type === 'LiveBlogPosting');
  if (characters < (said ? LEAST_PROSE_SAID : LEAST_PROSE)) return 0;
  const hasSign = said || facts.ogType === 'article' || signs.markedUp || facts.published !== null;
  if (!hasSign) return 0;
  const points: [boolean, number][] = [
    [said, 4],
    [facts.ogType === 'article', 2],
    [signs.markedUp, 1],
    [facts.published !== null, 1],
    [blocks.some(({ role }) => role === 'headline'), 1],
    [paragraphs >= 3, 1],
    [characters >= 1200, 1],
    [characters >= 3000, 1],
    [!said && types.some((type) => NOT_ARTICLES.has(type)), -4],
    [facts.ogType?.startsWith('product') ?? false, -4],
    [/^\/?(index\.\w+)?$/.test(path) && !said, -3],
    [/(^|\/)search(\/|$)/.test(path) || /[?&](q|query|search|s)=/.test(query), -3],
    [signs.hasEditor, -4],
    [signs.hasBasket && !said, -3],
    [signs.hasCode && !said, -3],
  ];
  return points.reduce((sum, [holds, worth]) => sum + (holds ? worth : 0), 0);
};

/** True where the page is an article to be checked without being asked. */
export const isArticle = (signs: ArticleSigns): boolean => articleScore(signs) >= ENOUGH;
