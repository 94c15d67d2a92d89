import type { Page } from 'puppeteer-core';
import { vi } from 'vitest';
import type { Session } from './session.ts';

/** Keys of one table of the desk's database; runs in a page of the extension. */
export const idsIn = (page: Page, table: string): Promise<string[]> =>
  page.evaluate(
    (table) =>
      new Promise<string[]>((done, fail) => {
        const open = indexedDB.open('plumbline');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const keys = open.result.transaction(table).objectStore(table).getAllKeys();
          keys.onsuccess = () => {
            open.result.close();
            done(keys.result as string[]);
          };
        };
      }),
    table,
  );

/** What is shown at the selector once it holds these words. */
export async function waitForText(page: Page, selector: string, text: string): Promise<string> {
  let last: string | null = null;
  await vi
    .waitUntil(
      async () => {
        // A page that is just loading itself anew shows nothing yet.
        last = await page
          .evaluate((selector) => document.querySelector<HTMLElement>(selector)?.innerText ?? null, selector)
          .catch(() => null);
        return last?.includes(text);
      },
      { timeout: 10_000, interval: 100 },
    )
    .catch(() => {
      throw new Error(`${selector} never said ${text}; it said ${last}`);
    });
  return last ?? '';
}

/** The desk in a tab, its flags read. */
export async function openDeskTab(session: Session): Promise<Page> {
  const desk = await session.openExtensionPage('desk.html');
  await waitForText(desk, '.desk__head [role=status]', 'flag');
  return desk;
}

export const goTo = (desk: Page, hash: string): Promise<void> =>
  desk.evaluate((hash) => {
    location.hash = hash;
  }, hash);

/** The draft that something else than `before` has just made. */
export const newDraft = (desk: Page, before: readonly string[] = []): Promise<string> =>
  vi.waitUntil(async () => (await idsIn(desk, 'flagDrafts')).find((id) => !before.includes(id)) ?? null, {
    timeout: 10_000,
  }) as Promise<string>;

/** Presses the button with these words inside an element of the desk. */
export async function press(desk: Page, selector: string, words: string): Promise<void> {
  await vi.waitUntil(
    () =>
      desk.evaluate(
        (selector, words) => {
          const buttons = [...document.querySelectorAll<HTMLButtonElement>(`${selector} button`)];
          const button = buttons.find((one) => one.textContent?.trim() === words && !one.disabled);
          button?.click();
          return button !== undefined;
        },
        selector,
        words,
      ),
    { timeout: 10_000, interval: 100 },
  );
}

/** Gives a file to a field, as a reader would who chose it. */
export const chooseFile = (desk: Page, selector: string, name: string, text: string): Promise<void> =>
  desk.$eval(
    selector,
    (field, name, text) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      (field as HTMLInputElement).files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    text,
  );
