import { pointsOf } from '../series/points.ts';
import type { CheckInput } from './computed.ts';
import { partsOf } from './known-by-digits.ts';
import { rateReading } from './rate-reading.ts';
import type { StatedFigure } from './stated-figure.ts';
import { tryReadings } from './try-readings.ts';

/**
 * The title of a part, named near by, of which the figure is right; null where there is none. What is said of "there" or of
 * "those" may be said of it, though its own sentence does not name it.
 *
 *     Pay in the private sector is losing steam. Average earnings there rose 3.6%
 */
export function trueOfPart(input: CheckInput, stated: StatedFigure | null): string | null {
  const { claim, candidate, catalogue } = input;
  if (!stated || candidate.breakdown !== '' || claim.rank) return null;
  for (const part of partsOf(candidate, claim, catalogue)) {
    const series = input.seriesOf(part.key);
    if (!series) continue;
    const own = { ...input, candidate: part, points: pointsOf(series) };
    const isRight = tryReadings(own).some(
      (tried) => rateReading(stated, tried, candidate.indicator).outcome === 'matches',
    );
    if (isRight)
      return catalogue.breakdowns.find(({ code }) => code === part.breakdown)?.title ?? part.breakdown;
  }
  return null;
}
