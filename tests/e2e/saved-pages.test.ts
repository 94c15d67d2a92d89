import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { savedPages } from './harness/fixtures-proxy.ts';
import { useSession } from './harness/use-session.ts';

const isThere = existsSync(savedPages);
const files = isThere
  ? ['news', 'other'].flatMap((kind) => readdirSync(join(savedPages, kind)).map((file) => `${kind}/${file}`))
  : [];
if (!isThere) console.info('saved pages: not run, ../shared/corpora/pages is not beside this clone');

/** What the page in front says of how far it is read; null while no script of ours answers there. */
function stateInFront(own: Page): Promise<string | null> {
  return own.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsApi } }).chrome;
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    const asked = { to: 'page', call: 'identify', argument: null };
    const answer = await tabs.sendMessage(tab?.id ?? -1, asked, { frameId: 0 }).catch(() => null);
    const is = answer?.value?.state.is ?? null;
    return is === 'reading' ? null : is;
  });
}

interface TabsApi {
  query(what: object): Promise<{ id: number }[]>;
  sendMessage(id: number, message: object, to: object): Promise<{ value?: { state: { is: string } } } | null>;
}

/** Pages of real sites with all their own scripts, without the network they were made for. */
describe.skipIf(!isThere)('saved pages of real sites', () => {
  const session = useSession();
  let own: Page;

  /** Opens a page, waits until it is read, and gives what its scripts threw and how long it all took. */
  async function read(file: string): Promise<{ state: string; thrown: string[]; took: number }> {
    const before = (await session().problems()).length;
    const page = await session().open('/empty.html');
    const path = `/saved/${file}`;
    // Puppeteer's own way fails in Firefox where a frame of the page has a broken address.
    await page.evaluate((path) => location.assign(path), path);
    const state = await vi.waitUntil(
      async () => {
        const here = await page.evaluate(() => location.pathname).catch(() => '');
        return here === path ? stateInFront(own) : null;
      },
      { timeout: 30_000, interval: 50 },
    );
    const took = await page.evaluate(() => Math.round(performance.now()));
    // What the page throws when it is loaded counts too, however soon it was read.
    await page.waitForFunction(() => {
      const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return (opened?.loadEventEnd ?? 0) > 0;
    });
    const thrown = (await session().problems()).slice(before).filter((one) => one.includes(': uncaught '));
    await page.close();
    return { state: state ?? '', thrown, took };
  }

  const alone = new Map<string, Awaited<ReturnType<typeof read>>>();

  const toggle = async (): Promise<void> => {
    await own.bringToFront();
    await own.click('[aria-label="Check articles"]');
  };

  beforeAll(async () => {
    own = await session().openExtensionPage('options.html');
    await own.waitForSelector('[aria-label="Check articles"]');
    await toggle();
    for (const file of files) alone.set(file, await read(file));
    await toggle();
  }, files.length * 15_000);

  it.each(files)('%s is read, and its own scripts run as without us', { retry: 1 }, async (file) => {
    expect(alone.get(file)?.state).toBe('off');
    const { state, thrown, took } = await read(file);
    console.info(`${session().kind}: ${file} is ${state}, ${took} ms after navigation`);
    expect(['done', 'not-an-article']).toContain(state);
    expect(new Set(thrown)).toEqual(new Set(alone.get(file)?.thrown));
    expect(took).toBeLessThan(15_000);
  });

  it('none of them made the extension complain', async () => {
    const ours = (await session().problems()).filter((one) => /-extension:|plumbline/i.test(one));
    expect(ours).toEqual([]);
  });
});
