import lexicon from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import type { Span } from '../span.ts';
import type { Slot } from './claim.ts';
import type { Mention } from './mention.ts';
import { clauseAt, type Passage, type Sentence, sentenceAt } from './passage.ts';
import { type Word, wordIndexAt } from './words.ts';

const within: ReadonlySet<string> = new Set(lexicon.within);
const towards: ReadonlySet<string> = new Set(lexicon.towards);
const away: ReadonlySet<string> = new Set(lexicon.away);
const notHere: ReadonlySet<string> = new Set(lexicon.notHere);
const offices: ReadonlySet<string> = new Set(lexicon.offices);
const subjectVerbs: ReadonlySet<string> = new Set(lexicon.subjectVerbs);

/**
 * The place the figure is of, by the words around its name; null when the sentence names none in such a way.
 *
 *     78,000 claims in France      Italy received 64,000      UK inflation rose      the French authorities
 *                      ^^^^^^      ^^^^^                      ^^                     (an office, no place)
 */
export function readArea(passage: Passage, span: Span): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  const options = passage.mentions
    .filter((mention) => mention.what === 'area' && inside(sentence, mention.span))
    .map((mention) => ({ mention, score: scoreOf(passage, sentence, span, mention) }))
    .filter((option) => option.score > 0)
    .sort((a, b) => b.score - a.score);
  const best = options[0]?.mention;
  return best ? { from: 'text', value: best.code, span: best.span } : null;
}

/** The part of the whole that is counted, when its words stand in the figure's clause; null when none does. */
export function readBreakdown(passage: Passage, span: Span): Slot<string> | null {
  const sentence = sentenceAt(passage, span.start);
  const clause = sentence.clauses[clauseAt(sentence, span.start)] ?? sentence;
  const options = passage.mentions
    .filter((mention) => mention.what === 'breakdown' && inside(clause, mention.span))
    .sort((a, b) => gap(a.span, span) - gap(b.span, span));
  const best = options[0];
  return best ? { from: 'text', value: best.code, span: best.span } : null;
}

const inside = (outer: Span, inner: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

const gap = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** Above 0 where the name may be the figure's place; the clause counts more than the sentence, near more than far. */
function scoreOf(passage: Passage, sentence: Sentence, span: Span, mention: Mention): number {
  const syntax = syntaxScore(passage, sentence, mention);
  if (syntax === 0) return 0;
  const here = clauseAt(sentence, span.start);
  const there = clauseAt(sentence, mention.span.start);
  const later = there > here ? 2 : 0;
  return syntax * 10 - Math.abs(here - there) * 12 - later - gap(mention.span, span) / 20 > 0
    ? syntax * 10 + 100 - Math.abs(here - there) * 12 - later - gap(mention.span, span) / 20
    : 0;
}

/** 3 for a place by its words, 2 likely, 1 possible, 0 none: an office, a partner, a nationality. */
function syntaxScore(passage: Passage, sentence: Sentence, mention: Mention): number {
  const { words } = passage;
  const first = wordIndexAt(words, mention.span.start);
  const next = words[wordIndexAt(words, mention.span.end)];
  const after = next && next.start < sentence.end ? next.lower : '';
  const joined =
    next !== undefined &&
    /^ ?$/u.test(passage.text.slice(mention.span.end, next.start).replace(/[’']s/u, ''));
  if (joined && offices.has(after)) return 0;
  const lead = leadOf(words, first, sentence);
  if (mention.strength === 'adjective') return lead === 'the' ? 0 : namesMeasure(passage, mention) ? 2 : 0;
  if (within.has(lead)) return 3;
  if (towards.has(lead)) return 2;
  if (away.has(lead)) return 1;
  if (subjectVerbs.has(after) || /^[’']s\b/u.test(passage.text.slice(mention.span.end))) return 3;
  if (notHere.has(lead)) return 0;
  return namesMeasure(passage, mention) ? 2 : 1;
}

/** The word before the name, articles and "England and" skipped. */
function leadOf(words: readonly Word[], first: number, sentence: Sentence): string {
  for (let i = first - 1; i >= 0 && (words[i] as Word).start >= sentence.start; i--) {
    const { lower } = words[i] as Word;
    if (!/^(?:the|england|its|whole)$/u.test(lower)) return lower;
  }
  return '';
}

/** "UK inflation", "French asylum claims": an indicator begins right after the name or holds it. */
const namesMeasure = (passage: Passage, mention: Mention): boolean =>
  passage.mentions.some(
    (other) =>
      other.what === 'indicator' &&
      other.span.start >= mention.span.start - 1 &&
      other.span.start - mention.span.end <= 12,
  );
