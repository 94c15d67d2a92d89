import type { Page } from 'puppeteer-core';
import { describe, expect, it, vi } from 'vitest';
import { marksOn } from './harness/look.ts';
import { useSession } from './harness/use-session.ts';

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Processor time of this thread, in microseconds: a busy machine does not stretch it. */
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

/** Processor time of a page's main thread while something happens, in milliseconds. */
interface Cost {
  longestTask: number;
  layout: number;
  paint: number;
}

const sum = (events: TraceEvent[]): number => events.reduce((all, { tdur = 0 }) => all + tdur, 0) / 1000;

/** Runs a task under Chromium's own tracing and reads off what it cost the page's main thread. */
async function costOf(page: Page, task: () => Promise<unknown>): Promise<Cost> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await task();
  await page.evaluate(() => performance.mark('here'));
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const here = traceEvents.find(({ name }) => name === 'here');
  const ours = traceEvents.filter(({ pid, tid }) => pid === here?.pid && tid === here.tid);
  const named = (name: RegExp) => ours.filter((event) => name.test(event.name));
  const tasks = named(/RunTask$/);
  expect(tasks.length).toBeGreaterThan(0);
  return {
    longestTask: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
    layout: sum(named(/^(Layout|UpdateLayoutTree)$/)),
    paint: sum(named(/^(Paint|PrePaint)$/)),
  };
}

const rounded = ({ longestTask, layout, paint }: Cost): string =>
  `longest task ${longestTask.toFixed(1)} ms, layout ${layout.toFixed(1)} ms, paint ${paint.toFixed(1)} ms`;

const append = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const article = document.querySelector('article');
    const text = document.querySelectorAll('p')[3]?.textContent ?? '';
    for (let i = 0; i < 200; i += 1)
      article?.append(Object.assign(document.createElement('p'), { textContent: `${text} Part ${i}.` }));
  });

/** How many are marked; asked in a way that costs the page nothing to speak of. */
const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('plumbline-matches')?.size ?? 0);

describe('an article of 10,000 words', () => {
  const session = useSession();

  it('is read, and 200 paragraphs more, without a task that anybody would notice', async (test) => {
    if (session().kind === 'firefox') test.skip('Firefox has no tracing over its remote protocol');
    const page = await session().open('/empty.html');
    const load = await costOf(page, async () => {
      await page.goto(new URL('/long.html', page.url()).href);
      await vi.waitUntil(async () => (await countMarks(page)) >= 84, { timeout: 15_000 });
    });
    const more = await costOf(page, async () => {
      await append(page);
      await vi.waitUntil(async () => (await countMarks(page)) >= 284, { timeout: 15_000 });
    });
    await page.close();

    const options = await session().openExtensionPage('options.html');
    await options.waitForSelector('[aria-label="Check articles"]');
    await options.click('[aria-label="Check articles"]');
    const alone = await session().open('/empty.html');
    const loadAlone = await costOf(alone, () => alone.goto(new URL('/long.html', alone.url()).href));
    const moreAlone = await costOf(alone, () => append(alone));
    console.info(`load: ${rounded(load)}; without us: ${rounded(loadAlone)}`);
    console.info(`200 paragraphs: ${rounded(more)}; without us: ${rounded(moreAlone)}`);
    expect(load.longestTask).toBeLessThan(loadAlone.longestTask + 16);
    expect(more.longestTask).toBeLessThan(moreAlone.longestTask + 16);
    expect(await marksOn(alone)).toEqual({});
  });
});
