import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../lib/formats/backup.ts';
import { annotation, records } from './sample-records.ts';

const backup = { exportedAt: '2025-06-01T00:00:00.000Z', withheld: 0, records: records() };

/** The sample file with one thing changed in its parsed form. */
function tampered(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(encodeBackup(backup)) as Record<string, unknown>;
  change(file);
  return JSON.stringify(file);
}

describe('decodeBackup', () => {
  it('gives back what was encoded', () => {
    expect(decodeBackup(encodeBackup(backup))).toEqual({ ok: true, value: backup });
  });

  it('keeps any text of notes, quotes and tags', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const odd = annotation({ note: text, tags: [text] });
        const whole = { ...backup, records: records({ annotations: [odd] }) };
        expect(decodeBackup(encodeBackup(whole))).toEqual({ ok: true, value: whole });
      }),
    );
  });

  it('reads a file with a byte order mark', () => {
    expect(decodeBackup(`\ufeff${encodeBackup(backup)}`).ok).toBe(true);
  });

  it.each([
    ['no JSON', '{', 'not-json'],
    ['other JSON', '[1]', 'not-a-backup'],
    ['null', 'null', 'not-a-backup'],
    ['a later version', tampered((file) => (file.version = 1000)), 'newer-version'],
    ['missing records', tampered((file) => delete file.records), 'bad-record'],
    [
      'an annotation with a script as its status',
      tampered((file) => {
        const list = (file.records as { annotations: { status: string }[] }).annotations;
        for (const row of list) row.status = '<script>';
      }),
      'bad-record',
    ],
  ])('refuses %s', (_, text, code) => {
    const result = decodeBackup(text);
    expect(result).toMatchObject({ ok: false, reason: { code } });
  });

  it('leaves out fields it does not know', () => {
    const text = tampered((file) => {
      (file.records as { annotations: Record<string, unknown>[] }).annotations[0] = {
        ...annotation(),
        constructor: 'evil',
        extra: 1,
      };
    });
    const result = decodeBackup(text);
    expect(result).toEqual({ ok: true, value: backup });
  });
});

describe('a file of version 1', () => {
  it('is read with what it could not know left empty', () => {
    const text = tampered((file) => {
      file.version = 1;
      const { annotations, snapshots, sightings } = file.records as Record<string, object[]>;
      const strip = (rows: object[] | undefined, field: string): void => {
        for (const row of rows ?? []) Reflect.deleteProperty(row, field);
      };
      strip(annotations, 'edits');
      strip(snapshots, 'article');
      strip(sightings, 'found');
      for (const row of annotations ?? [])
        strip((row as { findings: object[] }).findings, 'unconfirmed');
    });
    expect(decodeBackup(text)).toMatchObject({
      ok: true,
      value: {
        records: {
          annotations: [{ edits: [], findings: [{ unconfirmed: null }] }],
          snapshots: [{ article: null }],
          sightings: [{ found: null }],
        },
      },
    });
  });
});
