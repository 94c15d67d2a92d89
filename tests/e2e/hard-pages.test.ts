import { describe, expect, it, vi } from 'vitest';
import { plainSite } from './harness/fixtures-proxy.ts';
import { marksOn, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

describe('pages that ask for care', () => {
  const session = useSession();

  it.each(['/empty.html', '/web-app.html', '/shop.html'])(
    '%s is left alone, and the popup says why',
    async (path) => {
      const page = await session().open(path);
      const popup = await session().openPopup(page);
      // Right after the installation it says first that the data is being put in place.
      await vi.waitUntil(
        () =>
          popup.read((root) => /article|nothing/i.test(root.querySelector('.empty h2')?.textContent ?? '')),
        { timeout: 15_000 },
      );
      expect(await marksOn(page)).toEqual({});
      expect(await session().badge(page)).toBe('');
      await popup.close();
      await page.close();
    },
  );

  it('a page without https is read like any other', async () => {
    const page = await session().open(`${plainSite}/article.html`);
    await waitForMarks(page, '48 per cent');
    await page.close();
  });

  it('a megabyte of digits is read without holding the page up', async () => {
    const page = await session().open('/digits.html');
    await page.evaluate(watchFrames);
    const popup = await session().openPopup(page);
    await vi.waitUntil(
      () => popup.read((root) => /article|nothing/i.test(root.querySelector('.empty h2')?.textContent ?? '')),
      { timeout: 15_000 },
    );
    await popup.close();
    expect(await page.evaluate(() => Number(document.documentElement.dataset.longestFrame))).toBeLessThan(
      1_000,
    );
    await page.close();
  });

  it('a page that replaces its body is read again', async () => {
    const page = await session().open('/replacing.html');
    await waitForMarks(page, '36,816');
    await page.evaluate(() => dispatchEvent(new Event('fixture:replace')));
    const marks = await waitForMarks(page, '29,437');
    expect(Object.values(marks).flat().join()).not.toContain('36,816');
    await page.close();
  });

  it('a page that goes on to another story without loading forgets the first', async () => {
    const page = await session().open('/spa.html');
    await waitForMarks(page, '36,816');
    await page.click('#next');
    await vi.waitUntil(async () => Object.values(await marksOn(page)).flat().length === 0, {
      timeout: 10_000,
    });
    await vi.waitUntil(async () => (await session().badge(page)) === '', { timeout: 5_000 });
    await page.close();
  });

  it('a new post of a live blog is read, and dated by its own time', async () => {
    const page = await session().open('/live-blog.html');
    await waitForMarks(page, '19,982');
    await page.evaluate(() => dispatchEvent(new Event('fixture:post')));
    const marks = await waitForMarks(page, '13,489');
    expect(marks.matches?.join()).toContain('13,489');
    await page.close();
  });

  it('a framework waking up on the page finds it as the server sent it, and the marks come back', async () => {
    const page = await session().open('/hydrating.html');
    await page.waitForSelector('html[data-hydrated]');
    await waitForMarks(page, '36,816');
    await page.close();
  });

  it('none of them made any console complain', async () => {
    expect(await session().problems()).toEqual([]);
  });
});

/** Notes the longest time between two frames on the root element, in milliseconds. */
function watchFrames(): void {
  const { dataset } = document.documentElement;
  let before = performance.now();
  dataset.longestFrame = '0';
  const tick = (now: number) => {
    dataset.longestFrame = String(Math.max(Number(dataset.longestFrame), now - before));
    before = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
