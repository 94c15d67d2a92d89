// Finds the browsers that the tests drive, and installs them where that is nobody else's business: as root on Debian or Ubuntu.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { findBrowser } from './browsers.mjs';

const packages = ['chromium', 'firefox-esr', 'fonts-dejavu-core'];

/**
 * Says which browsers tests can use, after installing missing ones where allowed.
 * Prints what it does, or the one command that would do it.
 */
export function ensureBrowsers() {
  if (missing().length > 0) {
    if (isRootOnDebian()) installWithApt();
    else console.log(`Not found: ${missing().join(' and ')}. To install: ${installCommand()}`);
  }
  return { chromium: findBrowser('chromium') !== null, firefox: findBrowser('firefox') !== null };
}

function missing() {
  return /** @type {const} */ (['chromium', 'firefox']).filter((kind) => findBrowser(kind) === null);
}

function isRootOnDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release') || !existsSync('/usr/bin/apt-get'))
    return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function installWithApt() {
  console.log(
    `Not found: ${missing().join(' and ')}. Running as root on Debian: installing ${packages.join(', ')} …`,
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (missing().length > 0) console.log(`Still not found after apt-get: ${missing().join(' and ')}`);
}

function installCommand() {
  if (process.platform === 'darwin') return 'brew install --cask chromium firefox';
  if (process.platform === 'win32') return 'winget install Google.Chrome Mozilla.Firefox';
  return `sudo apt-get install ${packages.join(' ')} (or your system's packages of these names)`;
}
