import { describe, expect, it, vi } from 'vitest';
import { goTo, idsIn, newDraft, waitForText } from './harness/desk.ts';
import { placeOf, waitForCard, waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const words = '48 per cent';

describe('flagging a figure', () => {
  const session = useSession();

  it('goes from the card to the desk, and back to the page on the next visit', async () => {
    const page = await session().open('/article.html');
    await waitForMarks(page, words);
    const place = await placeOf(page, words);
    await page.mouse.click(place.x, place.y);
    await waitForCard(() => session().card(page), '48.1%');
    const card = await session().card(page);
    await card?.read((root) => {
      const buttons = [...root.querySelectorAll<HTMLElement>('.acts button')];
      buttons.find(({ textContent }) => textContent === 'Flag this figure')?.click();
    });

    const desk = await session().openExtensionPage('desk.html');
    const draft = await newDraft(desk);
    await goTo(desk, `#new=${draft}`);
    await waitForText(desk, '.desk__editor', words);
    await desk.evaluate(() => document.querySelector<HTMLElement>('.desk__editor [type=submit]')?.click());
    const detail = await waitForText(desk, '.desk__detail', '48.1%');
    expect(detail).toContain(words);
    expect(await idsIn(desk, 'flags')).toEqual([draft]);
    expect(await idsIn(desk, 'flagDrafts')).toEqual([]);
    await page.close();

    const again = await session().open('/article.html');
    await vi.waitUntil(() => again.evaluate(flaggedWords), { timeout: 10_000 });
    expect(await again.evaluate(flaggedWords)).toContain(words);
    await again.close();
    await desk.close();
    const later = await session().openExtensionPage('desk.html');
    await goTo(later, `#flag=${draft}`);
    await waitForText(later, '.desk__detail', 'still there, word for word');
  });
});

/** The words with the flag's line over them; runs in the page. */
function flaggedWords(): string {
  const ranges = CSS.highlights.get('plumbline-flagged') as unknown as Set<Range> | undefined;
  return [...(ranges ?? [])].map(String).join('').replace(/\s+/g, ' ');
}
