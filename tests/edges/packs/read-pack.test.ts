import { describe, expect, test } from 'vitest';
import { PackError } from '../../../lib/packs/pack-error.ts';
import { fileHash, readPack } from '../../../lib/packs/read-pack.ts';
import { smallDescriptor, smallPack } from './small-pack.ts';

const messagesOf = async (files: Map<string, string | Uint8Array>): Promise<string> => {
  try {
    await readPack(files);
  } catch (error) {
    if (error instanceof PackError) return error.message;
    throw error;
  }
  return '';
};

test('a whole pack is read, its rows as columns in order of period and publication', async () => {
  const pack = await readPack(smallPack(), 'https://example.org/datapackage.json');
  expect(pack.summary).toEqual({
    name: 'bicycles',
    title: 'Bicycles',
    version: '1.0.0',
    created: '2026-08-21T00:00:00Z',
    subscribedFrom: 'https://example.org/datapackage.json',
  });
  expect(pack.series.map((series) => series.key)).toEqual([
    'xx.office.bicycles|NLD|',
    'xx.office.bicycles|NLD|kind:red',
  ]);
  expect(pack.series[0]).toMatchObject({
    periods: ['2025-M01', '2025-M01', '2025-M02', '2025-M03'],
    values: [5, 6, 7, null],
    status: ['A', 'A', 'P', 'L'],
    published: ['2025-02-20', '2025-05-20', '2025-03-20', ''],
    low: [null, null, 6.5, null],
    high: [null, null, 7.5, null],
  });
  expect(pack.areas[2]).toMatchObject({
    code: 'BENELUX',
    members: [{ code: 'NLD', from: '1948-01-01', to: null }, { code: 'BEL' }],
  });
  expect(pack.areas[0]).toMatchObject({
    names: ['Holland', 'the Netherlands'],
    adjectives: ['Dutch'],
    parent: null,
  });
  expect(pack.breakdowns).toEqual([{ code: 'kind:red', title: 'Red bicycles', words: ['red', 'crimson'] }]);
  expect(pack.indicators[0]).toMatchObject({ pack: 'bicycles', growthOver: null, caveats: [], priority: 50 });
});

const HEADER = 'indicator,area,breakdown,period,value,status,published,low,high';
const row = (text: string) => ({ 'observations.csv': `${HEADER}\n${text}\n` });

