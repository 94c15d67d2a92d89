// What `npm start` and `npm test` need before anything is installed: plain JavaScript, no dependency, Node 20 or newer.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export const root = join(import.meta.dirname, '..');

/** Scripts are TypeScript that Node runs itself, which it does without a flag from this version on. */
const oldestNode = [22, 18];

/** Installs the locked packages when they are missing or not the locked ones; throws when npm fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the locked packages (npm ci) …');
  if (npm('ci')) return;
  // npm ci refuses a lock that lacks packages for other systems (see complete-lock.mjs); install takes it as it is.
  console.log('npm ci refused; installing from the lock as it is (npm install --no-save) …');
  if (!npm('install', '--no-save')) throw new Error('The packages could not be installed.');
}

/** @param {string[]} args */
function npm(...args) {
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(isWindows ? 'npm.cmd' : 'npm', [...args, '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: isWindows,
  });
  return status === 0;
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile */

function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(installed);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const held = present[path];
    return held === undefined ? optional === true : held.version === version;
  });
}

/** @param {string} path */
function readLock(path) {
  return /** @type {Lockfile} */ (JSON.parse(readFileSync(path, 'utf8'))).packages;
}

/** Path of the pinned Node, or of the running one where none is published for this system; throws when that is too old. */
export function nodePath() {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${os}-${process.arch}`, 'bin', file);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return process.execPath;
  throw new Error(`Node ${oldestNode.join('.')} or newer is needed here; this is ${process.versions.node}`);
}

/**
 * Path of the program that a package installs, to be run by `nodePath()`.
 * @param {string} name of the package
 * @param {string} [program] where the package installs several
 */
export function toolPath(name, program = name.replace(/^.*\//, '')) {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[program]);
}

/**
 * Runs a script with the pinned Node, which also leads in its PATH; resolves to its exit code.
 * @param {string[]} args path of the script, then its arguments
 * @param {{ quiet?: boolean }} [options] `quiet` keeps the output back unless it fails
 * @returns {Promise<number>}
 */
export function runNode(args, { quiet = false } = {}) {
  const delimiter = process.platform === 'win32' ? ';' : ':';
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const child = spawn(nodePath(), args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  /** @type {Buffer[]} */
  const kept = [];
  child.stdout?.on('data', (chunk) => kept.push(chunk));
  child.stderr?.on('data', (chunk) => kept.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(kept));
      resolve(code ?? 1);
    });
  });
}
