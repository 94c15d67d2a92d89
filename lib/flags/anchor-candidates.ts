import search from 'approx-string-match';

/** A quote with its sides, white space collapsed. `near` is 32 characters, `wide` up to 160 or null when not kept. */
export interface Pattern {
  exact: string;
  near: Sides;
  wide: Sides | null;
}

interface Sides {
  before: string;
  after: string;
}

/** A stretch of the page that may be the quote, with how much of it and of its surroundings agrees (0 to 1). */
export interface Candidate {
  start: number;
  end: number;
  quote: number;
  before: number;
  after: number;
  /** The better of the wide sides; null when none was kept. */
  wide: number | null;
  /** The very characters beside the quote agree on one side at least. */
  adjacent: boolean;
}

const mostCandidates = 200;

/** Every place where the quote's own words stand as whole words. */
export function exactCandidates(text: string, pattern: Pattern): Candidate[] {
  const found: Candidate[] = [];
  let at = pattern.exact === '' ? -1 : text.indexOf(pattern.exact);
  while (at !== -1 && found.length < mostCandidates) {
    const end = at + pattern.exact.length;
    if (isWholeWords(text, at, end)) found.push(compare(text, pattern, at, end));
    at = text.indexOf(pattern.exact, at + 1);
  }
  return found;
}

/** Stretches between something like the one side and something like the other, and stretches like the quote itself. */
export function alikeCandidates(text: string, pattern: Pattern): Candidate[] {
  const like = approximately(text, pattern.exact, 0.4);
  return [...betweenSides(text, pattern), ...like]
    .slice(0, mostCandidates)
    .filter(({ start, end }) => isWholeWords(text, start, end) || text.slice(start, end) !== pattern.exact)
    .map(({ start, end }) => compare(text, pattern, start, end));
}

/** The place most like the quote with its sides, however little; only ever offered, never painted. */
export function loosely(text: string, pattern: Pattern): Candidate | null {
  const whole = `${pattern.near.before}${pattern.exact}${pattern.near.after}`;
  const [best] = search(text, whole, Math.floor(whole.length * 0.6)).toSorted((a, b) => a.errors - b.errors);
  if (!best) return null;
  const { start, end } = trimmed(text, best.start, best.end);
  return {
    start,
    end,
    quote: 1 - best.errors / whole.length,
    before: 0.5,
    after: 0.5,
    wide: null,
    adjacent: false,
  };
}

const wordy = /[\p{L}\p{N}]/u;
const digit = /\d/;

/** "1,200" must not be found inside "21,200", nor "12" inside "12.5". */
function isWholeWords(text: string, start: number, end: number): boolean {
  const [first = '', last = ''] = [text[start], text[end - 1]];
  const [before = ' ', after = ' '] = [text[start - 1], text[end]];
  if (wordy.test(first) && wordy.test(before)) return false;
  if (wordy.test(last) && wordy.test(after) && !digit.test(last)) return false;
  if (digit.test(last) && digit.test(after)) return false;
  if (digit.test(first) && /[.,]/.test(before) && digit.test(text[start - 2] ?? '')) return false;
  return !(digit.test(last) && /[.,]/.test(after) && digit.test(text[end + 1] ?? ''));
}

function betweenSides(text: string, { exact, near }: Pattern): { start: number; end: number }[] {
  const longest = 2 * exact.length + 16;
  const pairs: { start: number; end: number }[] = [];
  const tails = approximately(text, near.after.trimEnd(), 0.25);
  for (const head of approximately(text, near.before.trimStart(), 0.25)) {
    const tail = tails.find(({ start }) => start > head.end && start - head.end <= longest);
    if (tail) pairs.push(trimmed(text, head.end, tail.start));
  }
  return pairs;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, inside.trimEnd().length) };
}

/** Places where `pattern` stands with at most `share` of its letters changed; none for a pattern too short to tell. */
function approximately(text: string, pattern: string, share: number): { start: number; end: number }[] {
  if (pattern.length < 6) return [];
  return search(text, pattern, Math.floor(pattern.length * share)).slice(0, mostCandidates);
}

function compare(text: string, { exact, near, wide }: Pattern, start: number, end: number): Candidate {
  const before = (side: string): string => text.slice(Math.max(0, start - side.length), start);
  const after = (side: string): string => text.slice(end, end + side.length);
  return {
    start,
    end,
    quote: similarity(text.slice(start, end), exact),
    before: sideSimilarity(before(near.before), near.before),
    after: sideSimilarity(after(near.after), near.after),
    wide:
      wide &&
      Math.max(
        sideSimilarity(before(wide.before), wide.before),
        sideSimilarity(after(wide.after), wide.after),
      ),
    adjacent:
      touches(before(near.before).slice(-6), near.before.slice(-6)) ||
      touches(after(near.after).slice(0, 6), near.after.slice(0, 6)),
  };
}

const touches = (there: string, pattern: string): boolean => pattern.trim().length >= 3 && there === pattern;

/** An empty side says nothing for or against; it counts as half. */
const sideSimilarity = (there: string, pattern: string): number =>
  pattern.trim().length < 4 ? 0.5 : similarity(there, pattern);

/** 1 for the same, 0 for nothing in common: the share of letters that need no change. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const errors = search(long, short, short.length)[0]?.errors ?? short.length;
  return Math.max(0, 1 - Math.max(errors, long.length - short.length) / long.length);
}
