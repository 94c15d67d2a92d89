import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import { contains, type Span } from '../span.ts';
import type { Slot } from './claim.ts';
import type { Mention } from './mention.ts';
import { clauseAt, type Passage, type Sentence, sentenceAt, stretchAt } from './passage.ts';
import { type Word, wordIndexAt } from './words.ts';

const within: ReadonlySet<string> = new Set(lexicon.within);
const towards: ReadonlySet<string> = new Set(lexicon.towards);
const notHere: ReadonlySet<string> = new Set([...lexicon.notHere, ...lexicon.away]);
const offices: ReadonlySet<string> = new Set(lexicon.offices);
const people: ReadonlySet<string> = new Set(lexicon.people);
/** Of these, what is counted in a place rather than by origin, where the place is its owner: "Spain’s asylum claims". */
const measured: ReadonlySet<string> = new Set(lexicon.measured);
const figureWords: ReadonlySet<string> = new Set(lexicon.figureWords);
const subjectVerbs: ReadonlySet<string> = new Set(lexicon.subjectVerbs);

/**
 * The place the figure is of, by the words around its name; null when the sentence names none in such a way.
 * `apart` are names that are something else there: the other side of a comparison, the field of a rank.
 *
 *     78,000 claims in France      Italy received 64,000      UK inflation rose      the French authorities
 *                      ^^^^^^      ^^^^^                      ^^                     (an office, no place)
 */
export function readArea(passage: Passage, span: Span, apart: readonly Span[] = []): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  const options = passage.mentions
    .filter((mention) => mention.what === 'area' && inside(sentence, mention.span))
    .filter((mention) => !apart.some((other) => other.start === mention.span.start))
    .filter((mention) => !isFieldOfRank(passage, mention))
    .map((mention) => ({ mention, score: scoreOf(passage, sentence, span, mention) }))
    .filter((option) => option.score > 0)
    .sort((a, b) => b.score - a.score);
  const best = options[0]?.mention;
  return best ? { from: 'text', value: best.code, span: best.span } : null;
}

/**
 * The part of the whole that is counted, when its words stand in the figure's clause; null when none does. `apart` are names
 * that were read as places.
 */
export function readBreakdown(
  passage: Passage,
  span: Span,
  apart: readonly Span[] = [],
): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const options = passage.mentions
    .filter((mention) => mention.what === 'breakdown' && inside(clause, mention.span))
    .filter((mention) => !apart.some((other) => contains(other, mention.span)))
    .filter(
      (mention) => !isPlaceOfAnother(passage, span, mention) && !leadsNext(passage, sentence, span, mention),
    )
    .sort((a, b) => gapOf(a.span, span) - gapOf(b.span, span));
  const best = options[0];
  return best ? { from: 'text', value: best.code, span: best.span } : null;
}

/** "The private sector saw rises of 3.4%, the public sector managed 7.2%": behind a comma, with a figure of its own. */
function leadsNext({ text, quantities }: Passage, { end }: Sentence, own: Span, { span }: Mention): boolean {
  if (span.start < own.end || !/^, (?:the )?$/u.test(text.slice(own.end, span.start))) return false;
  const next = quantities.find(({ phrase }) => phrase.start >= span.end && phrase.end <= end);
  return next !== undefined && !/[,;:()]/u.test(text.slice(span.end, next.phrase.start));
}

/** "Claims in the UK were 108,138, France 157,905": the name is the place of the next figure; "from Albania, 3,000" is not. */
const isPlaceOfAnother = (passage: Passage, own: Span, mention: Mention): boolean =>
  passage.text[mention.span.end] !== ',' &&
  isOfAnotherFigure(passage, own, mention) &&
  passage.mentions.some(
    ({ what, strength, span }) => what === 'area' && strength === 'name' && span.start === mention.span.start,
  );

const inside = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const gapOf = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/**
 * Above 0 where the name may be the figure's place. Its words count most, then that no other figure stands between;
 * a name after the figure must stand in its own stretch of clauses, with no figure between.
 */
function scoreOf(passage: Passage, sentence: Sentence, span: Span, mention: Mention): number {
  const syntax = isGiven(passage, span, mention) ? 3 : placeScore(passage, sentence, mention);
  if (syntax === 0) return 0;
  const after = mention.span.start >= span.end;
  const passed = figuresBetween(passage, span, mention.span);
  const apart = Math.abs(
    stretchAt(passage.text, sentence, span.start) - stretchAt(passage.text, sentence, mention.span.start),
  );
  if (after && (passed > 0 || apart > 0)) return 0;
  const own = after && /^ in (?:the )?$/u.test(passage.text.slice(span.end, mention.span.start)) ? 15 : 0;
  const others = isOfAnotherFigure(passage, span, mention) ? 20 : 0;
  return (
    100 + own - others + syntax * 10 - Math.min(passed, 3) * 12 - apart * 8 - gapOf(mention.span, span) / 20
  );
}

