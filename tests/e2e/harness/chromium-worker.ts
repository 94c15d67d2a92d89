import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import { vi } from 'vitest';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** The extension's service worker through its lives. */
export interface HeldWorker {
  /** Runs a task in the worker, woken if it slept by a message that it does not know. */
  run<Given extends unknown[]>(task: (...given: Given) => unknown, ...given: Given): Promise<void>;
  /** Stops it, as Chromium does after half a minute without work. */
  stop(): Promise<void>;
}

function isWorker(target: Target): boolean {
  return target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');
}

/**
 * Takes hold of the worker by way of a page of the extension.
 * As a debugger is attached, Chromium would leave every new life of the worker waiting for it: it is told to go on.
 */
export async function holdWorker(browser: Browser, backstage: Page): Promise<HeldWorker> {
  const session = await backstage.createCDPSession();
  let status = 'running';
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    status = versions.at(-1)?.runningStatus ?? status;
    if (status === 'starting') resume().catch(() => undefined);
  });
  await session.send('ServiceWorker.enable');

  /** One session serves all lives of the worker; puppeteer's own notion of its context ends with the first. */
  const client = async (): Promise<CDPSession> => {
    const worker = await (await browser.waitForTarget(isWorker)).worker();
    if (worker === null) throw new Error('the service worker has no context');
    return worker.client;
  };

  async function resume(): Promise<void> {
    await (await client()).send('Runtime.runIfWaitingForDebugger');
  }

  return {
    async run(task, ...given) {
      await backstage.evaluate(() => chrome.runtime.sendMessage('wake').catch(() => undefined));
      await vi.waitUntil(() => status === 'running', { timeout: 10_000 });
      const { exceptionDetails } = await (await client()).send('Runtime.evaluate', {
        expression: `(${task})(${given.map((value) => JSON.stringify(value)).join(', ')})`,
        awaitPromise: true,
      });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description);
    },
    async stop() {
      await session.send('ServiceWorker.stopAllWorkers');
      await vi.waitUntil(() => status === 'stopped', { timeout: 10_000 });
    },
  };
}
