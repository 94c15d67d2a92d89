import lexicon from '../../../assets/lexicons/en/claims.json' with { type: 'json' };
import leftOut from '../../../assets/lexicons/en/left-out.json' with { type: 'json' };
import type { PageText } from '../page-text.ts';
import { closedWords } from '../quantities/lexicon.ts';
import type { Span } from '../span.ts';
import type { Distance, Topic } from './claim.ts';
import type { Mention } from './mention.ts';
import { type Passage, sentenceAt } from './passage.ts';

const steps: Distance[] = ['phrase', 'clause', 'sentence', 'paragraph', 'headline', 'document'];

/** How far off a mention may start or end and still belong to the figure's own phrase, in characters. */
const PHRASE_REACH = 24;

/**
 * All indicators that may say what is measured, nearest first; each indicator once for each strength
 * (named outright, by a short form), at its nearest such mention.
 * `headline` is the title, the headline, the lead, and the heading or caption that the block stands under.
 */
export function readTopics(
  page: PageText,
  mentions: readonly Mention[],
  passage: Passage,
  span: Span,
): Topic[] {
  const nearest = new Map<string, { topic: Topic; step: number; gap: number }>();
  const heading = headingOf(page, passage.block);
  for (const mention of mentions) {
    if (!isMeasure(mention) || isAgainst(passage, mention, span) || isSetAgainst(passage, mention, span))
      continue;
    if (isAddend(passage, mention)) continue;
    const distance = distanceOf(page, passage, span, mention, heading);
    const step = steps.indexOf(distance);
    const gap =
      mention.block === passage.block
        ? gapBetween(mention.span, span)
        : Math.abs(mention.block - passage.block) * 10000;
    const key = `${mention.code} ${mention.what} ${mention.strength}`;
    const best = nearest.get(key);
    if (
      best &&
      (best.step < step || (best.step === step && isAsExact(best.topic.mention, mention, best.gap <= gap)))
    )
      continue;
    nearest.set(key, { topic: { mention, distance }, step, gap });
  }
  return [...nearest.values()].sort((a, b) => a.step - b.step || a.gap - b.gap).map(({ topic }) => topic);
}

/** Of two equally near the one of more words says what is measured; else the one fewer letters away. */
const isAsExact = (best: Mention, other: Mention, isNearer: boolean): boolean =>
  best.length === other.length ? isNearer : best.length > other.length;

const isMeasure = ({ what }: Mention): boolean => what === 'indicator' || what === 'elsewhere';

/** "Apple was worth $3tn, more than the GDP of France": the measure is the other side of a comparison. */
const isSetAgainst = ({ block, text }: Passage, mention: Mention, { end }: Span): boolean =>
  mention.block === block &&
  mention.parts.some(
    ({ start }) =>
      start >= end &&
      start - end <= THAN_REACH &&
      /\bthan (?:the |its |all )*$/u.test(text.slice(end, start)),
  );

const THAN_REACH = 60;

/** "Together with voluntary departures, returns stood at 37,918": what is put beside the measure is not it. */
const isAddend = ({ block, text }: Passage, { parts, ...mention }: Mention): boolean =>
  mention.block === block &&
  parts.some(({ start }) => ADDEND.test(text.slice(Math.max(0, start - ADDEND_REACH), start)));

const ADDEND = new RegExp(`\\b(?:${lexicon.addends.join('|')}) (?:the |all |those )?$`, 'iu');
const ADDEND_REACH = 24;

/** Words that rule the mention out stand nearer to the figure than its own. */
const isAgainst = ({ block }: Passage, { against, parts, ...mention }: Mention, span: Span): boolean =>
  against !== undefined && mention.block === block && nearestGap(against, span) < nearestGap(parts, span);

const nearestGap = (spans: readonly Span[], span: Span): number =>
  Math.min(...spans.map((each) => gapBetween(each, span)));

/**
 * What a rank by its words alone may be of: measures named in its own sentence, or in its paragraph where the sentence
 * only points back ("It is the highest since May"). What its figure measures is known through the figure.
 */
export function rankTopics(passage: Passage, span: Span, topics: readonly Topic[]): Topic[] {
  const sentence = sentenceAt(passage, span.start);
  const points = POINTING.test(passage.text.slice(sentence.start, sentence.start + 20));
  return topics.filter(
    ({ distance }) =>
      distance !== 'headline' && distance !== 'document' && (points || distance !== 'paragraph'),
  );
}

const POINTING = /^(?:that|this|it|these|those|they)\b/iu;

function distanceOf(
  page: PageText,
  passage: Passage,
  span: Span,
  mention: Mention,
  heading: number | null,
): Distance {
  if (mention.block !== passage.block) {
    const role = page.blocks[mention.block]?.role;
    const frames = mention.block < 0 || role === 'headline' || role === 'lead' || mention.block === heading;
    return frames ? 'headline' : 'document';
  }
  const sentence = sentenceAt(passage, span.start);
  const inSentence = mention.span.start >= sentence.start && mention.span.start < sentence.end;
  if (!inSentence) return 'paragraph';
  const clause = sentence.clauses.findLast((one) => one.start <= span.start) ?? sentence;
  const parts = mention.parts.length > 0 ? mention.parts : [mention.span];
  const touches = parts.some((part) => part.start < clause.end && part.end > clause.start);
  if (isTakenUpBy(passage, parts, clause)) return 'clause';
  if (qualifies(passage, parts, span)) return 'phrase';
  if (!touches || reachesOver(passage, parts, clause)) return 'sentence';
  const near = parts.some(
    (part) => gapBetween(part, span) <= PHRASE_REACH && part.start < clause.end && part.end > clause.start,
  );
  return near ? 'phrase' : 'clause';
}

const RELATIVE = new RegExp(`^,? ?(?:${leftOut.relatives.join('|')})\\b`, 'u');

/** "Irregular arrivals, which climbed 27%": named right before the clause that goes on about it. */
const isTakenUpBy = ({ text }: Passage, parts: readonly Span[], clause: Span): boolean =>
  RELATIVE.test(text.slice(clause.start, clause.end)) &&
  parts.some(({ end }) => end <= clause.start && /^[\s,]*$/u.test(text.slice(end, clause.start)));

/** "Regular pay growth slowed to 4.6%, or 0.8% after inflation": what the figure's own last words make of what was named. */
const qualifies = ({ text }: Passage, parts: readonly Span[], { end }: Span): boolean =>
  parts.length > 1 &&
  parts.some(
    ({ start, end: last }) =>
      start - end === 1 && closedWords.has(/^\p{L}+/u.exec(text.slice(start, last))?.[0].toLowerCase() ?? ''),
  );

/** "The waiting list fell, and 500 more waited 12 hours in A&E": words gathered from past another figure name what is there. */
const reachesOver = (passage: Passage, parts: readonly Span[], clause: Span): boolean =>
  parts.some((part) => part.start >= clause.end || part.end <= clause.start) &&
  passage.quantities.some(
    ({ span }) =>
      (span.start >= clause.end || span.end <= clause.start) &&
      span.start >= Math.min(...parts.map(({ start }) => start)) &&
      span.end <= Math.max(...parts.map(({ end }) => end)),
  );

const gapBetween = (a: Span, b: Span): number => Math.max(0, a.start - b.end, b.start - a.end);

/** The heading or caption that a block stands under; null when there is none before it. */
function headingOf(page: PageText, block: number): number | null {
  for (let i = block - 1; i >= 0; i--) {
    const role = page.blocks[i]?.role;
    if (role === 'heading' || role === 'caption') return i;
    if (role === 'headline') return null;
  }
  return null;
}
