import { execFileSync } from 'node:child_process';
import process from 'node:process';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The add-on's name at Mozilla; never changes, or readers lose their settings. */
const geckoId = 'plumbline@example.org';

const browsers = ['chrome128', 'firefox140'];

export default defineConfig({
  publicDir: 'assets/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  hooks: {
    // The extension ships the packs validated and compiled, never a stale copy.
    'build:before': () => {
      execFileSync(process.execPath, ['scripts/packs.ts', 'compile'], {
        cwd: import.meta.dirname,
        stdio: 'inherit',
      });
    },
  },
  vite: () => ({
    plugins: [preact({ prefreshEnabled: false })],
    // WXT's own would tell every page that the extension is there.
    resolve: {
      alias: {
        'wxt/utils/content-script-context': `${import.meta.dirname}/entrypoints/page.content/no-context.ts`,
      },
    },
    // Nothing older is supported: `light-dark()` and the like must reach the card as they are written.
    build: { sourcemap: false, target: browsers, cssTarget: browsers },
  }),
  zip: {
    artifactTemplate: '{{name}}-{{version}}-{{browser}}-{{manifestVersion}}.zip',
    sourcesTemplate: '{{name}}-{{version}}-sources.zip',
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    icons: icons(''),
    // Each is justified in README.md; a new one needs a reason there.
    permissions: [
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'activeTab',
      // Starts reading, after a click on our button, in a tab that was open before the extension was.
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Scripts that the page's own script imports when they are needed: the first card, a page with flags.
    web_accessible_resources: [
      {
        resources: ['card.js', 'flags-in-page.js'],
        matches: ['http://*/*', 'https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    action: {
      default_title: '__MSG_extensionName__',
      default_icon: icons(''),
    },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+K' } },
      'check-selection': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_commandCheckSelection__',
      },
      'next-figure': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNextFigure__' },
      'flag-selection': { description: '__MSG_commandFlagSelection__' },
      'previous-figure': { description: '__MSG_commandPreviousFigure__' },
    },
    ...(browser === 'firefox' ? firefoxOnly() : { minimum_chrome_version: '128' }),
  }),
});

function icons(folder: string): Record<string, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${folder}${size}.png`]));
}

function firefoxOnly() {
  return {
    browser_specific_settings: {
      gecko: {
        id: geckoId,
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none' as const] },
      },
    },
  };
}
