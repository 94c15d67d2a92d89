import search from 'approx-string-match';
import type { CollapsedText } from './collapse-text.ts';
import { collapsedOffset, collapseText } from './collapse-text.ts';
import { digitFigures, type FiguresIn } from './figures-in.ts';
import type { PositionSelector, QuoteSelector } from './flag.ts';

/**
 * Where a quote stands in a page that may have been edited. Offsets are of the text given, half-open.
 * `found`            the words stand there, word for word
 * `moved`            words in it or around it were changed, the figure was not
 * `figure-changed`   the surroundings are the same, the figure is another: "now says 19,982"
 * `passage-changed`  not to be found; `likeliest` is the nearest thing to it, never to be painted as the quote
 */
export type Anchoring =
  | { outcome: 'found' | 'moved'; start: number; end: number; now: string }
  | { outcome: 'figure-changed'; start: number; end: number; now: string; figure: string }
  | { outcome: 'passage-changed'; likeliest: { start: number; end: number; text: string } | null };

export interface AnchorRequest {
  quote: QuoteSelector;
  position: PositionSelector | null;
  /** The page's text when it was flagged, where it was kept: what stood in it elsewhere is not an edit of the quote. */
  before?: string | null;
  figuresIn?: FiguresIn;
}

/** A stretch of the collapsed text that may be the quote, with how much of it and its sides agree (0 to 1). */
interface Candidate {
  start: number;
  end: number;
  quote: number;
  prefix: number;
  suffix: number;
}

interface Pattern {
  exact: string;
  prefix: string;
  suffix: string;
}

/** Finds a quote again: its exact words, then its position, then alike; unsure is told as changed, never painted. */
export function anchorQuote(pageText: string, request: AnchorRequest): Anchoring {
  const page = collapseText(pageText);
  const pattern = collapsePattern(request.quote);
  const hint = request.position ? collapsedOffset(page, request.position.start) : null;
  const exact = bestOf(exactCandidates(page.text, pattern), hint);
  if (exact && isSure(exact, pattern)) return spanOf(page, exact, 'found');
  const alike = bestOf(alikeCandidates(page.text, pattern), hint);
  if (alike) {
    const judged = judgeAlike(page, pattern, alike, request);
    if (judged) return judged;
  }
  return { outcome: 'passage-changed', likeliest: likeliestOf(page, exact ?? alike) };
}

function collapsePattern(quote: QuoteSelector): Pattern {
  return {
    exact: collapseText(quote.exact).text.trim(),
    prefix: collapseText(quote.prefix).text,
    suffix: collapseText(quote.suffix).text,
  };
}

// ── Candidates ──────────────────────────────────────────────────────────────

const mostCandidates = 200;

function exactCandidates(text: string, pattern: Pattern): Candidate[] {
  const found: Candidate[] = [];
  let at = pattern.exact === '' ? -1 : text.indexOf(pattern.exact);
  while (at !== -1 && found.length < mostCandidates) {
    const end = at + pattern.exact.length;
    if (isWholeWords(text, at, end)) found.push(withSides(text, pattern, at, end, 1));
    at = text.indexOf(pattern.exact, at + 1);
  }
  return found;
}

const wordy = /[\p{L}\p{N}]/u;

/** "1,200" must not be found inside "21,200", nor "12" inside "12.5". */
function isWholeWords(text: string, start: number, end: number): boolean {
  const first = text[start] ?? '';
  const before = text[start - 1] ?? ' ';
  const last = text[end - 1] ?? '';
  const after = text[end] ?? ' ';
  if (wordy.test(first) && wordy.test(before)) return false;
  if (wordy.test(last) && wordy.test(after)) return false;
  if (/\d/.test(first) && /[.,]/.test(before) && /\d/.test(text[start - 2] ?? '')) return false;
  return !(/\d/.test(last) && /[.,]/.test(after) && /\d/.test(text[end + 1] ?? ''));
}

/** Stretches between something like the prefix and something like the suffix, and stretches like the quote itself. */
function alikeCandidates(text: string, pattern: Pattern): Candidate[] {
  const between = betweenSides(text, pattern);
  const like = approximately(text, pattern.exact, 0.4).map(({ start, end }) => ({ start, end }));
  return [...between, ...like]
    .slice(0, mostCandidates)
    .map(({ start, end }) =>
      withSides(text, pattern, start, end, similarity(text.slice(start, end), pattern.exact)),
    );
}

