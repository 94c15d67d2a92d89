/** Does one thing at a time, and once more for all that was asked for meanwhile. */
export interface ReadLoop {
  /** Starts now, or again after what is under way. */
  start: () => void;
  /** Drops what is under way; a start after it does not wait for its end. */
  drop: () => void;
}

/** `work` must not throw, and says nothing more once its signal is aborted. */
export const createReadLoop = (work: (signal: AbortSignal) => Promise<void>): ReadLoop => {
  let current: AbortController | null = null;
  let again = false;
  const start = async (): Promise<void> => {
    if (current !== null) {
      again = true;
      return;
    }
    const control = new AbortController();
    current = control;
    await work(control.signal);
    if (current !== control) return;
    current = null;
    if (!again) return;
    again = false;
    void start();
  };
  return {
    start: () => void start(),
    drop: () => {
      current?.abort();
      current = null;
      again = false;
    },
  };
};
