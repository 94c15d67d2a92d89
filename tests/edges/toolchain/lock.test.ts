import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingFromLock } from '../../../scripts/lock/missing.mjs';

it('package-lock.json names the packages for every system: else run node scripts/complete-lock.mjs', () => {
  const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8'));
  expect(missingFromLock(lock)).toEqual({});
});

it('finds an optional package that is asked for and not listed, and reads its system from the name', () => {
  const packages = {
    '': {},
    'node_modules/tool': {
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.0.0',
        '@tool/darwin-arm64': '1.0.0',
        range: '^1.0.0',
      },
    },
    'node_modules/@tool/darwin-arm64': { version: '1.0.0' },
  };
  expect(missingFromLock({ packages })).toEqual({
    'node_modules/@tool/linux-x64-musl': {
      version: '1.0.0',
      optional: true,
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
    },
  });
});
