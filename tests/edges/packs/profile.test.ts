import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { packFolders } from '../../../scripts/packs/pack-folder.ts';
import { profileJsonSchema } from '../../../scripts/packs/schema.ts';
import { smallDescriptor } from './small-pack.ts';

const root = resolve(import.meta.dirname, '../../..');
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const folders = await packFolders(join(root, 'assets/packs'));
const descriptors = folders.map(
  (folder) => [folder.split('/').at(-1) ?? '', json(join(folder, 'datapackage.json'))] as const,
);

test('the published JSON Schema is the one made from the profile', () => {
  expect(json(join(root, 'docs/pack-format.schema.json'))).toEqual(JSON.parse(profileJsonSchema()));
});

describe('our JSON Schema', () => {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(profileJsonSchema()));

  test.each(descriptors)('takes %s', (_, descriptor) => {
    validate(descriptor);
    expect(validate.errors).toBeNull();
  });

  test('does not take a descriptor with an unknown field of an indicator', () => {
    const descriptor = smallDescriptor();
    Object.assign(descriptor.plumbline.indicators[0] ?? {}, { colour: 'red' });
    expect(validate(descriptor)).toBe(false);
  });
});

const published = resolve(root, '../shared/specs/datapackage-2.0/datapackage.json');
const profile = existsSync(published) ? json(published) : null;
if (profile === null) console.warn(`Not run: the published Data Package profile is not at ${published}`);

describe.skipIf(profile === null)('the published Data Package 2.0 profile', () => {
  test.each(descriptors)('takes %s', (_, descriptor) => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    ajv.addFormat('textarea', true);
    const validate = ajv.compile(profile as object);
    validate(descriptor);
    expect(validate.errors).toBeNull();
  });
});
