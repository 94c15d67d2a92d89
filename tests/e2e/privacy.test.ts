import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { plainSite, secureSite } from './harness/fixtures-proxy.ts';
import { rowsOf, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

/** What the browsers ask for on their own account, with or without an extension. */
const browsersOwn =
  /^(CONNECT |https?:\/\/)(clients2\.google\.com|accounts\.google\.com|(update|optimizationguide-pa|safebrowsing|content-autofill)\.googleapis\.com|www\.google\.com|[a-z0-9.-]+\.(mozilla\.(com|org|net)|firefox\.com))[:/]/;

describe('privacy', () => {
  const session = useSession({ inPrivate: true });

  it('causes no request while news is read, marked, looked up in the popup and checked by hand', async () => {
    const read = [`${secureSite}/article.html`, `${secureSite}/live-blog.html`, `${plainSite}/article.html`];
    for (const address of read) {
      const page = await session().open(address);
      await waitForMarks(page);
      const popup = await session().openPopup(page);
      await rowsOf(popup);
      await popup.close();
      await page.close();
    }
    const asked = session().requests.filter((address) => !browsersOwn.test(address));
    expect(asked).toEqual(read);
  });

  it('writes nothing about pages in a private window', async () => {
    const own = await session().openExtensionPage('options.html');
    await settled(own);
    const before = await everythingStored(own);
    const page = await session().openPrivate('/article.html');
    await waitForMarks(page, '48 per cent');
    expect(await everythingStored(own)).toEqual(before);
    await page.close();
    await own.close();
  });
});

/** Waits until the packs are in the database, so that nothing else is still being written. */
async function settled(page: Page): Promise<void> {
  let last = '';
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0, { polling: 100 });
  for (let same = 0; same < 3; ) {
    const now = JSON.stringify(await everythingStored(page));
    same = now === last ? same + 1 : 0;
    last = now;
  }
}

interface Stored {
  databases: Record<string, Record<string, number>>;
  size: number;
  storage: unknown;
}

/** All that the extension holds on disk: every record of every database by count and size, and its storage. */
function everythingStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const whole = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const databases: Record<string, Record<string, number>> = {};
    let size = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await whole(indexedDB.open(name));
      const counts: Record<string, number> = {};
      for (const store of database.objectStoreNames) {
        const rows = await whole(database.transaction(store).objectStore(store).getAll());
        counts[store] = rows.length;
        size += JSON.stringify(rows).length;
      }
      databases[name] = counts;
      database.close();
    }
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(): Promise<unknown> } } };
    };
    return { databases, size, storage: await chrome.storage.local.get() };
  });
}
