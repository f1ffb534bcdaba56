import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../../entrypoints/shared/library/read-import-file.ts';
import { encodeBackup } from '../../../lib/formats/backup.ts';
import { generateLibrary } from '../../library/generated-library.ts';

const backup = {
  exportedAt: '2026-01-01T00:00:00.000Z',
  withheld: 0,
  records: generateLibrary(400),
};
const text = encodeBackup(backup);

describe('a backup file', () => {
  it.each([
    ['as we write it', text],
    ['with a byte order mark', `\ufeff${text}`],
    ['indented by somebody', JSON.stringify(JSON.parse(text), null, 2)],
    ['in one line', JSON.stringify(JSON.parse(text))],
  ])('is read %s', async (_what, written) => {
    expect(await readImportFile(new Blob([written]))).toEqual({ ok: true, value: backup });
  });

  it.each([
    ['breaks off', text.slice(0, text.length / 2), 'damaged'],
    ['is something else', '{"a": 1}', 'not-a-backup'],
    ['is empty', '', 'not-json'],
    [
      'has a damaged record',
      text.replace('"origin":"detected"', '"origin":"made up"'),
      'bad-record',
    ],
  ])('that %s is refused', async (_what, written, code) => {
    expect(await readImportFile(new Blob([written]))).toMatchObject({
      ok: false,
      reason: { code },
    });
  });

  it.each(['NotReadableError', 'NotFoundError'])(
    'that went away since it was chosen is refused: %s',
    async (name) => {
      const file = new Blob([text]);
      file.stream = () =>
        new ReadableStream({
          pull: () => {
            throw new DOMException('gone', name);
          },
        });
      expect(await readImportFile(file)).toEqual({ ok: false, reason: { code: 'unreadable' } });
    },
  );

  it('says how far it is, up to the end', async () => {
    const shares: number[] = [];
    await readImportFile(new Blob([text]), { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });

  it('is put down when the person cancels', async () => {
    const ending = new AbortController();
    const reading = readImportFile(new Blob([text]), {
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    });
    expect(await reading).toEqual({ ok: false, reason: { code: 'cancelled' } });
  });
});
