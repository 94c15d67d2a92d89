import type { Mention } from '../claims/mention.ts';
import { splitClauses } from '../claims/sentences.ts';
import { contains, overlaps, type Span } from '../span.ts';
import type { Catalogue, Pattern } from './catalogue.ts';
import { findPhrases, type PhraseHit } from './phrase-index.ts';
import { phraseKey, wordsOf } from './words.ts';

/** The pieces of indicators' phrases that stand in a text. */
export const hitPieces = (catalogue: Catalogue, text: string): Set<number> =>
  new Set(
    findPhrases(catalogue.pieces, wordsOf(text))
      .filter(({ span }) => !isLowerCasePronoun(catalogue, text.slice(span.start, span.end)))
      .flatMap(({ ids }) => ids),
  );

/** "us" is no "US", though the packs' words are all written small. */
const isLowerCasePronoun = (catalogue: Catalogue, written: string): boolean =>
  catalogue.capitals.has(phraseKey(written)) && written !== written.toUpperCase();

/** A sentence with the pieces of phrases found in it, and where its clauses lie. */
interface Sought {
  catalogue: Catalogue;
  text: string;
  hitsOf: ReadonlyMap<number, PhraseHit[]>;
  clauses: readonly Span[];
}

/** Pieces of phrases about a sentence. */
interface Surroundings {
  /** In it, before it in its paragraph, in heading and headline: they may make up a phrase with words of the sentence. */
  around: ReadonlySet<number>;
  /** In all of its paragraph and the address as well: they may only stand near, where an indicator must have a word near it. */
  near: ReadonlySet<number>;
}

/** The indicators whose words stand in a sentence, or partly in it and partly around it. */
export function sentenceIndicators(
  catalogue: Catalogue,
  text: string,
  sentence: Span,
  block: number,
  { around, near }: Surroundings,
): Mention[] {
  const words = wordsOf(text.slice(sentence.start, sentence.end)).map((word) => ({
    ...word,
    start: word.start + sentence.start,
    end: word.end + sentence.start,
  }));
  const hitsOf = new Map<number, PhraseHit[]>();
  for (const hit of findPhrases(catalogue.pieces, words)) {
    if (isLowerCasePronoun(catalogue, text.slice(hit.span.start, hit.span.end))) continue;
    for (const id of hit.ids) {
      const hits = hitsOf.get(id);
      if (hits) hits.push(hit);
      else hitsOf.set(id, [hit]);
    }
  }
  const clauses = splitClauses(text, sentence);
  const mentions: Mention[] = [];
  for (const [piece, hits] of hitsOf) {
    for (const at of catalogue.patternsOf.get(piece) ?? []) {
      const pattern = catalogue.patterns[at] as Pattern;
      if (!pattern.pieces.every((each) => hitsOf.has(each))) continue;
      const isAtHome = isNear(catalogue, pattern, hitsOf, { around, near });
      if (!isAtHome && pattern.strength !== 'name') continue;
      for (const hit of hits) {
        const mention = acrossClauses(coverOf(catalogue, pattern, piece, hit, hitsOf, block), clauses);
        const found = unlessRuledOut({ catalogue, text, hitsOf, clauses }, pattern, mention);
        mentions.push(...(isAtHome ? found : found.map(asElsewhere)));
      }
    }
  }
  return [
    ...mentions,
    ...looseMentions({ catalogue, text, hitsOf, clauses }, { around, near }, block, mentions),
  ];
}

/**
 * Indicators whose words stand partly here and partly in the paragraph, its heading or the headline: "879 people came
 * ashore" under "Channel arrivals". They count as short forms, never as certain. A short form whose indicator was never named
 * must not hide them.
 */
