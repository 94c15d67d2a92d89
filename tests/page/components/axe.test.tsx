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
          const place = show(specimen);
          expect(place.textContent).not.toBe('');
          expect(await violationsOf(place)).toEqual([]);
        });
      }
    });
  }
}

it('axe finds faults put in on purpose, so that a clean answer means something', async () => {
  document.documentElement.className = 'theme-light';
  const place = show(
    <div>
      <button type="button" />
      <p style={{ color: '#bbb', background: '#fff' }}>too faint</p>
    </div>,
  );
  const found = await violationsOf(place);
  expect(found.map((line) => line.split(':')[0])).toEqual(
    expect.arrayContaining(['button-name', 'color-contrast']),
  );
});
