import { describe, expect, it } from 'vitest';
import { createReadLoop } from '../../../lib/page/read-loop.ts';

/** A loop whose readings end when told to. */
const slowLoop = () => {
  const runs: { signal: AbortSignal; end: () => void }[] = [];
  const loop = createReadLoop((signal) => new Promise((end) => runs.push({ signal, end })));
  const finish = async (at: number): Promise<void> => {
    runs[at]?.end();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { loop, runs, finish };
};

describe('a page is read', () => {
  it('once at a time, and once more for all that was asked for meanwhile', async () => {
    const { loop, runs, finish } = slowLoop();
    loop.start();
    loop.start();
    loop.start();
    expect(runs).toHaveLength(1);
    await finish(0);
    expect(runs).toHaveLength(2);
    await finish(1);
    expect(runs).toHaveLength(2);
  });

  it('at once after a reading was dropped, whose end then starts nothing', async () => {
    const { loop, runs, finish } = slowLoop();
    loop.start();
    loop.start();
    loop.drop();
    expect(runs.map(({ signal }) => signal.aborted)).toEqual([true]);
    loop.start();
    expect(runs).toHaveLength(2);
    await finish(0);
    expect(runs).toHaveLength(2);
    expect(runs[1]?.signal.aborted).toBe(false);
  });
});
