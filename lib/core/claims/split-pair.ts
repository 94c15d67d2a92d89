import type { Quantity } from '../quantities/quantity.ts';

/**
 * Two ends of a move that were spotted as one range, as two quantities: "had grown by 5.8 per cent, from £449 to £475".
 * A range stays one where nothing before it in the sentence is said to move.
 */
export function splitPair(text: string, all: readonly Quantity[], quantity: Quantity): Quantity[] {
  const { span, high } = quantity;
  const written = text.slice(span.start, span.end);
  const joint = written.indexOf(' to ');
  if (high === null || joint < 0 || !/\bfrom (?:\p{L}+ )?$/u.test(text.slice(0, span.start)))
    return [quantity];
  const mover = all.findLast((other) => other.span.end <= span.start && other.trend !== null);
  if (!mover || /[.!?] /u.test(text.slice(mover.span.end, span.start))) return [quantity];
  const first = { start: span.start, end: span.start + joint };
  const second = { start: first.end + ' to '.length, end: span.end };
  const { trend } = mover;
  return [
    {
      ...quantity,
      span: first,
      phrase: first,
      high: null,
      step: stepOf(quantity.value),
      trend,
      trendSpan: null,
      trendRole: 'from',
    },
    {
      ...quantity,
      span: second,
      phrase: { start: second.start, end: Math.max(second.end, quantity.phrase.end) },
      value: high,
      high: null,
      step: stepOf(high),
      trend,
      trendSpan: null,
      trendRole: 'to',
    },
  ];
}

/** Place value of the last non-zero digit of a number in decimal writing. */
function stepOf(value: number): number {
  for (let power = 12; power > -5; power--) {
    const scaled = value / 10 ** power;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-9 && Math.round(scaled) !== 0) return 10 ** power;
  }
  return 10 ** -5;
}