function looseMentions(
  sought: Sought,
  surroundings: Surroundings,
  block: number,
  strict: readonly Mention[],
): Mention[] {
  const { catalogue, hitsOf } = sought;
  const { around } = surroundings;
  const seen = new Set(strict.filter(({ strength }) => strength === 'name').map(({ code }) => code));
  const mentions: Mention[] = [];
  for (const piece of around) {
    for (const at of catalogue.patternsOf.get(piece) ?? []) {
      const pattern = catalogue.patterns[at] as Pattern;
      const code = catalogue.indicators[pattern.indicator]?.id ?? '';
      if (pattern.strength === 'short' || pattern.pieces.length < 2 || seen.has(code)) continue;
      const here = pattern.pieces.filter((each) => hitsOf.has(each));
      if (here.length === 0 || !pattern.pieces.every((each) => hitsOf.has(each) || around.has(each)))
        continue;
      if (!isNear(catalogue, pattern, hitsOf, surroundings)) continue;
      const first = hitsOf.get(here[0] as number)?.[0] as PhraseHit;
      const partial = { ...pattern, pieces: here, strength: 'loose' as const };
      const cover = coverOf(catalogue, partial, here[0] as number, first, hitsOf, block);
      const mention = acrossClauses(cover, sought.clauses);
      const [found] = unlessRuledOut(sought, pattern, mention);
      if (!found) continue;
      seen.add(code);
      mentions.push(found);
    }
  }
  return mentions;
}

/**
 * The mention, unless ruling-out words stand in its clause. Past a figure they rule it out only for what they stand nearer
 * to: "6,339 were enforced returns and 3,594 foreign offenders" speaks of two measures.
 */
function unlessRuledOut(
  { catalogue, text, hitsOf, clauses }: Sought,
  pattern: Pattern,
  mention: Mention,
): Mention[] {
  const not = hitsOf.get(catalogue.notOf.get(pattern.indicator) ?? -1);
  if (!not) return [mention];
  const own = clauses.filter((clause) => mention.parts.some((part) => overlaps(clause, part)));
  const against = not.map(({ span }) => span).filter((span) => own.some((clause) => overlaps(clause, span)));
  if (against.length === 0) return [mention];
  const isBeside = (span: Span): boolean =>
    mention.parts.some((part) => !/\d/u.test(between(text, part, span)));
  return against.some(isBeside) ? [] : [{ ...mention, against }];
}

/** "499 homicides were recorded, and knife crime fell": words gathered from two clauses name less than those of one. */
const acrossClauses = (mention: Mention, clauses: readonly Span[]): Mention =>
  clauses.some((clause) => mention.parts.every((part) => overlaps(clause, part)))
    ? mention
    : { ...mention, isScattered: true };

const between = (text: string, a: Span, b: Span): string =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start));

/** The same words as the name of a measure of another place: only for a claim of the place it is held for. */
export const asElsewhere = (mention: Mention): Mention => ({
  ...mention,
  what: 'elsewhere',
  strength: 'loose',
});

function isNear(
  catalogue: Catalogue,
  pattern: Pattern,
  hitsOf: ReadonlyMap<number, PhraseHit[]>,
  { around, near }: Surroundings,
): boolean {
  const word = catalogue.nearOf.get(pattern.indicator);
  return word === undefined || hitsOf.has(word) || around.has(word) || near.has(word);
}

/** The stretch from the hit of the rarest piece to the nearest hits of the others. */
function coverOf(
  catalogue: Catalogue,
  pattern: Omit<Pattern, 'strength'> & { strength: Mention['strength'] },
  piece: number,
  hit: PhraseHit,
  hitsOf: ReadonlyMap<number, PhraseHit[]>,
  block: number,
): Mention {
  const parts = [hit.span];
  let length = hit.length;
  for (const other of pattern.pieces) {
    if (other === piece) continue;
    const nearest = (hitsOf.get(other) ?? []).reduce((a, b) =>
      distance(b.span, hit.span) < distance(a.span, hit.span) ? b : a,
    );
    if (parts.some((part) => contains(part, nearest.span))) continue;
    parts.push(nearest.span);
    length += nearest.length;
  }
  const code = catalogue.indicators[pattern.indicator]?.id ?? '';
  const span = {
    start: Math.min(...parts.map((part) => part.start)),
    end: Math.max(...parts.map((part) => part.end)),
  };
  return { block, span, parts, what: 'indicator', code, strength: pattern.strength, length };
}

const distance = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);
