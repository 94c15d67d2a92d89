/**
 * Who may import whom, as data. Paths are folders or files from the root; a folder stands for all below it.
 * Docs: docs/design.md, "The import rule".
 */
export interface LayerRule {
  /** Where the rule holds. The first layer whose folder holds a file is the file's layer. */
  layer: string;
  /** Project files it may import, values and types. */
  files: string[];
  /** Project files of which it may import types only. */
  types: string[];
  packages: string[];
}

/** From these modules, following values that are bundled together, none of these may be reached. */
export interface ReachRule {
  from: string;
  never: string[];
  /** Small things of those folders that may be reached all the same. */
  except: string[];
  why: string;
}

const core = (folder: string, below: string[]): LayerRule => ({
  layer: `lib/core/${folder}`,
  files: [`lib/core/${folder}`, ...below.map((name) => `lib/core/${name}`), 'assets/lexicons'],
  types: [],
  packages: [],
});

const ground = ['span.ts', 'page-text.ts'];

/** Days, SDMX periods and the shape of a series: plain arithmetic that storage and packs share with the core. */
const periods = ['lib/core/time', 'lib/core/series/series.ts'];

export const layerRules: LayerRule[] = [
  core('span.ts', []),
  core('page-text.ts', ['span.ts']),
  core('quantities', ground),
  core('time', [...ground, 'quantities']),
  core('claims', [...ground, 'quantities', 'time']),
  core('series', [...ground, 'quantities', 'time', 'claims']),
  core('checks', [...ground, 'quantities', 'time', 'claims', 'series']),
  core('check-text.ts', [...ground, 'quantities', 'time', 'claims', 'series', 'checks']),
  {
    layer: 'lib/page',
    files: [
      'lib/page',
      ...ground.map((name) => `lib/core/${name}`),
      'lib/core/quantities',
      'lib/core/checks/empty-finding.ts',
      'components',
      'assets',
    ],
    types: ['lib/core', 'lib/messaging/protocol.ts'],
    packages: ['preact', 'approx-string-match'],
  },
  {
    layer: 'lib/packs',
    files: ['lib/packs', ...periods],
    types: ['lib/core'],
    packages: ['zod', 'd3-dsv', 'fflate'],
  },
  {
    layer: 'lib/sources',
    files: ['lib/sources', 'lib/packs', ...periods],
    types: ['lib/core'],
    packages: ['zod', 'd3-dsv'],
  },
  {
    layer: 'lib/store',
    files: ['lib/store', ...periods],
    types: ['lib/core', 'lib/packs', 'lib/flags'],
    packages: ['zod', 'dexie', 'wxt/browser'],
  },
  {
    layer: 'lib/flags',
    files: ['lib/flags', ...periods],
    types: ['lib/core'],
    packages: ['zod', 'approx-string-match', 'd3-dsv', 'fflate', 'minisearch'],
  },
  {
    layer: 'lib/messaging',
    files: ['lib/messaging'],
    types: ['lib/core'],
    packages: ['zod', 'wxt/browser'],
  },
  {
    layer: 'components',
    files: ['components', 'assets'],
    types: ['lib/core', 'lib/flags', 'lib/messaging/protocol.ts'],
    packages: ['preact', '@tanstack/virtual-core'],
  },
  {
    layer: 'entrypoints',
    files: ['entrypoints', 'components', 'lib', 'assets'],
    types: [],
    packages: ['preact', 'wxt', 'wxt/browser', 'minisearch', 'zod'],
  },
];

/** Only these may touch the extension APIs. */
export const browserUsers = [
  'entrypoints',
  'lib/messaging',
  'lib/store/settings.ts',
  'lib/store/settings-in-page.ts',
  'lib/store/settings-desk.ts',
  'lib/store/own-database.ts',
];

export const reachRules: ReachRule[] = [
  {
    from: 'entrypoints/page.content',
    never: [
      'dexie',
      'zod',
      'lib/store/database.ts',
      'lib/core/series',
      'lib/core/checks',
      'lib/packs',
      'assets/packs',
    ],
    except: ['lib/core/checks/empty-finding.ts'],
    why: 'the script on every page stays small: no database, no schemas, no catalogue',
  },
];
