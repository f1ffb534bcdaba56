import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BackupReader } from '../../lib/formats/backup-reader.ts';
import { decodeBackup, encodeBackup } from '../../lib/formats/backup.ts';
import { annotation, evidence, records } from './sample-records.ts';

const backup = { exportedAt: '2025-06-01T00:00:00.000Z', withheld: 0, records: records() };

/** The sample file of a version that did not count, with one thing changed in its parsed form. */
function tampered(change: (file: Record<string, unknown>) => void): string {
  const file = JSON.parse(encodeBackup(backup)) as Record<string, unknown>;
  file.version = 4;
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

  it.each([
    ['without one of its records', (text: string) => text.replace(/\{"annotationId".*\n/, '')],
    ['with a note that was changed', (text: string) => text.replace('"note":"', '"note":"not ')],
    ['cut at its end', (text: string) => text.slice(0, -200)],
    ['cut in its middle', (text: string) => text.slice(0, 900) + text.slice(1400)],
    ['without its checksum', (text: string) => text.replace(/,"checksum":"\w+"/, '')],
    ['without its counts', (text: string) => text.replace(/"counts":\{[^}]*\},?/, '"a":{},')],
  ])('refuses a file %s as damaged, also line by line', (_what, harm) => {
    const whole = encodeBackup(backup);
    const text = harm(whole);
    expect(text).not.toBe(whole);
    const damaged = { ok: false, reason: { code: 'damaged' } };
    expect(decodeBackup(text)).toEqual(damaged);
    const reader = new BackupReader();
    for (const line of text.split('\n')) reader.take(line);
    expect(reader.backup ?? damaged).toEqual(damaged);
  });

  it('takes a file that was only written in another layout', () => {
    const indented = JSON.stringify(JSON.parse(encodeBackup(backup)), null, 2);
    expect(decodeBackup(indented)).toEqual({ ok: true, value: backup });
  });

  it.each([
    ['brackets without end', '['.repeat(35_000_000)],
    ['objects in objects', `{"format":"x","a":${'{"a":'.repeat(100)}1${'}'.repeat(101)}`],
  ])('takes %s for no JSON, without reading all of it', (_what, text) => {
    expect(decodeBackup(text)).toMatchObject({ ok: false, reason: { code: 'not-json' } });
  });

  it('is not misled by brackets within words', () => {
    const odd = annotation({ note: `${'['.repeat(200)}\\"${'{'.repeat(200)}` });
    const whole = { ...backup, records: records({ annotations: [odd] }) };
    expect(decodeBackup(encodeBackup(whole))).toEqual({ ok: true, value: whole });
  });

  it.each([
    ['a revision that nothing can follow', { revision: Number.MAX_SAFE_INTEGER }, 'revision'],
    ['5,000 entries of evidence', { evidence: Array(5000).fill(evidence()) }, 'evidence'],
    ['a time that is none', { createdAt: '2025-99-99T99:99:99Z' }, 'createdAt'],
  ])('refuses %s, and says where', (_what, change, field) => {
    const whole = { ...backup, records: records({ annotations: [annotation(change)] }) };
    expect(decodeBackup(encodeBackup(whole))).toMatchObject({
      ok: false,
      reason: { code: 'bad-record', path: `annotations.0.${field}` },
    });
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
