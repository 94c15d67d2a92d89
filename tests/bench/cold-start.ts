import { ownText } from './own-text.ts';
import { loadSpotter, spotterNames } from './spotters/spotter.ts';

/* Run by the benchmark in a process of its own: the processor time from import to the first answer, in ms. */
const name = spotterNames.find((known) => known === process.argv[2]);
if (!name) throw new Error(`no spotter named ${process.argv[2]}`);
const before = process.cpuUsage();
const spotter = await loadSpotter(name);
spotter.spot(ownText[0] ?? '');
const { user, system } = process.cpuUsage(before);
process.stdout.write(String((user + system) / 1000));
