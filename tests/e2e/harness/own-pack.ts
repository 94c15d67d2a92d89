import type { Page } from 'puppeteer-core';

/** The one place of the pack. */
export const areas = 'code,name\nHBR,Harbour\n';

/** A pack of one measure, as a reader with a spreadsheet would write it; `more` joins its `plumbline` property. */
export function ownPack(name: string, more: object = {}): string {
  return JSON.stringify({
    name,
    title: 'Harbour statistics',
    version: '1.0.0',
    created: '2026-08-21T00:00:00Z',
    licenses: [{ name: 'CC0-1.0' }],
    sources: [{ title: 'Harbour Board' }],
    resources: [
      { name: 'areas', path: 'areas.csv' },
      { name: 'observations', path: 'observations.csv' },
    ],
    plumbline: {
      profile: 1,
      indicators: [
        {
          id: 'harbour.ships',
          title: 'Ships entering',
          measure: 'flow',
          unit: 'ships',
          decimals: 0,
          tolerance: null,
          frequency: 'year',
          lag: 30,
          revision: null,
          seasonallyAdjusted: false,
          publisher: 'Harbour Board',
          source: {
            title: 'Ships',
            url: 'https://harbour.example/ships',
            licence: 'CC0-1.0',
            retrieved: '2026-08-21',
          },
          definition: 'Ships entering the harbour.',
          caveats: [],
          nextRelease: null,
          words: { names: ['ships entering'], short: [], near: [], not: [], nouns: ['ship'] },
          grain: { sum: true, rolling: false },
          impliedArea: null,
          related: [],
          sameAs: [],
          priority: 0,
        },
      ],
      events: [],
      ...more,
    },
  });
}

/** Gives files to the page's file field, as a reader would who chose them. */
export function choose(page: Page, files: Record<string, string>): Promise<void> {
  return page.$eval(
    'input[type=file]',
    (field, entries) => {
      const chosen = new DataTransfer();
      for (const [name, text] of entries) chosen.items.add(new File([text], name));
      (field as HTMLInputElement).files = chosen.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    Object.entries(files),
  );
}
