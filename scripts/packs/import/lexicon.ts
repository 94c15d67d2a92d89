import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

type LexiconRow = Record<string, string>;

/** The words for places and parts that every pack takes its areas.csv, members.csv and breakdowns.csv from. */
export interface Lexicon {
  areas: Map<string, LexiconRow>;
  members: LexiconRow[];
  breakdowns: Map<string, LexiconRow>;
}

const rowsOf = (file: string): LexiconRow[] => [
  ...csvParse(readFileSync(new URL(`../lexicon/${file}`, import.meta.url), 'utf8')),
];

const byCode = (rows: LexiconRow[]): Map<string, LexiconRow> =>
  new Map(rows.map((row) => [row.code ?? '', row]));

/** One breakdown per country for "nationality:AFG", with the country's names and adjectives as its words. */
const nationalities = (areas: Iterable<LexiconRow>): LexiconRow[] =>
  [...areas].map((area) => ({
    code: `nationality:${area.code}`,
    title: area.name ?? '',
    words: [area.name, area.names, area.adjectives].filter((words) => words).join('; '),
  }));

export const readLexicon = (): Lexicon => {
  const areas = rowsOf('areas.csv');
  return {
    areas: byCode(areas),
    members: rowsOf('members.csv'),
    breakdowns: byCode([...nationalities(areas), ...rowsOf('breakdowns.csv')]),
  };
};

const WORLD = 'WLD';
/** Names that hold a country's name and mean something else: "Latin America", "New South Wales", "Church of England". */
const LOOKALIKE = 'X-';

/** The areas that a pack needs: those its rows name, their parents, the groups that hold them and those groups' members. */
export const areasFor = (
  codes: ReadonlySet<string>,
  lexicon: Lexicon,
): { areas: LexiconRow[]; members: LexiconRow[] } => {
  const needed = new Set<string>();
  const add = (code: string): void => {
    if (needed.has(code) || code === '') return;
    const area = lexicon.areas.get(code);
    if (!area) throw new RangeError(`no area ${code} in lexicon/areas.csv`);
    needed.add(code);
    add(area.parent ?? '');
    for (const member of lexicon.members) if (member.group === code) add(member.code ?? '');
  };
  for (const code of codes) add(code);
  if (needed.has(WORLD)) for (const code of lexicon.areas.keys()) if (code.startsWith(LOOKALIKE)) add(code);
  return {
    areas: [...lexicon.areas.values()].filter((area) => needed.has(area.code ?? '')),
    members: lexicon.members.filter((member) => needed.has(member.group ?? '')),
  };
};
