/** What a browser says when it put the worker to sleep in mid-answer. */
const WORKER_GONE = /message (port|channel) closed|Receiving end does not exist|Nobody answered/i;

/** Asks once more where the worker was put to sleep before it answered; it wakes for the second. */
export const patiently = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Error) || !WORKER_GONE.test(error.message)) throw error;
    return ask();
  }
};
