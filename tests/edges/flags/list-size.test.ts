import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Flag } from '../../../lib/flags/flag.ts';
import { makeListKey, readList, signList } from '../../../lib/flags/signed-list.ts';
import { fullFlag } from './sample-flags.ts';

/** Flags as unlike as real ones: ids, quotes, passages and dates of their own. */
function unlike(i: number): Flag {
  const words = Array.from({ length: 60 }, (_, n) => ((i * 2_654_435_761 + n * 40_503) >>> 0).toString(36));
  const said = (from: number, count: number): string => words.slice(from, from + count).join(' ');
  const flag = fullFlag(crypto.randomUUID());
  return {
    ...flag,
    quote: { ...flag.quote, exact: said(0, 5), prefix: said(5, 5), suffix: said(10, 5) },
    passage: { before: said(15, 20), after: said(35, 20) },
    page: { ...flag.page, url: `https://courier.example/${said(55, 1)}`, title: said(56, 4) },
  };
}

it('prints what a list of 1,000 flags weighs', async () => {
  const key = await makeListKey();
  const flags = Array.from({ length: 1_000 }, (_, i) => unlike(i));
  const head = { title: 'T', publisher: 'P', url: '', edition: 1, created: '2026-01-01T00:00:00.000Z' };
  const started = performance.now();
  const file = await signList({ ...head, flags }, key);
  const signed = performance.now();
  const read = await readList(file, key.publicKey, 0);
  const done = performance.now();
  expect(read).toMatchObject({ edition: 1 });
  const plain = Buffer.byteLength(file);
  const packed = gzipSync(file).byteLength;
  console.log(
    `a list of 1,000 flags: ${(plain / 1e6).toFixed(2)} MB, ${(packed / 1e6).toFixed(2)} MB compressed; ` +
      `signed in ${(signed - started).toFixed(0)} ms, read and verified in ${(done - signed).toFixed(0)} ms`,
  );
  expect(packed).toBeLessThan(plain);
});
