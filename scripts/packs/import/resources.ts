import { OBSERVATION_COLUMNS } from '../../../lib/packs/read-observations.ts';

const text = (name: string, description: string, required = false) => ({
  name,
  type: 'string',
  description,
  ...(required ? { constraints: { required: true } } : {}),
});

const csv = (name: string, title: string) => ({
  name,
  title,
  path: `${name}.csv`,
  type: 'table',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
});

const number = (name: string, description: string) => ({ name, type: 'number', description });

const observationFields: Record<(typeof OBSERVATION_COLUMNS)[number], object> = {
  indicator: text('indicator', 'Id of an indicator in datapackage.json.', true),
  area: text('area', 'Code of an area in areas.csv.', true),
  breakdown: text('breakdown', 'Code of a part in breakdowns.csv; empty for the whole.'),
  period: text('period', '2025, 2025-S1, 2025-Q2, 2025-M06, 2025-W27, 2025-06-30 or 2024-04-01/P1Y.', true),
  value: number('value', 'In base units: pounds, people, per cent.'),
  status: {
    ...text(
      'status',
      'A normal, P provisional, E estimate, F forecast, B break, O missing, L not collected.',
    ),
    constraints: { enum: ['A', 'P', 'E', 'F', 'B', 'O', 'L'] },
  },
  published: {
    name: 'published',
    type: 'date',
    description: 'Day on which this value first appeared; empty when unknown.',
  },
  low: number('low', 'Lower end of the confidence interval.'),
  high: number('high', 'Higher end of the confidence interval.'),
};

/** The Data Package resources of a pack folder, by the files that it has. */
export const RESOURCES = {
  observations: {
    ...csv('observations', 'Observations'),
    schema: {
      fields: OBSERVATION_COLUMNS.map((column) => observationFields[column]),
      missingValues: [''],
      primaryKey: ['indicator', 'area', 'breakdown', 'period', 'published'],
    },
  },
  areas: {
    ...csv('areas', 'Areas'),
    schema: {
      fields: [
        text('code', 'ISO 3166-1 alpha-3, or the publisher’s code for parts.', true),
        text('name', 'As shown to readers.', true),
        text('names', 'Other names, separated by semicolons.'),
        text('adjectives', 'Adjectives and names of the people, separated by semicolons.'),
        text('parent', 'Code of the area that this one is part of.'),
      ],
      missingValues: [''],
      primaryKey: ['code'],
    },
  },
  members: {
    ...csv('members', 'Members of groups'),
    schema: {
      fields: [
        text('group', 'Code of the group in areas.csv.', true),
        text('code', 'Code of the member in areas.csv.', true),
        {
          name: 'from',
          type: 'date',
          description: 'First day of membership; empty when from the beginning.',
        },
        { name: 'to', type: 'date', description: 'Last day of membership; empty when still a member.' },
      ],
      missingValues: [''],
    },
  },
  breakdowns: {
    ...csv('breakdowns', 'Parts of a whole'),
    schema: {
      fields: [
        text('code', 'Such as nationality:AFG.', true),
        text('title', 'As shown to readers.', true),
        text('words', 'Words that name it in the news, separated by semicolons.'),
      ],
      missingValues: [''],
      primaryKey: ['code'],
    },
  },
};