/** "With France (78,000) ahead", "followed by Spain with 166,130": its figure is given with the name. */
const isGiven = ({ text }: Passage, own: Span, { span, strength }: Mention): boolean =>
  strength === 'name' && GIVEN.test(text.slice(span.end, Math.max(span.end, own.start)));

const GIVEN = /^(?: \(|,? (?:with|on|at) )(?:about |around |nearly |almost |just |some |only )?$/u;

/** "0.9% in France", "Spain 77,000": the name belongs to the figure it touches. */
const isOfAnotherFigure = (passage: Passage, own: Span, { span }: Mention): boolean =>
  passage.quantities.some(({ phrase }) => {
    if (phrase.start < own.end && own.start < phrase.end) return false;
    if (phrase.start >= span.end) return phrase.start - span.end <= 2;
    return /^ in (?:the )?$/u.test(passage.text.slice(phrase.end, span.start));
  });

/** "the fastest growth in the G7": the field of a rank, not the place of a figure. */
const isFieldOfRank = (passage: Passage, mention: Mention): boolean =>
  passage.ranks.some(
    (rank) =>
      mention.span.start > rank.start &&
      mention.span.start <= rank.end + 8 &&
      !/ than\b/u.test(passage.text.slice(mention.span.end, rank.end)),
  ) && /\b(?:in|among|amongst|of) (?:the )?$/u.test(passage.text.slice(0, mention.span.start).slice(-14));

function figuresBetween(passage: Passage, a: Span, b: Span): number {
  const start = Math.min(a.end, b.end);
  const end = Math.max(a.start, b.start);
  return passage.quantities.filter(({ span }) => span.start >= start && span.end <= end).length;
}

/** 3 for a place by its words, 2 likely, 1 possible, 0 none: an office, a partner, an origin, a nationality. */
export function placeScore(passage: Passage, sentence: Sentence, mention: Mention): number {
  const { words } = passage;
  const first = wordIndexAt(words, mention.span.start);
  const next = words[wordIndexAt(words, mention.span.end)];
  const possessive = isOwner(passage, mention);
  const joined = next !== undefined && next.start - mention.span.end <= (possessive ? 3 : 1);
  const after = next && joined && next.start < sentence.end ? next.lower : '';
  if (
    offices.has(after) ||
    /non-$/iu.test(passage.text.slice(Math.max(0, mention.span.start - 4), mention.span.start))
  )
    return 0;
  const lead = leadOf(passage, first, sentence);
  if (mention.strength === 'adjective') return adjectiveScore(passage, mention, lead, after);
  if (within.has(lead)) return 3;
  if (notHere.has(lead) || (people.has(after) && !(possessive && measured.has(after)))) return 0;
  if (lead === 'and') return 0;
  if (towards.has(lead)) return 2;
  if (subjectVerbs.has(after) || possessive) return 3;
  return namesMeasure(passage, mention) || isBeforeFigure(passage, mention) ? 2 : 1;
}

/** "Spain’s": the mark may stand in the words of the name or behind them. */
export const isOwner = ({ text }: Passage, { span }: Mention): boolean =>
  /[’']s$/u.test(text.slice(span.start, span.end)) || /^[’']s\b/u.test(text.slice(span.end, span.end + 3));

/** "French inflation" and "the Swedish total" are of the place; "French nationals" and "the French" are people, and "Germans" are too. */
function adjectiveScore(passage: Passage, mention: Mention, lead: string, after: string): number {
  const written = passage.text.slice(mention.span.start, mention.span.end);
  if (figureWords.has(after)) return notHere.has(lead) || towards.has(lead) ? 0 : 2;
  if (lead === 'the' || people.has(after) || written.endsWith('s')) return 0;
  return namesMeasure(passage, mention) ? 2 : 0;
}

/** "Spain 77,000": the name right before its figure. */
const isBeforeFigure = (passage: Passage, mention: Mention): boolean =>
  passage.quantities.some(
    ({ phrase }) => phrase.start >= mention.span.end && phrase.start - mention.span.end <= 2,
  );

/** The word before the name, articles skipped; "and" only where it joins two names. */
function leadOf(passage: Passage, first: number, sentence: Sentence): string {
  for (let i = first - 1; i >= 0; i--) {
    const { lower, start } = passage.words[i] as Word;
    if (start < sentence.start) return '';
    if (lower === 'and') return endsWithName(passage, i - 1) ? 'and' : '';
    if (!/^(?:the|its|whole|all)$/u.test(lower)) return lower;
  }
  return '';
}

const endsWithName = (passage: Passage, index: number): boolean => {
  const word = passage.words[index];
  return (
    word !== undefined && passage.mentions.some(({ what, span }) => what === 'area' && span.end === word.end)
  );
};

/** "UK inflation", "French asylum claims": an indicator begins right after the name or holds it. */
const namesMeasure = (passage: Passage, mention: Mention): boolean =>
  passage.mentions.some(
    (other) =>
      other.what === 'indicator' &&
      other.span.start >= mention.span.start - 1 &&
      other.span.start - mention.span.end <= 12,
  );
