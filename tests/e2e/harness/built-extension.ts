import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { findBrowser } from '../../../scripts/browsers.mjs';

/** Folder of the unpacked extension, below `BUILT` or `.output`; throws when it was not built. */
export function builtExtension(target: 'chrome-mv3' | 'firefox-mv3'): string {
  const folder = join(process.env.BUILT ?? join(import.meta.dirname, '../../../.output'), target);
  if (!existsSync(join(folder, 'manifest.json')))
    throw new Error(`${folder} is not built: run npm run build first`);
  return folder;
}

/** Path of the browser; throws when none is installed. */
export function browserPath(kind: 'chromium' | 'firefox'): string {
  const path = findBrowser(kind);
  if (path === null) throw new Error(`no ${kind} found`);
  return path;
}