function betweenSides(text: string, pattern: Pattern): { start: number; end: number }[] {
  const longest = 2 * pattern.exact.length + 16;
  const pairs: { start: number; end: number }[] = [];
  const tails = approximately(text, pattern.suffix.trimEnd(), 0.25);
  for (const head of approximately(text, pattern.prefix.trimStart(), 0.25)) {
    const tail = tails.find(({ start }) => start >= head.end && start - head.end <= longest);
    if (tail && tail.start > head.end) pairs.push(trimmed(text, head.end, tail.start));
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

function withSides(text: string, pattern: Pattern, start: number, end: number, quote: number): Candidate {
  const { prefix, suffix } = pattern;
  return {
    start,
    end,
    quote,
    prefix: sideSimilarity(text.slice(Math.max(0, start - prefix.length), start), prefix),
    suffix: sideSimilarity(text.slice(end, end + suffix.length), suffix),
  };
}

/** An empty side says nothing for or against; it counts as half. */
const sideSimilarity = (there: string, pattern: string): number =>
  pattern.trim().length < 4 ? 0.5 : similarity(there, pattern);

/** 1 for the same, 0 for nothing in common: the share of letters that need no change. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const errors = search(long, short, short.length)[0]?.errors ?? short.length;
  const missing = long.length - short.length;
  return Math.max(0, 1 - Math.max(errors, missing) / long.length);
}

/** The candidate that agrees most; among equals the one nearest to where the quote stood. */
function bestOf(candidates: Candidate[], hint: number | null): Candidate | null {
  const total = ({ quote, prefix, suffix }: Candidate): number => 2 * quote + prefix + suffix;
  const far = ({ start }: Candidate): number => (hint === null ? start : Math.abs(start - hint));
  const sorted = candidates.toSorted((a, b) => total(b) - total(a) || far(a) - far(b));
  return sorted[0] ?? null;
}

// ── Judgement ───────────────────────────────────────────────────────────────

/** The same words count as the quote only where the surroundings agree: a figure may stand in a page many times. */
function isSure({ prefix, suffix }: Candidate, pattern: Pattern): boolean {
  if (Math.max(prefix, suffix) >= 0.85) return true;
  if (prefix + suffix >= 1.2) return true;
  return pattern.exact.length >= 60 && Math.max(prefix, suffix) >= 0.5;
}

function judgeAlike(
  page: CollapsedText,
  pattern: Pattern,
  candidate: Candidate,
  request: AnchorRequest,
): Anchoring | null {
  const now = page.text.slice(candidate.start, candidate.end);
  if (stoodElsewhere(page.text, candidate, pattern, request.before ?? null)) return null;
  const figuresIn = request.figuresIn ?? digitFigures;
  const old = figuresIn(pattern.exact);
  const current = figuresIn(now);
  const sides = candidate.prefix + candidate.suffix;
  const same = old.length === current.length && old.every((figure, i) => figure === current[i]);
  if (same && old.length > 0) {
    return candidate.quote >= 0.6 && sides >= 1.2 ? spanOf(page, candidate, 'moved') : null;
  }
  if (old.length === 0 || current.length === 0 || !surroundedAlike(candidate)) return null;
  const figure = current.find((value, i) => value !== old[i]) ?? now;
  const { start, end } = spanOf(page, candidate, 'moved');
  return { outcome: 'figure-changed', start, end, now, figure: asWritten(now, figure) };
}

/** A list of like sentences differs by little; only unchanged surroundings tell an edit from a neighbour. */
const surroundedAlike = ({ prefix, suffix }: Candidate): boolean =>
  (prefix >= 0.95 && suffix >= 0.95) ||
  (Math.max(prefix, suffix) >= 0.97 && Math.min(prefix, suffix) >= 0.75);

/** True where the candidate with its sides already stood in the page as it was flagged, beside the quote. */
function stoodElsewhere(
  text: string,
  candidate: Candidate,
  pattern: Pattern,
  before: string | null,
): boolean {
  if (before === null) return false;
  const around = text.slice(candidate.start - 8, candidate.end + 8);
  return around !== '' && collapseText(before).text.includes(around) && !around.includes(pattern.exact);
}

/** The figure as the page writes it ("19,982"), found again from its plain form. */
function asWritten(now: string, figure: string): string {
  const written = [...now.matchAll(/\d(?:[\d.,\u00a0\u202f]*\d)?/g)].map(([token]) => token);
  return written.find((token) => digitFigures(token)[0] === figure) ?? figure;
}

function spanOf(
  page: CollapsedText,
  candidate: Candidate,
  outcome: 'found' | 'moved',
): { outcome: 'found' | 'moved'; start: number; end: number; now: string } {
  const start = page.origin[candidate.start] ?? 0;
  const end = (page.origin[candidate.end - 1] ?? start) + 1;
  return { outcome, start, end, now: page.text.slice(candidate.start, candidate.end) };
}

function likeliestOf(
  page: CollapsedText,
  candidate: Candidate | null,
): { start: number; end: number; text: string } | null {
  if (candidate === null || candidate.quote + candidate.prefix + candidate.suffix < 1) return null;
  const { start, end } = spanOf(page, candidate, 'moved');
  const from = Math.max(0, candidate.start - 60);
  return { start, end, text: page.text.slice(from, candidate.end + 60).trim() };
}
