import { performance } from 'node:perf_hooks';
import { ownText } from './own-text.ts';
import { loadSpotter, spotterNames } from './spotters/spotter.ts';

/* Run by the benchmark in a process of its own: the time from import to the first answer, in ms. */
const name = spotterNames.find((known) => known === process.argv[2]);
if (!name) throw new Error(`no spotter named ${process.argv[2]}`);
const start = performance.now();
const spotter = await loadSpotter(name);
spotter.spot(ownText[0] ?? '');
process.stdout.write(String(performance.now() - start));
