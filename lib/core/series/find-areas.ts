import places from '../../../assets/lexicons/en/claims-places.json' with { type: 'json' };
import type { Mention } from '../claims/mention.ts';
import { ambiguousCurrencies, currencyNoun } from '../quantities/lexicon.ts';
import type { Span } from '../span.ts';
import type { Catalogue } from './catalogue.ts';
import { findPhrases } from './phrase-index.ts';
import { phraseKey, type Word } from './words.ts';

const namedAfter: ReadonlySet<string> = new Set(places.namedAfter);

const bonds: ReadonlySet<string> = new Set(places.bonds);

/** Places of the catalogue named in a text, written as names are. */
export function findAreas(catalogue: Catalogue, text: string, words: Word[], block: number): Mention[] {
  return findPhrases(catalogue.areaWords, words)
    .filter(
      ({ span }) =>
        !isInsideName(text, span) &&
        !beginsName(text, span) &&
        !isOfMoney(text, span) &&
        !isDateline(text, span),
    )
    .flatMap((hit) => {
      const written = text.slice(hit.span.start, hit.span.end);
      const isProper = isProperName(catalogue, written);
      return hit.ids
        .filter((id) => isProper || isWrittenSmall(catalogue, id, written))
        .map(
          (id): Mention => ({
            block,
            span: hit.span,
            parts: [hit.span],
            what: 'area',
            code: catalogue.areas[id >> 1]?.code ?? '',
            strength: id % 2 === 1 ? 'adjective' : 'name',
            length: hit.length,
          }),
        );
    });
}

/** "the eurozone", "the southern border": places whose packs write them small. */
const isWrittenSmall = (catalogue: Catalogue, id: number, written: string): boolean =>
  catalogue.areas[id >> 1]?.names.includes(written) ?? false;

/** "Bank of England", "Gulf of Mexico": the place is part of another name. */
function isInsideName(text: string, { start }: Span): boolean {
  const lead = /(\p{Lu}\p{L}+) of (?:the )?$/u.exec(text.slice(Math.max(0, start - 30), start));
  return lead !== null && namedAfter.has((lead[1] as string).toLowerCase());
}

/** "LONDON, Aug 14 –", "ROME (AP) —": where the report was written, and not what it is of. */
const isDateline = (text: string, { start, end }: Span): boolean =>
  (start === 0 || text[start - 1] === '\n') &&
  text.slice(start, end) === text.slice(start, end).toUpperCase() &&
  /^(?:, [^.;–—-]{1,30}| \([^)]{1,20}\))? ?[–—-]\s/u.test(text.slice(end, end + 40));

/** "World Bank", "the District of Kent": only the beginning of another name. */
const beginsName = (text: string, { start, end }: Span): boolean =>
  (/^World$/u.test(text.slice(start, end)) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end))) ||
  (/^\p{Ll}/u.test(text.slice(start, end)) && /^ of (?:the )?\p{Lu}/u.test(text.slice(end)));

/** "In current US dollars", "Swiss francs", "US treasuries": whose money it is, and not where; "UK real wages" is none. */
function isOfMoney(text: string, { end }: Span): boolean {
  const after = /^ (\p{Ll}+)/u.exec(text.slice(end, end + 20))?.[1] ?? '';
  return bonds.has(after) || (currencyNoun(after) !== undefined && !ambiguousCurrencies.has(after));
}

/** "US" is a place, "us" is not; "Turkey" is a place, "turkey" is not. */
function isProperName(catalogue: Catalogue, written: string): boolean {
  if (catalogue.capitals.has(phraseKey(written))) return written === written.toUpperCase();
  return /^\p{Lu}/u.test(written) || /^(?:the )?world/iu.test(written);
}
