import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { findBrowser, quietChromium } from './scripts/browsers.mjs';

const chromium = findBrowser('chromium');

const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: `e2e-${browser}`,
    environment: 'node',
    include: ['tests/e2e/**/*.test.ts'],
    provide: { browser },
    // One browser at a time: two would fight for the focus that popups need.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          environment: 'node',
          // Modules and packs are read once a worker, not once a file: half the time. No test may leave anything behind.
          isolate: false,
          include: ['tests/{core,edges,corpus}/**/*.test.{ts,tsx}'],
        },
      },
      {
        plugins: [preact({ prefreshEnabled: false })],
        // Found one after the other on a fresh clone, they would be bundled in two rounds, with two Preacts.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'axe-core',
            'approx-string-match',
            'dexie',
            'zod',
            'd3-dsv',
            'fflate',
            'minisearch',
            '@tanstack/virtual-core',
            'fast-check',
          ],
        },
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium === null ? {} : { executablePath: chromium }),
                chromiumSandbox: false,
                args: quietChromium,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'bench',
          environment: 'node',
          include: [],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
