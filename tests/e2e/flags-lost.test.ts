import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import { writeBackup } from '../../lib/flags/formats/backup.ts';
import { bareFlag, fullFlag } from '../edges/flags/sample-flags.ts';
import { kill, openDesk, startRestoring, waitForCount } from './harness/killable-desk.ts';

const statusOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.desk__head [role=status]')?.textContent ?? '');
const noticeOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLElement>('.desk__notice')?.innerText ?? '');

describe.skipIf(inject('browser') !== 'chromium')('a database that the browser has lost', () => {
  it('is filled again from the second copy, and the reader is told', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-lost-'));
    try {
      const ids = Array.from({ length: 50 }, (_, i) => `f${i}`);
      const flags = ids.map((id, i) => (i % 2 ? fullFlag(id) : bareFlag(id)));
      const file = join(profile, 'backup.json');
      const deleted = [bareFlag('gone')];
      writeFileSync(
        file,
        await writeBackup({ flags, deleted, reviews: [], lists: [] }, '2026-01-01T00:00:00.000Z'),
      );
      const first = await openDesk(profile);
      await startRestoring(first.page, file);
      await waitForCount(first.page, 50);
      expect(await noticeOf(first.page)).toBe('');
      await kill(first.browser);

      const folders = globSync('**/IndexedDB/chrome-extension_*', { cwd: profile });
      expect(folders.length).toBeGreaterThan(0);
      for (const folder of folders) rmSync(join(profile, folder), { recursive: true });

      const second = await openDesk(profile);
      expect(await statusOf(second.page)).toMatch(/^50 flags/);
      expect(await noticeOf(second.page)).toContain('50 flags were put back from the second copy');
      await second.page.reload();
      await second.page.waitForSelector('.desk__notice');
      await second.page.click('.desk__notice button');
      await second.page.waitForFunction(() => document.querySelector('.desk__notice') === null);
      await second.page.reload();
      await waitForCount(second.page, 50);
      expect(await noticeOf(second.page)).toBe('');
      await second.browser.close();
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});
