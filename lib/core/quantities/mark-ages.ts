import type { Figure } from './figure.ts';
import { ageWords, closedWords, months, particles } from './lexicon.ts';
import { at, type Token } from './token.ts';

/** Marks ages, which have a value of their own: "aged 25 to 54", "a 15-year-old", "over-65s". Before counts are read. */
export function markAges(tokens: readonly Token[], figures: readonly Figure[]): void {
  for (let index = 0; index < figures.length; index += 1) {
    const figure = figures[index];
    if (!figure || figure.other || figure.merged) continue;
    const last =
      ageEnd(tokens, figure) ?? (isSecondAge(tokens, figure, figures[index - 1]) ? figure.last : null);
    if (last === null) continue;
    figure.other = 'age';
    figure.last = Math.max(figure.last, last);
    figure.unit = null;
  }
}

/** "aged 34 and 61": one more behind an age. */
const isSecondAge = (tokens: readonly Token[], figure: Figure, before: Figure | undefined): boolean =>
  before?.other === 'age' &&
  figure.bare &&
  figure.value < 120 &&
  figure.first === before.last + 2 &&
  particles.andOr.has(at(tokens, before.last + 1).lower);

function ageEnd(tokens: readonly Token[], figure: Figure): number | null {
  const before = at(tokens, figure.first - 1).lower;
  if (figure.unit?.kind === 'time' && figure.unit.name === 'year') {
    let index = figure.phraseLast + 1;
    if (at(tokens, index).text === '-') index += 1;
    const word = at(tokens, index).lower;
    if (particles.old.has(word)) return index;
    if (particles.of.has(word) && ageWords.has(at(tokens, index + 1).lower)) return index + 1;
    if (ageWords.has(before)) return figure.phraseLast;
    return null;
  }
  if (figure.unit || figure.value > 120) return null;
  if (ageWords.has(before)) return figure.last;
  if (particles.of.has(before) && ageWords.has(at(tokens, figure.first - 2).lower)) return figure.last;
  if (isOwnAge(tokens, figure) || isAppositive(tokens, figure)) return figure.last;
  const s = at(tokens, figure.last + 1);
  const plural = s.glued && s.lower === 's';
  if (plural && particles.agePrefixes.has(before)) return figure.last + 1;
  if (before === '-' && particles.agePrefixesHyphened.has(at(tokens, figure.first - 2).lower) && plural)
    return figure.last + 1;
  return null;
}

/** "He will be 35 by the end", "their daughter, who was 10.": a person is the number, and nothing is counted. */
function isOwnAge(tokens: readonly Token[], figure: Figure): boolean {
  const next = at(tokens, figure.last + 1);
  if (
    (next.kind === 'word' && !closedWords.has(next.lower)) ||
    (next.kind === 'symbol' && next.glued && !'.,;)'.includes(next.text))
  )
    return false;
  const verb = at(tokens, figure.first - 1).lower;
  if (!particles.isOrWas.has(verb)) return false;
  const subject = at(tokens, figure.first - (particles.be.has(verb) ? 3 : 2)).lower;
  return figure.value > 0 && particles.person.has(subject);
}

/** "Mary Jones, 34, said", "Jones, now 31, is": a number between commas behind a name. */
function isAppositive(tokens: readonly Token[], figure: Figure): boolean {
  if (!figure.bare || figure.value > 110 || at(tokens, figure.last + 1).text !== ',') return false;
  const now = particles.now.has(at(tokens, figure.first - 1).lower) ? 1 : 0;
  const name = at(tokens, figure.first - 2 - now);
  return (
    at(tokens, figure.first - 1 - now).text === ',' &&
    name.kind === 'word' &&
    /^\p{Lu}/u.test(name.text) &&
    !months.has(name.lower)
  );
}
