import type { PageText } from '../page-text.ts';
import type { Span } from '../span.ts';
import type { Claim } from './claim.ts';
import { isVerb } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Passage, type Sentence, sentenceAt } from './passage.ts';
import { isOwner, placeScore } from './read-places.ts';
import { localityIn } from './unread-place.ts';
import { wordIndexAt } from './words.ts';

/**
 * The place last spoken of before a figure that names none; null where that is not clear.
 *
 *     Hungary counted 10. In 2015 it had 177,105        Sweden’s numbers fell. … The country took 12,000
 *     ^^^^^^^                            ^^^^^^^        ^^^^^^                                    ^^^^^^
 *
 * Sentences before it in its paragraph are asked first, the nearest first, then the title: the first that names any place
 * decides.
 */
export function findPlaceSpokenOf(
  page: PageText,
  mentions: readonly Mention[],
  passage: Passage,
  span: Span,
): Claim['placeSpokenOf'] | null {
  const here = sentenceAt(passage, span.start);
  if (placesIn(passage, here).length > 0 || localityIn(passage, here) !== null) return null;
  const earlier = passage.sentences.filter(({ start }) => start < here.start);
  const last = earlier.findLast((sentence) => placesIn(passage, sentence).length > 0);
  const code = last ? subjectOf(passage, last) : titled(page, mentions);
  return code === null ? null : { code, isNear: last !== undefined };
}

const placesIn = (passage: Passage, { start, end }: Span): Mention[] =>
  passage.mentions.filter(({ what, span }) => what === 'area' && span.start >= start && span.end <= end);

/** The place that is the subject of a sentence, or the only one before its figures that a figure could be of. */
function subjectOf(passage: Passage, sentence: Sentence): string | null {
  const figure = passage.quantities.find(({ span }) => span.start >= sentence.start);
  const places = placesIn(passage, sentence)
    .filter(({ span }) => figure === undefined || span.start < figure.span.start)
    .filter((place) => placeScore(passage, sentence, place) >= 1);
  const likely = places.filter((place) => placeScore(passage, sentence, place) >= 2);
  const subject = places.find((place) => isSubject(passage, sentence, place));
  if (subject) return subject.code;
  const codes = new Set(places.map(({ code }) => code));
  return codes.size === 1 && likely.length > 0 ? ([...codes][0] as string) : null;
}

/** First in its sentence, with a verb or a clause about it behind, or as an owner. */
function isSubject(passage: Passage, sentence: Sentence, place: Mention): boolean {
  const { span, strength } = place;
  const lead = passage.text.slice(sentence.start, span.start);
  const next = passage.words[wordIndexAt(passage.words, span.end)];
  const goesOn =
    isOwner(passage, place) ||
    passage.text[span.end] === ',' ||
    isVerb(next) ||
    /ed$/u.test(next?.lower ?? '');
  return strength === 'name' && /^(?:\p{L}+ )?(?:the )?$/iu.test(lead) && goesOn;
}

/** The only place that the title names. */
function titled({ title }: PageText, mentions: readonly Mention[]): string | null {
  if (title === '') return null;
  const codes = new Set(
    mentions.filter(({ block, what }) => block === -1 && what === 'area').map(({ code }) => code),
  );
  return codes.size === 1 ? ([...codes][0] as string) : null;
}
