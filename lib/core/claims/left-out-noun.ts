import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import type { PageText, TextBlock } from '../page-text.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { contains, overlaps, type Span } from '../span.ts';
import type { Claim } from './claim.ts';
import { isFigure } from './known-words.ts';
import { softWords } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { clauseAt, type Passage, type Sentence } from './passage.ts';
import { splitSentences } from './sentences.ts';
import { type Place, wholeMeasures } from './whole-measures.ts';
import type { Word } from './words.ts';

/** Words that say nothing of what is counted: they point back, or lead to a figure. */
const empty: ReadonlySet<string> = new Set(leftOut.words);

/** Verbs by which a figure without a noun is told: "there were 22,045", "it rose to 22,045". */
const telling: ReadonlySet<string> = new Set(leftOut.verbs);

/** Passives that only say that it was counted: "22,045 were recorded". */
const counting: ReadonlySet<string> = new Set(leftOut.counting);

/** Words that may follow such a figure, and those that may where a time stands behind them. */
const goingOn: ReadonlySet<string> = new Set(leftOut.after);
const timeLeads: ReadonlySet<string> = new Set(leftOut.timeLeads);

/**
 * What was last spoken of, where a figure leaves its noun out; null where it has one, or words of its own before it.
 *
 *     Ferry landings fell. In the year to June there were 22,045, down 29%.
 *     ^^^^^^^^^^^^^^                                      ^^^^^^
 */
export function findContinued(
  page: PageText,
  mentions: readonly Mention[],
  passage: Passage,
  sentence: Sentence,
  quantity: Quantity,
): Claim['continues'] | null {
  const clause = sentence.clauses[clauseAt(sentence, quantity.span.start)] ?? sentence;
  const before = wordsIn(passage, { start: clause.start, end: quantity.phrase.start });
  if (!leavesOut(passage, sentence, quantity, before)) return null;
  const place = spokenOf(page, passage, sentence, clause);
  if (!place) return null;
  const inPlace = mentions.filter(({ block, span }) => block === place.block && overlaps(span, place.span));
  if (inPlace.some(({ what, span }) => what === 'breakdown' && isPart(inPlace, span))) return null;
  const areas = inPlace.filter(({ what }) => what === 'area').map(({ code }) => code);
  return { codes: wholeMeasures(page, mentions, place), areas, from: place };
}

/**
 * Without it where what was spoken of is a part, of a place that is not read, or a thing of its own; that place is then the
 * figure's too, unless it names one.
 */
export function withoutDoubtful(claims: readonly Claim[], claim: Claim): Claim {
  const { continues, ...rest } = claim;
  if (!continues) return claim;
  const { block, span } = continues.from;
  const before = claims.filter((other) => other.block === block && contains(span, other.span));
  const place = before.find(({ unreadPlace }) => unreadPlace)?.unreadPlace;
  if (place && claim.area?.from !== 'text') return { unreadPlace: place, ...rest };
  const isDoubtful = before.some(
    ({ ownSubject, partOf, breakdown }) => ownSubject || partOf || breakdown?.from === 'text',
  );
  return isDoubtful ? rest : claim;
}

function leavesOut(
  passage: Passage,
  sentence: Sentence,
  quantity: Quantity,
  before: readonly Word[],
): boolean {
  if (!before.every((word) => isEmpty(passage, word) || isSlot(passage, word))) return false;
  const after = wordsIn(passage, { start: quantity.phrase.end, end: sentence.end });
  const isTold = before.some(({ lower }) => telling.has(lower)) || isBeside(before);
  if (quantity.unit !== null && !(isTold && RATES.has(quantity.unit.kind))) return false;
  return (
    (isTold ? endsHere(passage, sentence, quantity, after) : isFronted(passage, quantity, after)) ||
    isCounted(passage, after)
  );
}

/** "Ferry landings fell, with 212 in the year to June". */
const isBeside = ([first, ...more]: readonly Word[]): boolean =>
  first?.lower === leftOut.beside && more.every(({ lower }) => softWords.has(lower));

/** Units that say nothing of what they are of: "it rose to 4.3%". */
const RATES: ReadonlySet<string> = new Set(['percent', 'currency']);

