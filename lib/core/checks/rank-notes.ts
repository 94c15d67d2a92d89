import { nameInterval, nameMonth } from '../time/name-interval.ts';
import { wholeMonths } from '../time/shape.ts';
import { previousInterval } from '../time/shift.ts';
import type { ComputedRank } from './check-rank.ts';
import type { CheckInput } from './computed.ts';
import type { Note } from './finding.ts';
import { formatNumber, formatValue } from './format.ts';
import { sameWindows } from './rank-windows.ts';

/** What a rank holds only within: the span of the series, and the like stretches of the year it leaves out. */
export function rankNotes(input: CheckInput, computed: ComputedRank): Note[] {
  const first = computed.windows[0];
  const notes: Note[] = [];
  const other = otherStretch(input, computed);
  if (other) notes.push(other);
  if (computed.noneLately)
    notes.push({
      kind: 'scope',
      text: 'The text does not say when; no month, quarter, half or year of the two years before came near a record.',
    });
  if (first && computed.isPartial) {
    notes.push({
      kind: 'scope',
      text: `Among the ${formatNumber(computed.windows.length)} that we hold, from ${nameInterval(first.interval)} on; others of that stretch are not held.`,
    });
  }
  if (first && !input.claim.scope && !computed.withinYear) {
    notes.push({
      kind: 'scope',
      text: `Among ${computed.among} since ${nameMonth(first.interval.start)}, where the series begins.`,
    });
  }
  return notes;
}

/** "Highest ever" for January to June may have been passed in a July to December: say so. */
function otherStretch(input: CheckInput, computed: ComputedRank): Note | null {
  const months = wholeMonths(computed.period);
  const isPart = months === 6 || months === 3;
  if (!isPart || computed.value !== 1 || !computed.among.startsWith('the same')) return null;
  const { indicator } = input.candidate;
  const own = computed.measured[0]?.value ?? 0;
  const others = sameWindows(input.points, indicator, previousInterval(computed.period), input.day);
  const isPast = (value: number) => (input.claim.rank?.end === 'lowest' ? value < own : value > own);
  const past = others.filter(({ value }) => isPast(value));
  const top = past.sort((a, b) => b.value - a.value)[0];
  if (!top) return null;
  const shown = formatValue(top.value, indicator.unit, indicator.decimals);
  const kind = months === 6 ? 'half-years' : 'quarters';
  return {
    kind: 'scope',
    text: `Among ${computed.among} only: other ${kind} were ${input.claim.rank?.end === 'lowest' ? 'lower' : 'higher'}, ${nameInterval(top.interval, 'half')}: ${shown}.`,
  };
}
