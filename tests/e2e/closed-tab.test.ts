import { expect, it } from 'vitest';
import { waitForMarks } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

const session = useSession();

it('a tab closed while it is read leaves no trace', async () => {
  for (let times = 0; times < 3; times += 1) {
    const page = await session().open('/article.html');
    await page.close();
  }
  const page = await session().open('/article.html');
  await waitForMarks(page, '48 per cent');
  expect(await session().problems()).toEqual([]);
});
