import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PackError } from '../lib/packs/pack-error.ts';
import { readPack } from '../lib/packs/read-pack.ts';
import { checkReferences, checkShortForms } from './packs/checks/references.ts';
import { compareFigures } from './packs/compare-figures.ts';
import { compilePacks } from './packs/compile.ts';
import { importPacks } from './packs/import.ts';
import { loadPacks } from './packs/load-packs.ts';
import { readFolder } from './packs/pack-folder.ts';
import { reportCheck, reportPack, reportTotals } from './packs/report.ts';
import { profileJsonSchema } from './packs/schema.ts';
import { sealPack } from './packs/seal.ts';

const root = resolve(import.meta.dirname, '..');
const PACKS = join(root, 'assets/packs');
const SHIPPED = join(root, 'assets/public/packs');
const FIGURES = resolve(root, '../shared/gold/figures.csv');
const SCHEMA = join(root, 'docs/pack-format.schema.json');
const SHARED = resolve(root, '../shared/data');

const USAGE = `npm run packs                    check all packs, compile them, report
npm run packs -- compile         compile only, quietly
npm run packs -- validate DIR    check one pack; exit code 1 when something is not as expected
npm run packs -- seal DIR        write sizes and hashes after editing a pack's CSV files
npm run packs -- compare [FILE]  look up a list of figures met in the news
npm run packs -- schema          write docs/pack-format.schema.json from the profile
npm run packs -- import [NAME]   make the packs' rows again from ../shared/data`;

const print = (line: string): void => console.log(line);

const folderOf = (argument: string | undefined): string => {
  if (argument === undefined) throw new Error(`which folder?\n\n${USAGE}`);
  const folder = resolve(process.env.INIT_CWD ?? '.', argument);
  if (!existsSync(join(folder, 'datapackage.json'))) throw new Error(`no datapackage.json in ${folder}`);
  return folder;
};

const commands: Record<string, (argument: string | undefined) => Promise<number>> = {
  async all() {
    const packs = await loadPacks(PACKS);
    const good = packs.map((pack) => reportPack(pack, print));
    good.push(reportCheck(checkReferences(packs), print));
    good.push(reportCheck(checkShortForms(packs), print));
    reportTotals(await compilePacks(packs, SHIPPED), print);
    return good.every(Boolean) ? 0 : 1;
  },
  async compile() {
    await compilePacks(await loadPacks(PACKS), SHIPPED);
    return 0;
  },
  async validate(argument) {
    return reportPack(await readPack(await readFolder(folderOf(argument))), print) ? 0 : 1;
  },
  async seal(argument) {
    await sealPack(folderOf(argument));
    return 0;
  },
  async compare(argument) {
    return compareFigures(await loadPacks(PACKS), argument ? resolve(argument) : FIGURES, print);
  },
  async schema() {
    await writeFile(SCHEMA, profileJsonSchema());
    return 0;
  },
  async import(argument) {
    return importPacks({ shared: SHARED, packs: PACKS, only: argument ?? null }, print);
  },
};

const run = async (): Promise<number> => {
  const [name = 'all', argument] = parseArgs({ allowPositionals: true }).positionals;
  const command = commands[name];
  if (command) return command(argument);
  console.error(USAGE);
  return 1;
};

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof PackError) && !(error instanceof Error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
