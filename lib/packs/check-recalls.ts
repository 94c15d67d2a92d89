import type { Recall } from '../core/series/recall.ts';
import type { Series } from '../core/series/series.ts';
import type { ProblemList } from './pack-error.ts';

/** A recall speaks of series that its own pack holds, and of no others. */
export function checkRecalls(
  file: string,
  recalls: readonly Recall[],
  series: readonly Series[],
  found: ProblemList,
): void {
  for (const [at, { id, indicator, area, breakdown }] of recalls.entries()) {
    const own = series.filter((one) => one.indicator === indicator);
    const isHeld = own.some(
      (one) => (area === null || one.area === area) && (breakdown === null || one.breakdown === breakdown),
    );
    if (isHeld) continue;
    const [slot, value] =
      own.length === 0
        ? ['indicator', indicator]
        : ['area', [indicator, area ?? 'any area', breakdown ?? 'any part'].join('|')];
    found.add({
      file,
      row: null,
      column: `plumbline.recalls.${at}.${slot} (${id})`,
      message: `no series of "${value}"`,
      expected: own.length === 0 ? 'an indicator of this pack' : `a series of ${indicator} in this pack`,
    });
  }
}
