import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { encodeBackup } from '../../lib/formats/backup.ts';
import { backupSchemaText } from '../../scripts/lib/backup-schema.ts';
import { sampleBackup } from '../../scripts/lib/sample-backup.ts';
import { joined, plantedLibrary, Words } from '../formats/planted-library.ts';

const published = readFileSync('docs/backup.schema.json', 'utf8');
const holds = new Ajv2020({ strict: false, allErrors: false }).compile(
  JSON.parse(published) as Record<string, unknown>,
);
const words = new Words();
/** Every field that a record can have, filled. */
const full = encodeBackup({
  exportedAt: '2026-01-01T00:00:00.000Z',
  withheld: 0,
  records: joined([plantedLibrary('one', words), plantedLibrary('two', words)]),
});

describe('the published schema of a backup', () => {
  it('is what the code reads; “npm run schema” makes it so', async () => {
    expect(published).toBe(await backupSchemaText());
  });

  it.each([
    ['a library of samples', sampleBackup(24)],
    ['one of everything', full],
  ])('holds for what we write: %s', (_what, text) => {
    holds(JSON.parse(text));
    expect(holds.errors).toBeNull();
  });

  it.each([
    ['of another format', '"tallymark-backup"', '"other"'],
    ['of a version that is not known', '"version":5', '"version":6'],
    ['whose record lacks a field', '"sensitive":false,', ''],
    ['whose record has a word that is none of ours', '"origin":"detected"', '"origin":"made up"'],
    ['with a figure that is text', '"min":31', '"min":"31"'],
    ['without a list', '"stories":[', '"tales":['],
    ['without a checksum', '"checksum"', '"sum"'],
  ])('refuses a file %s', (_what, from, to) => {
    expect(full).toContain(from);
    expect(holds(JSON.parse(full.replace(from, to)))).toBe(false);
  });
});