describe('what is wrong is said with file, row and column', () => {
  test.each([
    ['no descriptor', { 'datapackage.json': null }, 'datapackage.json: not found'],
    ['no JSON', { 'datapackage.json': '{' }, 'datapackage.json: not JSON'],
    ['no table', { 'observations.csv': null }, 'observations.csv: not found'],
    [
      'a column missing',
      { 'areas.csv': 'code,names\nNLD,x\n' },
      'areas.csv, row 1, column name: no column name',
    ],
    [
      'a column too many',
      { 'areas.csv': 'code,name,colour\nNLD,x,red\n' },
      'areas.csv, row 1, column colour',
    ],
    ['a cell too few', row('xx.office.bicycles,NLD,,2025,5'), 'observations.csv, row 2: 5 cells; expected 9'],
    ['a comma for a point', row('xx.office.bicycles,NLD,,2025,"12,5",,,,'), 'row 2, column value: "12,5"'],
    ['a number with a unit', row('xx.office.bicycles,NLD,,2025,5m,,,,'), 'row 2, column value: "5m"'],
    ['no value', row('xx.office.bicycles,NLD,,2025,,,,,'), 'row 2, column value: ""'],
    [
      'a period of words',
      row('xx.office.bicycles,NLD,,June 2025,5,,,,'),
      'row 2, column period: "June 2025"',
    ],
    ['a month that is none', row('xx.office.bicycles,NLD,,2025-M13,5,,,,'), 'row 2, column period'],
    ['a day that is none', row('xx.office.bicycles,NLD,,2025,5,,2025-02-30,,'), 'row 2, column published'],
    ['an unknown status', row('xx.office.bicycles,NLD,,2025,5,X,,,'), 'row 2, column status: "X"'],
    ['an unknown area', row('xx.office.bicycles,FRA,,2025,5,,,,'), 'row 2, column area: "FRA" is not known'],
    ['an unknown indicator', row('xx.cars,NLD,,2025,5,,,,'), 'row 2, column indicator: "xx.cars"'],
    ['an unknown part', row('xx.office.bicycles,NLD,kind:blue,2025,5,,,,'), 'column breakdown: "kind:blue"'],
    ['an interval upside down', row('xx.office.bicycles,NLD,,2025,5,,,7,6'), 'row 2, column low: "7"'],
    [
      'the same row twice',
      row('xx.office.bicycles,NLD,,2025-Q1,5,,,,\nxx.office.bicycles,NLD,,2025-01-01/P3M,6,,,,'),
      'row 3, column period: xx.office.bicycles|NLD| 2025-01-01/P3M stands twice',
    ],
    ['an area twice', { 'areas.csv': 'code,name\nNLD,a\nNLD,b\n' }, 'areas.csv, row 3, column code'],
    [
      'a member unknown',
      { 'members.csv': 'group,code\nBENELUX,LUX\n' },
      'members.csv, row 2, column code: "LUX"',
    ],
    [
      'a parent unknown',
      { 'areas.csv': 'code,name,parent\nNLD,a,EUR\n' },
      'column parent: "NLD" has parent "EUR"',
    ],
    [
      'a part without its kind',
      { 'breakdowns.csv': 'code,title\nred,Red\n' },
      'breakdowns.csv, row 2, column code',
    ],
  ])('%s', async (_, replaced, message) => {
    expect(await messagesOf(smallPack(replaced))).toContain(message);
  });

  test.each([
    [
      'capitals in words',
      { words: { names: ['Bicycle sales'] } },
      'indicators.0.words.names.0 (xx.office.bicycles)',
    ],
    ['no words', { words: { names: [] } }, 'indicators.0.words.names'],
    [
      'an http address',
      { source: { title: 'a', url: 'http://example.org', licence: 'x', retrieved: '2026-01-01' } },
      'https',
    ],
    ['an unknown measure', { measure: 'number' }, 'indicators.0.measure'],
    ['a field of no meaning', { colour: 'red' }, 'indicators.0'],
    ['an id with spaces', { id: 'my bicycles' }, 'indicators.0.id'],
  ])('in the descriptor: %s', async (_, change, message) => {
    const descriptor = smallDescriptor();
    Object.assign(descriptor.plumbline.indicators[0] ?? {}, change);
    expect(await messagesOf(smallPack({ 'datapackage.json': JSON.stringify(descriptor) }))).toContain(
      message,
    );
  });

  test('all problems of one reading are said together', async () => {
    const files = smallPack(row('xx.office.bicycles,FRA,,2025,5,,,,\nxx.office.bicycles,NLD,,2025,five,,,,'));
    expect((await messagesOf(files)).split('\n')).toHaveLength(2);
  });

  test('an indicator without rows', async () => {
    expect(await messagesOf(smallPack({ 'observations.csv': `${HEADER}\n` }))).toContain(
      'no row for xx.office.bicycles',
    );
  });

  test('text that is not UTF-8', async () => {
    const files = new Map<string, string | Uint8Array>(smallPack());
    files.set('areas.csv', new Uint8Array([0x63, 0xff, 0xfe]));
    expect(await messagesOf(files)).toContain('areas.csv: not UTF-8');
  });
});

describe('size and hash', () => {
  const sealed = async (): Promise<Map<string, string>> => {
    const files = smallPack();
    const descriptor = smallDescriptor();
    for (const resource of descriptor.resources) {
      const content = files.get(resource.path) ?? '';
      resource.bytes = new TextEncoder().encode(content).byteLength;
      resource.hash = await fileHash(content);
    }
    return files.set('datapackage.json', JSON.stringify(descriptor));
  };

  test('a sealed pack is taken', async () => {
    expect(await messagesOf(await sealed())).toBe('');
  });

  test('a file changed after sealing is not', async () => {
    const files = await sealed();
    files.set('areas.csv', (files.get('areas.csv') ?? '').replace('Holland', 'Hollend'));
    expect(await messagesOf(files)).toMatch(/areas\.csv: sha256:[0-9a-f]{64}; expected sha256:/);
  });
});

test('a byte-order mark and Windows line ends do no harm', async () => {
  const areas = '\ufeffcode,name\r\nNLD,Netherlands\r\n';
  const pack = await readPack(smallPack({ 'areas.csv': areas, 'members.csv': 'group,code\n' }));
  expect(pack.areas.map((area) => area.name)).toEqual(['Netherlands']);
});
