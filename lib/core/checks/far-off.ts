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
