import type { Figure } from './figure.ts';
import type { Direction, TrendRole } from './quantity.ts';

/** Notes a rise or fall on a figure, with the token that says it. Nothing rises or falls by nought. */
export function say(figure: Figure, trend: Direction, token: number, role: TrendRole): void {
  if (role === 'by' && figure.value === 0) return;
  figure.trend = trend;
  figure.trendToken = token;
  figure.trendRole = role;
}

/** A percentage, points or a share: what a change is mostly told in. */
export const isRelative = (figure: Figure): boolean =>
  figure.unit?.kind === 'percent' ||
  figure.unit?.kind === 'points' ||
  figure.unit?.head === 'point' ||
  (figure.form === 'fraction' && !figure.unit);
