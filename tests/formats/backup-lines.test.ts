import { describe, expect, it } from 'vitest';
import { BackupLines } from '../../lib/formats/backup-lines.ts';
import {
  decodeBackup,
  decodeParsed,
  encodeBackup,
  encodeBackupLines,
} from '../../lib/formats/backup.ts';
import { finish } from '../../lib/text/steps.ts';
import { generateLibrary } from '../library/generated-library.ts';
import { records } from './sample-records.ts';

const backup = { exportedAt: '2026-01-01T00:00:00.000Z', withheld: 2, records: records() };

function read(lines: readonly string[]): { ours: boolean; value: unknown } {
  const reader = new BackupLines();
  const ours = lines.every((line) => reader.take(line));
  return { ours, value: reader.value };
}

describe('a backup line by line', () => {
  it('is the same as read whole', () => {
    for (const one of [backup, { ...backup, records: generateLibrary(30) }]) {
      const text = encodeBackup(one);
      expect([...encodeBackupLines(one)].join('')).toBe(text);
      const { ours, value } = read(text.split('\n'));
      expect(ours).toBe(true);
      expect(finish(decodeParsed(value))).toEqual(decodeBackup(text));
      expect(decodeBackup(text)).toEqual({ ok: true, value: one });
    }
  });

  it('that breaks off is none', () => {
    const lines = encodeBackup(backup).split('\n');
    for (const end of [1, 2, 3, lines.length - 3]) {
      expect(read(lines.slice(0, end)).value).toBeUndefined();
    }
  });

  it.each([
    ['other JSON', '{"a":1}'],
    ['one that is indented', JSON.stringify(JSON.parse(encodeBackup(backup)), null, 1)],
    ['a broken record', encodeBackup(backup).replace('"annotations":[\n{', '"annotations":[\n{{')],
  ])('is not taken for %s', (_what, text) => {
    expect(read(text.split('\n')).ours).toBe(false);
  });
});
