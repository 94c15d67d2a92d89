import type { Browser, CDPSession, Target } from 'puppeteer-core';

/** Errors and warnings of every page, worker and popup of the browser, uncaught ones too, in one list that grows. */
export function watchChromiumConsoles(browser: Browser): string[] {
  const problems: string[] = [];
  browser.on('targetcreated', (target: Target) => {
    const watching = target.type() === 'service_worker' ? watchWorker(target) : watchPage(target);
    // A target that is gone before it could be watched had no time to complain.
    watching.catch(() => undefined);
  });
  return problems;

  /** Puppeteer takes a second session for the end of the worker, so its own is listened to. */
  async function watchWorker(target: Target): Promise<void> {
    const worker = await target.worker();
    if (worker === null) return;
    listen(worker.client, target);
    await worker.client.send('Runtime.enable');
  }

  async function watchPage(target: Target): Promise<void> {
    const session = await target.createCDPSession();
    listen(session, target);
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') problems.push(`${target.url()}: ${entry.text} ${entry.url ?? ''}`);
    });
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
  }

  function listen(session: CDPSession, target: Target): void {
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      const words = exceptionDetails.exception?.description ?? exceptionDetails.text;
      problems.push(`${target.url()}: uncaught ${words}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (!['error', 'warning', 'assert'].includes(type)) return;
      problems.push(`${target.url()}: ${type} ${args.map((arg) => arg.value ?? arg.description).join(' ')}`);
    });
  }
}
