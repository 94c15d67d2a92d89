import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkLines } from './check/check-lines.ts';
import { openCatalogue } from './check/open-catalogue.ts';
import { prettyFile } from './check/pretty.ts';
import { loadPacks } from './packs/load-packs.ts';

const root = resolve(import.meta.dirname, '..');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    packs: { type: 'string' },
    pretty: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
  },
});

const from = process.env.INIT_CWD ?? process.cwd();
const opened = openCatalogue(
  await loadPacks(values.packs ? resolve(from, values.packs) : join(root, 'assets/packs')),
);

if (values.pretty && positionals[0]) await prettyFile(resolve(from, positionals[0]), opened, values.explain);
else await checkLines(opened, { pretty: values.pretty, explain: values.explain });
