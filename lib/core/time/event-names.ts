import { type TimeText, wordAt } from './found.ts';
import { ownerPronouns } from './lexicon.ts';
import { compilePhrases, longestPhrases, type PhraseSet } from './phrases.ts';
import type { NamedEvent } from './time-expression.ts';

/** The phrases of some events, each with the event it names. */
interface Names {
  phrases: PhraseSet;
  events: NamedEvent[];
}

interface EventIndex {
  /** What the packs call an event, and dated elections without their year. */
  names: Names;
  /** Who held an office during an event: "rishi sunak" of "under rishi sunak". */
  holders: Names;
  /** Their last names alone, which are other people's too. */
  surnames: Names;
}

const indexes = new WeakMap<readonly NamedEvent[], EventIndex>();
const article = /^(the|that|a|an)\s+/i;
const dated = /^the \d{4} ((?:\S+ )?election)$/i;

/** "this government" is also "the present government". */
const thisOrPresent = (name: string): string[] =>
  /^this /i.test(name) ? [name, `the present ${name.slice(5)}`, `the current ${name.slice(5)}`] : [name];

/** "the 2010 general election" is also "the general election", for whoever writes before the next one. */
function namesOf(event: NamedEvent): string[] {
  return event.phrases.flatMap((phrase) => {
    const undated = dated.exec(phrase)?.[1];
    return [...thisOrPresent(phrase.replace(article, '')), ...(undated ? [undated] : [])];
  });
}

const holdersOf = (event: NamedEvent): string[] =>
  event.phrases.flatMap((phrase) => (/^under /i.test(phrase) ? thisOrPresent(phrase.slice(6)) : []));

function compile(events: readonly NamedEvent[], phrasesOf: (event: NamedEvent) => string[]): Names {
  const entries = events.flatMap((event) => phrasesOf(event).map((phrase) => ({ event, phrase })));
  return {
    phrases: compilePhrases(entries.map(({ phrase }) => phrase)),
    events: entries.map(({ event }) => event),
  };
}

/** Compiled once for each list of events; callers keep one list. */
function indexOf(events: readonly NamedEvent[]): EventIndex {
  const known = indexes.get(events);
  if (known) return known;
  const index = {
    names: compile(events, namesOf),
    holders: compile(events, holdersOf),
    surnames: compile(events, (event) => holdersOf(event).map((name) => name.split(' ').at(-1) ?? name)),
  };
  indexes.set(events, index);
  return index;
}

/** The events that words at a token name, the latest begun by publication first. */
export interface NamedHere {
  events: NamedEvent[];
  to: number;
}

/** Of several events of one name ("the election") the newest of each area is meant; the newest of all first. */
function newestPerArea(events: NamedEvent[]): NamedEvent[] {
  const sorted = [...events].sort((a, b) => (a.start < b.start ? 1 : -1));
  return sorted.filter((event, index) => sorted.findIndex(({ area }) => area === event.area) === index);
}

const titles = new Set(['mr', 'mrs', 'ms', 'sir', 'president']);
const articles = new Set(['the', 'that']);

function readName(
  text: TimeText,
  at: number,
  { phrases, events }: Names,
  skippable: Set<string>,
): NamedHere | null {
  const direct = longestPhrases(phrases, text.tokens, at);
  const skips = !direct && skippable.has(wordAt(text, at));
  const hit = skips ? longestPhrases(phrases, text.tokens, at + 1) : direct;
  if (!hit) return null;
  const named = [...new Set(hit.ids.map((id) => events[id]))].filter((event) => event !== undefined);
  const { published } = text.context;
  const begun = named.filter((event) => published === null || event.start <= published);
  return begun.length === 0 ? null : { events: newestPerArea(begun), to: hit.to };
}

/** Reads the name of an event that had begun by publication: "Labour took office", "the election", "pandemic". */
export const readEventName = (text: TimeText, at: number): NamedHere | null =>
  readName(text, at, indexOf(text.context.events).names, articles);

/** Reads who held an office, or the name of a period: "Rishi Sunak", "Mr Sunak", "Labour", "the Labour government". */
export function readHolder(text: TimeText, at: number): NamedHere | null {
  const { holders, names } = indexOf(text.context.events);
  return readName(text, at, holders, titles) ?? readName(text, at, names, articles);
}

/** How many words back a pronoun's holder may have been named. */
const pronounReach = 60;

/**
 * Reads whose time something is: a holder with a possessive s, or a pronoun for the holder named last.
 *
 *     Mr Sunak’s final year · Labour … in its first year in office
 *     ^^^^^^^^^^                          ^^^
 */
export function readOwner(text: TimeText, at: number): NamedHere | null {
  const named = readHolder(text, at);
  if (named)
    return wordAt(text, named.to) === "'s" || /^[’']$/.test(wordAt(text, named.to))
      ? { ...named, to: named.to + 1 }
      : null;
  if (!ownerPronouns.has(wordAt(text, at))) return null;
  const { holders } = indexOf(text.context.events);
  for (let back = at - 1; back >= Math.max(0, at - pronounReach); back -= 1) {
    const earlier = readName(text, back, holders, titles);
    if (earlier && earlier.to <= at) return { ...earlier, to: at + 1 };
  }
  return null;
}

/** Reads "Mr Johnson’s" as any holder of that last name: only where something else tells that it was one. */
export function readTitledOwner(text: TimeText, at: number): NamedHere | null {
  if (!titles.has(wordAt(text, at))) return null;
  const named = readName(text, at + 1, indexOf(text.context.events).surnames, new Set());
  return named && wordAt(text, named.to) === "'s" ? { ...named, to: named.to + 1 } : null;
}

/** True where a word may begin the name of an event or of who held an office. */
export function mayStartEvent(text: TimeText, at: number): boolean {
  const { names, holders } = indexOf(text.context.events);
  const word = wordAt(text, at);
  return names.phrases.has(word) || holders.phrases.has(word) || titles.has(word);
}
