import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import type { PageText } from '../page-text.ts';
import { overlaps, type Span } from '../span.ts';
import { isVerb, openWords } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { readWords, type Word } from './words.ts';

/** A stretch of a block, or of the title as block −1. */
export interface Place {
  block: number;
  span: Span;
}

/** Words that tie a part to a measure: "asylum claims by children". */
const ties: ReadonlySet<string> = new Set(lexicon.ties);

const articles: ReadonlySet<string> = new Set(lexicon.articles);

/** Words that leave a measure whole: they point back, lead to a figure, or tell that there is one. */
const plain: ReadonlySet<string> = new Set([...lexicon.pointing, ...lexicon.figureLeads, ...leftOut.words]);

/**
 * The measures that a stretch of text speaks of as a whole: none that a word of its own narrows, before it or behind.
 *
 *     Ferry landings rose          Rural burglaries rose          Asylum claims by children rose
 *     ^^^^^^^^^^^^^^                     (narrowed)                       (narrowed)
 */
export function wholeMeasures(
  page: PageText,
  mentions: readonly Mention[],
  { block, span }: Place,
): string[] {
  const here = mentions.filter((mention) => mention.block === block && overlaps(mention.span, span));
  const text = block < 0 ? page.title : (page.blocks[block]?.text ?? '');
  const words = readWords(text).filter((word) => overlaps(word, span));
  const isOfNone = (word: Word): boolean =>
    !/^\d/u.test(word.lower) &&
    !plain.has(word.lower) &&
    !openWords.has(word.lower) &&
    !isVerb(word) &&
    !here.some(({ what, strength, parts, span }) =>
      what === 'indicator'
        ? parts.some((part) => overlaps(part, word))
        : what === 'area' && strength !== 'adjective' && overlaps(span, word),
    );
  const isNarrowed = ({ parts }: Mention): boolean =>
    parts.some((part) => {
      const before = words.findLast(({ end }) => end <= part.start);
      const [tie, ...rest] = words.filter(({ start }) => start >= part.end);
      const tied = rest.find(({ lower }) => !articles.has(lower));
      return (
        (before !== undefined && isJoined(text, before, part) && isOfNone(before)) ||
        (tie !== undefined &&
          tied !== undefined &&
          isJoined(text, part, tie) &&
          ties.has(tie.lower) &&
          isOfNone(tied))
      );
    });
  const whole = here.filter((mention) => mention.what === 'indicator' && !isNarrowed(mention));
  return [...new Set(whole.map(({ code }) => code))];
}

const isJoined = (text: string, a: Span, b: Span): boolean => /^[\s-]*$/u.test(text.slice(a.end, b.start));
