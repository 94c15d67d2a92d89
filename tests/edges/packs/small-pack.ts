const indicator = {
  id: 'xx.office.bicycles',
  title: 'Bicycles sold',
  measure: 'flow',
  unit: 'bicycles',
  frequency: 'month',
  lag: 20,
  publisher: 'Office of Wheels',
  source: {
    title: 'Bicycles, monthly',
    url: 'https://example.org/bicycles',
    licence: 'CC-BY-4.0',
    retrieved: '2026-08-21',
  },
  definition: 'Bicycles sold in shops in the month.',
  words: { names: ['bicycle sales', 'bicycles + sold'], nouns: ['bicycle'] },
  grain: { sum: true, rolling: false },
};

export const smallDescriptor = () => ({
  name: 'bicycles',
  title: 'Bicycles',
  version: '1.0.0',
  created: '2026-08-21T00:00:00Z',
  licenses: [{ name: 'CC-BY-4.0' }],
  sources: [{ title: 'Office of Wheels', path: 'https://example.org/' }],
  plumbline: { profile: 1, indicators: [structuredClone(indicator)] },
  resources: [
    { name: 'observations', path: 'observations.csv' },
    { name: 'areas', path: 'areas.csv' },
    { name: 'members', path: 'members.csv' },
    { name: 'breakdowns', path: 'breakdowns.csv' },
  ] as { name: string; path: string; bytes?: number; hash?: string }[],
});

const OBSERVATIONS = `indicator,area,breakdown,period,value,status,published,low,high
xx.office.bicycles,NLD,,2025-M01,5,,2025-02-20,,
xx.office.bicycles,NLD,,2025-M01,6,,2025-05-20,,
xx.office.bicycles,NLD,,2025-M02,7,P,2025-03-20,6.5,7.5
xx.office.bicycles,NLD,,2025-M03,,L,,,
xx.office.bicycles,NLD,kind:red,2025-M01,2,,,,
`;

const AREAS = `code,name,names,adjectives,parent
NLD,Netherlands,Holland; the Netherlands,Dutch,
BEL,Belgium,,Belgian; Belgians,
BENELUX,Benelux,,,
`;

const MEMBERS = `group,code,from,to
BENELUX,NLD,1948-01-01,
BENELUX,BEL,1948-01-01,
`;

const BREAKDOWNS = `code,title,words
kind:red,Red bicycles,red; crimson
`;

/** A whole valid pack of a few rows, with some files replaced or (null) left out. */
export const smallPack = (replaced: Record<string, string | null> = {}): Map<string, string> => {
  const files = new Map([
    ['datapackage.json', JSON.stringify(smallDescriptor())],
    ['observations.csv', OBSERVATIONS],
    ['areas.csv', AREAS],
    ['members.csv', MEMBERS],
    ['breakdowns.csv', BREAKDOWNS],
  ]);
  for (const [file, content] of Object.entries(replaced)) {
    if (content === null) files.delete(file);
    else files.set(file, content);
  }
  return files;
};
