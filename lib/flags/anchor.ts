import {
  alikeCandidates,
  type Candidate,
  exactCandidates,
  loosely,
  type Pattern,
} from './anchor-candidates.ts';
import { type CollapsedText, collapsedOffset, collapseText } from './collapse-text.ts';
import { digitFigures, type FiguresIn } from './figures-in.ts';
import type { Flag, PositionSelector, QuoteSelector } from './flag.ts';

/**
 * Where a quote stands in a page that may have been edited. Offsets are of the text given, half-open.
 * `found`            the words stand there, word for word
 * `moved`            words in it were changed, the figure was not
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
  /** The wider passage, where it was kept; far surer than 32 characters in a page that says things twice. */
  passage?: Flag['passage'];
  figuresIn?: FiguresIn;
}

/** Finds a quote again: its exact words, then its position, then alike; unsure is told as changed, never painted. */
export function anchorQuote(pageText: string, request: AnchorRequest): Anchoring {
  const page = collapseText(pageText);
  const pattern = patternOf(request);
  const hint = request.position ? collapsedOffset(page, request.position.start) : null;
  const exact = bestOf(exactCandidates(page.text, pattern), hint);
  if (exact && isSure(exact, pattern, hint)) return { outcome: 'found', ...spanOf(page, exact) };
  const alike = bestOf(alikeCandidates(page.text, pattern), hint);
  const judged = alike && judgeAlike(page, pattern, alike, request.figuresIn ?? digitFigures);
  if (judged) return judged;
  const likeliest = exact ?? alike ?? loosely(page.text, pattern);
  return { outcome: 'passage-changed', likeliest: likeliestOf(page, likeliest) };
}

const near = 32;

function patternOf({ quote, passage }: AnchorRequest): Pattern {
  const before = passage?.before ?? collapseText(quote.prefix).text;
  const after = passage?.after ?? collapseText(quote.suffix).text;
  return {
    exact: collapseText(quote.exact).text.trim(),
    near: { before: before.slice(-near), after: after.slice(0, near) },
    wide: passage ? { before, after } : null,
  };
}

interface Best extends Candidate {
  /** Another place agrees as well, so that only the position speaks for this one. */
  rivalled: boolean;
}

/** The candidate that agrees most; among equals the one nearest to where the quote stood. */
function bestOf(candidates: Candidate[], hint: number | null): Best | null {
  const total = ({ quote, before, after, wide }: Candidate): number =>
    2 * quote + before + after + (wide ?? 0);
  const far = ({ start }: Candidate): number => (hint === null ? start : Math.abs(start - hint));
  const sorted = candidates.toSorted((a, b) => total(b) - total(a) || far(a) - far(b));
  const [best] = sorted;
  if (!best) return null;
  const apart = sorted.filter(({ start, end }) => start >= best.end || end <= best.start);
  return { ...best, rivalled: apart.some((other) => total(best) - total(other) < 0.15) };
}

/** Letters and digits that must agree, the quote's own among them, before a place is called the same. */
const enoughLetters = 24;

/** The same words count as the quote only where the surroundings agree: a figure may stand in a page many times. */
function isSure(candidate: Best, pattern: Pattern, hint: number | null): boolean {
  const { before, after, start } = candidate;
  if (start === hint && before === 1 && after === 1) return true;
  if (!isTelling(candidate, pattern)) return false;
  if (candidate.wide !== null) return Math.max(before, after) >= 0.85 || before + after >= 1.1;
  return Math.min(before, after) >= 0.6 && before + after >= 1.4;
}

/** False where the agreement may be chance: rivals, too few letters, another neighbourhood, a short figure said twice. */
function isTelling(candidate: Best, pattern: Pattern): boolean {
  if (candidate.rivalled || agreeingLetters(candidate, pattern) < enoughLetters) return false;
  if (candidate.wide !== null)
    return candidate.wide >= 0.85 && (candidate.adjacent || !mayBeMistaken(pattern));
  return !mayBeMistaken(pattern) || Math.min(candidate.before, candidate.after) >= 0.9;
}

/** A quote whose words stand in its own surroundings too, or a short one of which little else is kept, is told only by its neighbours. */
function mayBeMistaken({ exact, near, wide }: Pattern): boolean {
  const { before, after } = wide ?? near;
  return (wide === null && lettersOf(exact) < 6) || before.includes(exact) || after.includes(exact);
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;

/** How many letters and digits of the quote and its near sides stand there too; white space tells nothing. */
function agreeingLetters({ quote, before, after }: Candidate, pattern: Pattern): number {
  const side = (share: number, text: string): number => (share >= 0.6 ? share * lettersOf(text) : 0);
  return (
    quote * lettersOf(pattern.exact) + side(before, pattern.near.before) + side(after, pattern.near.after)
  );
}

function judgeAlike(
  page: CollapsedText,
  pattern: Pattern,
  candidate: Best,
  figuresIn: FiguresIn,
): Anchoring | null {
  if (!isTelling(candidate, pattern)) return null;
  const span = spanOf(page, candidate);
  // The very words were weighed before and were not sure: only an untouched side speaks for them still.
  if (candidate.quote === 1 && Math.max(candidate.before, candidate.after) < 0.97) return null;
  const old = figuresIn(pattern.exact);
  const current = figuresIn(span.now);
  if (old.length === 0 || current.length === 0) return null;
  if (old.join(' ') === current.join(' ')) {
    return candidate.quote >= 0.6 && candidate.before + candidate.after >= 1.2
      ? { outcome: 'moved', ...span }
      : null;
  }
  if (!surroundedAlike(candidate) || !sameButFigures(pattern.exact, span.now)) return null;
  const changed = current.findIndex((figure, i) => figure !== old[i]);
  const figure = writtenFigures(span.now)[changed] ?? current[changed] ?? span.now;
  return { outcome: 'figure-changed', ...span, figure };
}

/** A list of like sentences differs by little; only unchanged surroundings tell an edit from a neighbour. */
function surroundedAlike({ before, after, wide }: Candidate): boolean {
  if (Math.min(before, after) >= 0.95) return true;
  return wide !== null && wide >= 0.9 && Math.max(before, after) >= 0.97 && Math.min(before, after) >= 0.6;
}

const figure = /\d(?:[\d.,\u00a0\u202f]*\d)?/g;
const writtenFigures = (text: string): string[] => text.match(figure) ?? [];

/** The words around the figures are the same or nearly so. */
function sameButFigures(a: string, b: string): boolean {
  const words = (text: string): string[] => text.replace(figure, ' ').match(/[\p{L}%£$€]+/gu) ?? [];
  const [old, now] = [words(a), words(b)];
  const kept = old.filter((word) => now.includes(word)).length;
  return kept >= 0.6 * Math.max(old.length, now.length);
}

function spanOf(page: CollapsedText, candidate: Candidate): { start: number; end: number; now: string } {
  const start = page.origin[candidate.start] ?? 0;
  const end = (page.origin[candidate.end - 1] ?? start) + 1;
  return { start, end, now: page.text.slice(candidate.start, candidate.end) };
}

function likeliestOf(
  page: CollapsedText,
  candidate: Candidate | null,
): { start: number; end: number; text: string } | null {
  if (candidate === null || candidate.quote + candidate.before + candidate.after < 1) return null;
  const { start, end } = spanOf(page, candidate);
  const text = page.text.slice(Math.max(0, candidate.start - 60), candidate.end + 60).trim();
  return { start, end, text };
}