/** "At 22,045, the figure is the lowest": set before a subject that only points back. */
function isFronted(passage: Passage, { phrase }: Quantity, after: readonly Word[]): boolean {
  const verb = after.findIndex(({ lower }) => telling.has(lower));
  return (
    verb > 0 &&
    passage.text[phrase.end] === ',' &&
    after.slice(0, verb).every((word) => isEmpty(passage, word))
  );
}

const isEmpty = (passage: Passage, word: Word): boolean =>
  empty.has(word.lower) ||
  telling.has(word.lower) ||
  [...passage.times.map(({ span }) => span), ...passage.ranks].some((span) => overlaps(span, word));

/** Words that name its place or its part are read as such: "in Scotland it was 3.8%". */
const isSlot = (passage: Passage, word: Word): boolean =>
  passage.mentions.some(
    ({ what, strength, span }) => what !== 'indicator' && strength !== 'adjective' && overlaps(span, word),
  );

/** Nothing follows that the figure could count: a mark, a time, or words that only go on about it. */
function endsHere(
  passage: Passage,
  sentence: Sentence,
  { phrase }: Quantity,
  after: readonly Word[],
): boolean {
  const [next] = after;
  if (!next || /[,.;:()—–…?!]/u.test(passage.text.slice(phrase.end, next.start))) return true;
  if (goingOn.has(next.lower)) return true;
  const time = passage.times.find(({ span }) => span.start >= phrase.end && span.start < sentence.end);
  if (!time) return false;
  const lead = after.filter(({ start }) => start < time.span.start);
  return lead.every(({ lower }) => timeLeads.has(lower));
}

/**
 * "8,215 came by boat", "22,045 were recorded": the verb is a word of a measure, or says no more than that it was counted,
 * and nothing unknown follows it ("73 million had fled within their own country").
 */
function isCounted(passage: Passage, after: readonly Word[]): boolean {
  const at = after.findIndex(({ lower }) => !leftOut.auxiliaries.includes(lower));
  const verb = after[at];
  if (!verb || at > 3) return false;
  if (!counting.has(verb.lower) && !isMeasured(passage, verb)) return false;
  const mark = after.findIndex(({ end }, i) => i >= at && /^[,.;:)—–]/u.test(passage.text.slice(end)));
  const rest = after.slice(at + 1, mark < 0 ? undefined : mark + 1);
  const stop = rest.findIndex(({ lower }) => goingOn.has(lower));
  return rest
    .slice(0, stop < 0 ? undefined : stop)
    .every((word) => timeLeads.has(word.lower) || isEmpty(passage, word) || isMeasured(passage, word));
}

const isMeasured = (passage: Passage, word: Word): boolean =>
  passage.mentions.some(
    ({ what, parts }) => what === 'indicator' && parts.some((part) => overlaps(part, word)),
  );

/** Words behind the figure before in the sentence, else the sentence before, else what stands over the paragraph. */
function spokenOf(page: PageText, passage: Passage, sentence: Sentence, clause: Span): Place | null {
  const earlier = { start: sentence.start, end: clause.start };
  if (!isHollow(passage, earlier)) return { block: passage.block, span: earlier };
  const at = passage.sentences.indexOf(sentence);
  const last = passage.sentences.slice(0, at).findLast((other) => !isHollow(passage, other));
  if (last) return { block: passage.block, span: last };
  const day = page.blocks[passage.block]?.published;
  for (let block = passage.block - 1; block >= 0; block--) {
    const { role, text, published } = page.blocks[block] as TextBlock;
    if (published !== day) return null;
    const isProse = role === 'paragraph' || role === 'lead';
    const span = isProse ? splitSentences(text).at(-1) : { start: 0, end: text.length };
    if (span) return { block, span };
  }
  return page.title === '' ? null : { block: -1, span: { start: 0, end: page.title.length } };
}

/** Nothing but figures, times and empty words stands there: what it is of was said before. */
const isHollow = (passage: Passage, span: Span): boolean =>
  wordsIn(passage, span).every((word) => isEmpty(passage, word) || isFigure(passage, word));

/** A word for a part, not one that only names the measure or a place. */
const isPart = (mentions: readonly Mention[], span: Span): boolean =>
  !mentions.some(
    ({ what, parts, span: other }) =>
      (what === 'indicator' && parts.some((part) => overlaps(part, span))) ||
      (what === 'area' && overlaps(other, span)),
  );

const wordsIn = ({ words }: Passage, span: Span): Word[] =>
  words.filter(({ start, end }) => start >= span.start && end <= span.end);
