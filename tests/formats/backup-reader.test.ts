import { describe, expect, it } from 'vitest';
import { BackupReader } from '../../lib/formats/backup-reader.ts';
import { decodeBackup, encodeBackup, encodeBackupLines } from '../../lib/formats/backup.ts';
import { generateLibrary } from '../library/generated-library.ts';
import { records } from './sample-records.ts';

const backup = { exportedAt: '2026-01-01T00:00:00.000Z', withheld: 2, records: records() };

function read(lines: readonly string[]): { taken: number; backup: BackupReader['backup'] } {
  const reader = new BackupReader();
  const refused = lines.findIndex((line) => !reader.take(line));
  return { taken: refused < 0 ? lines.length : refused, backup: reader.backup };
}

describe('a backup line by line', () => {
  it('is the same as read whole', () => {
    for (const one of [backup, { ...backup, records: generateLibrary(30) }]) {
      const text = encodeBackup(one);
      const lines = text.split('\n');
      expect([...encodeBackupLines(one)].join('')).toBe(text);
      expect(read(lines)).toEqual({ taken: lines.length, backup: decodeBackup(text) });
      expect(decodeBackup(text)).toEqual({ ok: true, value: one });
    }
  });

  it('that breaks off is none', () => {
    const lines = encodeBackup(backup).split('\n');
    for (const end of [1, 2, 3, lines.length - 3]) {
      expect(read(lines.slice(0, end)).backup).toBeNull();
    }
  });

  it.each([
    ['other JSON', '{"a":1}'],
    ['one that is indented', JSON.stringify(JSON.parse(encodeBackup(backup)), null, 1)],
    ['a broken record', encodeBackup(backup).replace('"annotations":[\n{', '"annotations":[\n{{')],
  ])('is not taken for %s', (_what, text) => {
    const lines = text.split('\n');
    const { taken, backup: none } = read(lines);
    expect(taken).toBeLessThan(lines.length);
    expect(none).toBeNull();
  });

  it.each([
    ['of a later version', '"version":', '"version":9'],
    ['with a damaged record', '"origin":"detected"', '"origin":"made up"'],
    ['without one of its lists', '"annotations":[', '"others":['],
  ])('%s fails as it does read whole', (_what, old, made) => {
    const text = encodeBackup(backup).replace(old, made);
    const failed = decodeBackup(text);
    expect(failed.ok).toBe(false);
    expect(read(text.split('\n')).backup).toEqual(failed);
  });

  it('is not read on once it failed', () => {
    const text = encodeBackup(backup).replace('"origin":"detected"', '"origin":"made up"');
    const lines = text.split('\n');
    expect(read(lines).taken).toBe(lines.findIndex((line) => line.includes('made up')));
  });
});
