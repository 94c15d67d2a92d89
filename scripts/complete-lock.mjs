// Adds to package-lock.json the packages for other systems that npm left out: `node scripts/complete-lock.mjs`.
// npm drops an optional package that its registry does not hold at that moment, and then `npm ci` refuses the lock
// everywhere. To be run after `npm install`; a test tells when it was forgotten.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingFromLock } from './lock/missing.mjs';

const path = join(import.meta.dirname, '../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingFromLock(lock);
for (const [place, entry] of Object.entries(missing)) lock.packages[place] = entry;
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`package-lock.json: ${Object.keys(missing).length} packages for other systems added`);
