import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replace(/\/\*.*?\*\//gs, '');

/** What the first rule with this selector says: `text-decoration` and the like. */
const declarationsOf = (css: string, selector: string): string[] => {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) return [];
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  const lines = body.split(';').map((line) => line.trim());
  // What a span does by itself need not be said of it.
  return lines.filter((line) => line !== '' && line !== 'text-decoration-skip-ink: auto');
};

const onPages = read('entrypoints/page.content/marks.css');
const onOurs = read('assets/theme/demo-marks.css');

it.each(['matches', 'close', 'differs', 'revised', 'context', 'abstained', 'flagged', 'open'])(
  'a mark shown as an example looks as on an article: %s',
  (name) => {
    const real = declarationsOf(onPages, `::highlight(plumbline-${name})`);
    expect(real.length).toBeGreaterThan(0);
    expect(declarationsOf(onOurs, `.hl-${name}`)).toEqual(real);
  },
);
