/** Longest stretch of work between two pauses, in milliseconds: well under a frame. */
const SLICE = 6;

/** Waits until the browser has nothing better to do, at most `timeout` milliseconds. */
const whenIdle = (timeout: number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 0);
  });

/**
 * Takes the steps of a piece of work in slices: the first at once, the next when the browser is idle. Null when
 * `signal` stops it first; an error in a step is thrown. Pauses end soon even on a busy page, so that a page that
 * never rests is read all the same.
 */
export const inSlices = async <T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> => {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      if (signal.aborted) return null;
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await whenIdle(60);
  }
};
