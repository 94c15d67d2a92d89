import type { Claim } from '../claims/claim.ts';
import type { Indicator } from '../series/indicator.ts';
import { mayBeSucceeded, newestOut, type Point } from '../series/points.ts';
import { addDays } from '../time/days.ts';
import { nameInterval } from '../time/name-interval.ts';
import { asMeasured, newestOfMove, otherYear, sinceAbout } from './as-measured.ts';
import { announcedFor, assumedPeriods } from './assumed-periods.ts';
import { insideWindow } from './inside-window.ts';
import { peakChoices } from './peak-choices.ts';
import { distinctChoices, type PeriodChoice, slotChoices } from './period-choice.ts';

/** Windows in which the claim may have been measured, likeliest first; empty when the series has nothing to offer. */
export function periodChoices(
  claim: Claim,
  indicator: Indicator,
  points: readonly Point[],
  written: string | null,
): PeriodChoice[] {
  const day = dayTold(claim, written);
  if (claim.peak && claim.period?.from !== 'text') {
    const like = claim.period?.value ?? assumedPeriods(claim, indicator, points, day)[0]?.reading.interval;
    const peak = like ? peakChoices(claim.peak, indicator, points, like, day) : [];
    if (peak.length > 0) return peak;
  }
  if (claim.across && isAllAcross(claim, indicator)) return distinctChoices(slotChoices(claim.across));
  if (claim.period) {
    const slots = slotChoices(claim.period);
    const choices = claim.period.toDate ? slots.flatMap((choice) => yearsOf(choice, indicator)) : slots;
    const widened = claim.period.toDate ? choices.flatMap((choice) => endings(choice)) : choices;
    const measured = widened.flatMap((choice) => asMeasured(choice, indicator));
    const said = [
      ...newestOfMove(claim, indicator, points, day),
      ...measured,
      ...measured.flatMap((choice) => otherYear(choice, indicator, points, day)),
      ...(claim.period.toDate
        ? measured.flatMap((choice) => sinceAbout(choice, indicator, points, day))
        : []),
      ...slots.flatMap((choice) => insideWindow(claim, choice, indicator, points, day)),
    ];
    if (claim.period.from === 'text')
      return distinctChoices([...said, ...announcedFor(claim.period, indicator, points, day)]);
    const newest = assumedPeriods(claim, indicator, points, day);
    const last = newestOut(points, indicator, day);
    const isSure = last && !claim.rank && !mayBeSucceeded(last, indicator, day);
    const sure = isSure ? said.map((choice) => whereNewest(choice, last.interval.end)) : said;
    return distinctChoices([...sure, ...newest]);
  }
  return distinctChoices(assumedPeriods(claim, indicator, points, day));
}

/** "Data released last month": what was known then is meant. */
const dayTold = ({ toldBy, period }: Claim, day: string | null): string | null =>
  period === null && toldBy !== undefined && day !== null && toldBy < day ? toldBy : day;

/** "Added 598,000 between January and August" is all that was added; "rose 8% between them" sets one against the other. */
const isAllAcross = ({ unit, kind }: Claim, { measure, grain }: Indicator): boolean =>
  measure === 'flow' &&
  grain.sum &&
  kind !== 'multiple' &&
  unit?.kind !== 'percent' &&
  unit?.kind !== 'points';

/** A period taken from the text before that ends with the newest figure out: there is one sensible reading. */
const whereNewest = (choice: PeriodChoice, last: string): PeriodChoice =>
  choice.reading.interval.end === last
    ? { ...choice, from: 'text', reason: `${choice.reason}, and the newest when it was written.` }
    : choice;

/** By currency, the month and day on which a state's financial year begins. */
const financialYears: Record<string, string> = { GBP: '04-01', USD: '10-01' };

/** "So far this year" of a state's money is its financial year; the calendar year is tried after it. */
function yearsOf(choice: PeriodChoice, indicator: Indicator): PeriodChoice[] {
  const { start, end } = choice.reading.interval;
  const first = financialYears[indicator.unit.slice(0, 3)];
  if (indicator.measure !== 'amount' || first === undefined || !start.endsWith('-01-01')) return [choice];
  const year = Number(end.slice(0, 4)) - (end.slice(5) < first ? 1 : 0);
  const interval = { start: `${year}-${first}`, end };
  return [{ ...choice, reading: { interval, name: nameInterval(interval) } }, choice];
}

/** "So far this year" ends with the newest figures the writer had: the day before publication, or one or two earlier. */
function endings(choice: PeriodChoice): PeriodChoice[] {
  const { start, end } = choice.reading.interval;
  return [0, 1, 2].flatMap((back) => {
    const interval = { start, end: addDays(end, -back) };
    return interval.end < start ? [] : [{ ...choice, reading: { interval, name: nameInterval(interval) } }];
  });
}
