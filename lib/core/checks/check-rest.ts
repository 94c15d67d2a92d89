import type { Claim } from '../claims/claim.ts';
import type { Candidate } from '../series/match-series.ts';
import type { Computed } from './computed.ts';
import { formatValue } from './format.ts';

const FIGURES: ReadonlySet<string> = new Set(['share', 'ratio', 'level']);

/** Only of a share can those left over be told. */
const isShare = ({ kind, unit }: Claim, { indicator, fit }: Candidate): boolean =>
  indicator.measure === 'share' &&
  fit.use === 'level' &&
  FIGURES.has(kind) &&
  (kind !== 'level' || unit?.kind === 'percent');

/** "40% had waited longer": what is left of a share, as the words say. Null for claims that speak of the share itself. */
export function computeRest(claim: Claim, candidate: Candidate, share: Computed): Computed | null {
  if (!claim.ofRest || !isShare(claim, candidate)) return null;
  const show = (value: number) => formatValue(value, 'percent', share.decimals);
  const rest = (value: number | null) => (value === null ? null : 100 - value);
  const derivation = `100% − ${show(share.value)}`;
  return {
    ...share,
    name: `all others, ${share.name}`,
    value: 100 - share.value,
    asPublished: rest(share.asPublished),
    low: rest(share.high),
    high: rest(share.low),
    derivation,
    steps: [...share.steps, { label: derivation, value: show(100 - share.value) }],
  };
}

/** Where it is near what is left of the share, or said of those left over, the share itself proves nothing wrong. */
export const mayBeRest = (claim: Claim, candidate: Candidate, official: number): boolean =>
  isShare(claim, candidate) &&
  (claim.ofRest !== undefined || Math.abs(100 - official - statedPercent(claim)) <= nearTo(claim));

/** In points; words such as "two thirds" are as near as they may be close. */
const nearTo = (claim: Claim): number =>
  claim.quantity?.form === 'digits' ? NEAR : Math.max(NEAR, 0.15 * statedPercent(claim));

const NEAR = 2.5;

const statedPercent = ({ kind, value, value2, quantity }: Claim): number =>
  kind === 'ratio'
    ? (100 * (value ?? 0)) / (value2 ?? 1)
    : (value ?? 0) * (quantity?.form === 'fraction' && (value ?? 0) <= 1 ? 100 : 1);
