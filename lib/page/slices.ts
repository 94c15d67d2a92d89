/** Longest stretch of work between two pauses, in milliseconds: well under a frame. */
const SLICE = 6;

/** Waits until the browser has nothing better to do, at most `timeout` milliseconds. */
const whenIdle = (timeout: number): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 0);
  });

/**
 * Takes the steps of a piece of work in idle slices; null when `signal` stops it first. An error in a step is thrown.
 * Pauses end soon even on a busy page, so that a page that never rests is read all the same.
 */
export const inSlices = async <T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> => {
  for (;;) {
    await whenIdle(120);
    if (signal.aborted) return null;
    const end = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
  }
};
