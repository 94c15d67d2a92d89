import type { Claim } from '../claims/claim.ts';
import { type Candidate, isNamedBeside } from '../series/match-series.ts';

/** Beyond these factors a figure is likelier of another measure than misquoted: we say nothing. */
const limits = { named: 2.6, spokenOf: 1.7 };

/** Small rates may be many times each other: 1.2% growth, not 0.3%. */
const POINTS_APART = 3;

/** True where no level is of that measure, though it be named beside the figure; neither value is 0. */
export function isFarOff(said: number, official: number, limit = limits.named): boolean {
  const ratio = Math.abs(said / official);
  return ratio > limit || ratio < 1 / limit;
}

/** Less far for a measure that is not named beside the figure: "those in other housing rose to 71,339". */
export function isImplausible(claim: Claim, candidate: Candidate, official: number): boolean {
  const isMove = claim.kind === 'change' && candidate.fit.use !== 'level';
  if (claim.value === null || claim.kind === 'rank' || isMove) return false;
  if (official === 0 || claim.value === 0) return claim.value !== official;
  if (claim.kind === 'change' && Math.abs(claim.value - Math.abs(official)) < POINTS_APART) return false;
  return isFarOff(claim.value, official, isNamedBeside(candidate) ? limits.named : limits.spokenOf);
}

const oneSided = new Set(['more-than', 'at-least', 'less-than', 'at-most', 'up-to']);

const FAR_PAST = 0.25;

/** A bound that the official figure is past by more than a quarter: true, and of very much. */
export function isFarPast(claim: Claim, official: number, limit = FAR_PAST): boolean {
  if (!oneSided.has(claim.bound) || !claim.value) return false;
  const ratio = Math.abs(official / claim.value);
  return ratio > 1 + limit || ratio < 1 - limit;
}
