import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import type { SpotterName } from './spotters/spotter.ts';

/** Bytes of one spotter bundled for the browser: minified, and gzipped on top. */
export async function bundleSize(name: SpotterName): Promise<{ minified: number; gzipped: number }> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL(`./spotters/${name}.ts`, import.meta.url)),
    platform: 'browser',
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const code = output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return { minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
