import type { Mention } from '../claims/mention.ts';
import { splitSentences } from '../claims/sentences.ts';
import type { PageText } from '../page-text.ts';
import { contains } from '../span.ts';
import { type Catalogue, indicatorOf } from './catalogue.ts';
import { findAreas } from './find-areas.ts';
import { asElsewhere, hitPieces, sentenceIndicators } from './find-indicators.ts';
import { findPhrases } from './phrase-index.ts';
import { type Word, wordsOf } from './words.ts';

/**
 * All words of the catalogue in the page: indicators, areas and breakdowns, block by block, the title as block -1, the
 * words of the address as block -2.
 *
 *     20,000 migrants crossed the Channel
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^   "migrants + crossed + channel": one indicator
 *
 * A short form counts only after its indicator was named; a phrase inside a longer one of the same kind does not count.
 */
export function findMentions(page: PageText, catalogue: Catalogue): Mention[] {
  const before = [page.addressWords ?? '', page.title];
  const texts = [...before, ...page.blocks.map((block) => block.text)];
  const titles = [page.title, ...headlines(page)];
  const isTitled = nameMeasure(catalogue, titles);
  const frame = hitPieces(catalogue, (isTitled ? titles : [...before, ...titles]).join('\n'));
  const near = hitPieces(catalogue, page.addressWords ?? '');
  const named = new Set<string>();
  const found = texts.flatMap((text, i) => {
    const block = i - before.length;
    const heading = headingBefore(page, block);
    const words = wordsOf(text);
    const around = new Set([...frame, ...(heading ? hitPieces(catalogue, heading) : [])]);
    const beside = new Set([...near, ...hitPieces(catalogue, text)]);
    const found = splitSentences(text).flatMap((sentence) => {
      for (const piece of hitPieces(catalogue, text.slice(sentence.start, sentence.end))) around.add(piece);
      return sentenceIndicators(catalogue, text, sentence, block, { around, near: beside });
    });
    const indicators = found.filter(({ what }) => what === 'indicator');
    for (const mention of indicators) if (mention.strength === 'name') named.add(mention.code);
    const isKnown = (code: string): boolean =>
      named.has(code) ||
      (indicatorOf(catalogue, code)?.related.some(({ indicator }) => named.has(indicator)) ?? false);
    const valid = indicators.filter(({ strength, code }) => strength !== 'short' || isKnown(code));
    const longest = longestOnly(valid);
    const areas = longestOnly(findAreas(catalogue, text, words, block));
    return [
      ...longest,
      ...found.filter(({ what }) => what === 'elsewhere'),
      ...withoutPlace(valid, longest, areas),
      ...areas,
      ...breakdownMentions(catalogue, words, block),
    ].sort((a, b) => a.span.start - b.span.start);
  });
  return found.filter(({ block, what }) => block !== ADDRESS || what === 'area' || !isTitled);
}

/** Where the words of the address stand among the blocks. */
const ADDRESS = -2;

/** True where title or headline name a measure: the address then has nothing to add but places. */
const nameMeasure = (catalogue: Catalogue, texts: readonly string[]): boolean =>
  texts.some((text) => {
    const around = hitPieces(catalogue, text);
    return splitSentences(text).some((sentence) =>
      sentenceIndicators(catalogue, text, sentence, -1, { around, near: around }).some(
        ({ what }) => what === 'indicator',
      ),
    );
  });

const headlines = (page: PageText): string[] =>
  page.blocks.filter((block) => block.role === 'headline').map((block) => block.text);

function headingBefore(page: PageText, block: number): string | null {
  for (let i = block - 1; i >= 0; i--) {
    const candidate = page.blocks[i];
    if (candidate?.role === 'heading' || candidate?.role === 'headline') return candidate.text;
  }
  return null;
}

/** Drops a mention whose words all belong to one of more words, and repeats of the same code on the same span. */
function longestOnly(mentions: Mention[]): Mention[] {
  return mentions.filter(
    (mention, i) =>
      !mentions.some(
        (other, j) =>
          (other.length > mention.length && !other.isScattered && isInside(other, mention)) ||
          (j < i &&
            other.length >= mention.length &&
            other.code === mention.code &&
            other.span.start === mention.span.start &&
            other.span.end === mention.span.end),
      ),
  );
}

/** "Inflation" inside "UK inflation": what is left of a longer name without its place names the same of another. */
const withoutPlace = (all: readonly Mention[], longest: readonly Mention[], areas: readonly Mention[]) =>
  all
    .filter((mention) => mention.strength === 'name' && !longest.includes(mention))
    .filter((mention) =>
      longest.some(
        (outer) =>
          outer.code !== mention.code &&
          isInside(outer, mention) &&
          areas.some((area) => isInside(outer, area) && outer.length <= mention.length + area.length),
      ),
    )
    .map(asElsewhere);

/** "Migration" inside "net migration"; but "boats … crossed" is not inside "people … crossed … boats": both may be meant. */
const isInside = (outer: Mention, inner: Mention): boolean =>
  outer.parts.some((other) => inner.parts.every((part) => contains(other, part)));

function breakdownMentions(catalogue: Catalogue, words: Word[], block: number): Mention[] {
  return findPhrases(catalogue.breakdownWords, words).flatMap((hit) =>
    hit.ids.map(
      (id): Mention => ({
        block,
        span: hit.span,
        parts: [hit.span],
        what: 'breakdown',
        code: catalogue.breakdowns[id]?.code ?? '',
        strength: 'name',
        length: hit.length,
      }),
    ),
  );
}
