import type { Area, Breakdown } from '../core/series/indicator.ts';
import { isDay } from '../core/time/days.ts';
import type { ProblemList } from './pack-error.ts';
import { listCell, readTable } from './read-table.ts';

const AREA_COLUMNS = { required: ['code', 'name'], optional: ['names', 'adjectives', 'parent'] };
const MEMBER_COLUMNS = { required: ['group', 'code'], optional: ['from', 'to'] };
const BREAKDOWN_COLUMNS = { required: ['code', 'title'], optional: ['words'] };

/** Reads areas.csv and, where there is one, members.csv (group, code, from, to). */
export const readAreas = (
  areasFile: string,
  areas: string,
  membersFile: string,
  members: string | null,
  found: ProblemList,
): Area[] => {
  const byCode = new Map<string, Area>();
  for (const { row, cell } of readTable(areasFile, areas, AREA_COLUMNS, found)) {
    const code = cell('code');
    if (!/^[A-Za-z0-9_.-]+$/.test(code) || byCode.has(code)) {
      const message = byCode.has(code) ? `code "${code}" stands twice` : `"${code}" is no area code`;
      found.add({
        file: areasFile,
        row,
        column: 'code',
        message,
        expected: 'one row per code of letters and digits, such as GBR',
      });
      continue;
    }
    byCode.set(code, {
      code,
      name: cell('name'),
      names: listCell(cell('names')),
      adjectives: listCell(cell('adjectives')),
      parent: cell('parent') || null,
      members: [],
    });
  }
  for (const { row, cell } of members === null
    ? []
    : readTable(membersFile, members, MEMBER_COLUMNS, found)) {
    const problem = (column: string, expected: string) =>
      found.add({ file: membersFile, row, column, message: `"${cell(column)}"`, expected });
    const group = byCode.get(cell('group'));
    if (!group) problem('group', `a code of ${areasFile}`);
    if (!byCode.has(cell('code'))) problem('code', `a code of ${areasFile}`);
    for (const column of ['from', 'to']) {
      if (cell(column) !== '' && !isDay(cell(column)))
        problem(column, 'a day such as 1973-01-01, or nothing');
    }
    group?.members.push({ code: cell('code'), from: cell('from') || null, to: cell('to') || null });
  }
  for (const area of byCode.values()) {
    if (area.parent !== null && !byCode.has(area.parent)) {
      const message = `"${area.code}" has parent "${area.parent}"`;
      found.add({
        file: areasFile,
        row: null,
        column: 'parent',
        message,
        expected: 'a code of the same file',
      });
    }
  }
  return [...byCode.values()];
};

/** Reads breakdowns.csv (code, title, words). */
export const readBreakdowns = (file: string, text: string, found: ProblemList): Breakdown[] => {
  const seen = new Set<string>();
  return readTable(file, text, BREAKDOWN_COLUMNS, found).flatMap(({ row, cell }) => {
    const code = cell('code');
    if (!/^[a-z_]+:[A-Za-z0-9_.-]+$/.test(code) || seen.has(code)) {
      found.add({
        file,
        row,
        column: 'code',
        message: `"${code}"`,
        expected: 'a new code such as nationality:AFG',
      });
      return [];
    }
    seen.add(code);
    return [{ code, title: cell('title'), words: listCell(cell('words')) }];
  });
};
