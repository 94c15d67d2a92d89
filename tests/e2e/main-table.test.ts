import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { originArticle } from './harness/fixtures-proxy.ts';
import { evidenceOf, rowsOf, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

/** The job the project began with, read off the real popup: what an article on Channel crossings claims, and what is official. */
describe.each([
  { name: 'the example article', path: '/article.html', isThere: true },
  // Beside the project, never in it: a clone of its own has only the example.
  { name: 'the article the project began with', path: '/origin.html', isThere: existsSync(originArticle) },
])('$name in the popup', ({ path, isThere }) => {
  const session = useSession();
  it.skipIf(!isThere)('holds every figure against the official one', async () => {
    const page = await session().open(path);
    await waitForMarks(page, '48 per cent');
    const popup = await session().openPopup(page);
    const rows = await rowsOf(popup);
    const row = (part: string) => rows.find(({ quote }) => quote.toLowerCase().includes(part));

    expect(row('more than 20,000')).toMatchObject({ rating: 'close', official: '19,982' });
    expect(row('48 per cent rise')).toMatchObject({
      rating: 'matches',
      official: expect.stringContaining('48.1%'),
    });
    expect(row('highest level of crossings ever')).toMatchObject({ rating: 'matches' });
    expect(row('more than 2,200')?.rating).toMatch(/matches|close|context/);
    for (const trap of ['half a billion', 'one in', 'no 10', 'first act', 'last year', 'july 2'])
      expect(row(trap), trap).toBeUndefined();

    const change = await evidenceOf(popup, '48 per cent');
    expect(change).toMatch(/19,982/);
    expect(change).toMatch(/13,489/);
    const rank = await evidenceOf(popup, 'highest level');
    expect(rank).toMatch(/33,008/);
    const week = await evidenceOf(popup, '2,200');
    expect(week).toMatch(/2,599/);
    expect(week).toMatch(/2,014/);
    await popup.close();
  });
});
