import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { sheets } from '../../gallery/sheets.ts';
import { show } from './render.tsx';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violationsOf(place: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(place, { runOnly: { type: 'tag', values: rules } });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}

afterEach(() => {
  document.documentElement.className = '';
});

for (const theme of ['theme-light', 'theme-dark']) {
  for (const [sheet, specimens] of Object.entries(sheets)) {
    describe(`${sheet}, ${theme}`, () => {
      for (const [name, specimen] of Object.entries(specimens)) {
        it(`${name} has no violation`, async () => {
          document.documentElement.lang = 'en-GB';
          document.documentElement.className = theme;
          document.body.style.background = 'var(--ground)';
          expect(await violationsOf(show(specimen))).toEqual([]);
        });
      }
    });
  }
}
