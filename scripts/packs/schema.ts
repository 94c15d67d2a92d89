import { z } from 'zod';
import { descriptorSchema } from '../../lib/packs/profile.ts';

/** The profile as JSON Schema (draft 2020-12), for editors and other programs; rows are checked by `validate` only. */
export const profileJsonSchema = (): string => {
  const schema = z.toJSONSchema(descriptorSchema, { io: 'input' });
  const named = {
    ...schema,
    title: 'Plumbline pack descriptor',
    description: 'datapackage.json of a Plumbline pack.',
  };
  return `${JSON.stringify(named, null, 2)}\n`;
};
