import { describe, expect, it } from 'vitest';
import { shareLists, unshareLists } from '../../../lib/messaging/shared-lists.ts';

const days = Array.from({ length: 365 }, (_, day) => ({ period: `2025-${day}`, value: day }));
const finding = (id: string, observations: unknown[] | null) => ({
  id,
  official: observations && { value: 1, observations },
  notes: ['a', { text: 'b' }],
});

const values: [string, unknown][] = [
  ['nothing', null],
  ['a word', 'observations'],
  ['findings that share', [finding('a', days), finding('b', [...days]), finding('c', days.slice(1))]],
  ['a finding without', { findings: [finding('a', null)] }],
  ['an empty list', [finding('a', [])]],
  ['a report of frames', [[0, { findings: [finding('a', days)], unchecked: [] }]]],
];

describe('lists that several findings share', () => {
  it.each(values)('come back as they were: %s', (_, value) => {
    const sent = JSON.parse(JSON.stringify(shareLists(value)));
    expect(unshareLists(sent)).toEqual(value);
  });

  it('go once', () => {
    const many = Array.from({ length: 100 }, (_, at) => finding(`${at}`, [...days]));
    const { lists } = shareLists(many);
    expect(lists).toEqual([days]);
    expect(JSON.stringify(shareLists(many)).length).toBeLessThan(JSON.stringify(many).length / 20);
  });
});
