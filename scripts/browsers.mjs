// Finds the browsers that tests and `npm start` drive. Plain JavaScript: it runs before anything is installed.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Flags that keep Chromium quiet and offline, and let it run in a container. */
export const quietChromium = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programFiles = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];

const known = {
  chromium: {
    override: 'PLUMBLINE_CHROMIUM',
    commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
    mac: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    override: 'PLUMBLINE_FIREFOX',
    commands: ['firefox-esr', 'firefox'],
    mac: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox ESR.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox/firefox.exe'],
  },
};

/**
 * Path of an installed browser of this kind, or null when none is found.
 * `PLUMBLINE_CHROMIUM` and `PLUMBLINE_FIREFOX` name another one.
 * @param {'chromium' | 'firefox'} kind
 * @returns {string | null}
 */
export function findBrowser(kind) {
  const { override, commands, mac, windows } = known[kind];
  const chosen = process.env[override];
  if (chosen) return isProgram(chosen) ? chosen : null;
  return candidates(commands, mac, windows).find(isProgram) ?? null;
}

/**
 * @param {string[]} commands
 * @param {string[]} mac
 * @param {string[]} windows
 */
function candidates(commands, mac, windows) {
  if (process.platform === 'darwin') return mac;
  if (process.platform === 'win32')
    return programFiles
      .flatMap((root) => root ?? [])
      .flatMap((root) => windows.map((path) => join(root, path)));
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return commands.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {string} path */
function isProgram(path) {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
