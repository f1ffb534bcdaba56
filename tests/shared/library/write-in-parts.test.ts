import { describe, expect, it } from 'vitest';
import { reportWording } from '../../../components/wording/report-wording.ts';
import { writeInParts } from '../../../entrypoints/shared/library/write-in-parts.ts';
import { encodeBackup, encodeBackupLines } from '../../../lib/formats/backup.ts';
import {
  encodeEvidenceCsv,
  encodeEvidenceCsvLines,
  encodeFiguresCsv,
  encodeFiguresCsvLines,
} from '../../../lib/formats/csv.ts';
import { entriesOf } from '../../../lib/formats/entries.ts';
import {
  encodeMarkdown,
  encodeMarkdownLines,
} from '../../../lib/formats/report/report-markdown.ts';
import { inReportOrder } from '../../../lib/formats/report/report-order.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { generateLibrary } from '../../library/generated-library.ts';

const english = reportWording(createTranslator('en'));
const records = generateLibrary(400);
const entries = entriesOf(records);
const backup = { exportedAt: '2026-01-01T00:00:00.000Z', withheld: 0, records };
const head = { exportedAt: '', withheld: 2, by: 'Ida' };

function* letters(count: number): Generator<string, void, undefined> {
  for (let nth = 0; nth < count; nth++) yield 'ü'.repeat(10_000);
}

describe('a file written in parts', () => {
  it.each([
    ['a backup', encodeBackupLines(backup), encodeBackup(backup)],
    ['the figures', encodeFiguresCsvLines(entries), encodeFiguresCsv(entries)],
    ['the evidence', encodeEvidenceCsvLines(entries), encodeEvidenceCsv(entries)],
    [
      'a report',
      encodeMarkdownLines(finish(inReportOrder(entries)), head, english),
      encodeMarkdown(entries, head, english),
    ],
  ])('holds %s as a whole', async (_what, pieces, text) => {
    const file = await writeInParts({ pieces, count: 400 }, 'text/plain');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(
      text,
    );
  });

  it('tells how far it is, up to the end', async () => {
    const shares: number[] = [];
    const file = await writeInParts({ pieces: letters(200), count: 200 }, 'text/csv', {
      onProgress: (share) => shares.push(share),
    });
    expect([file.size, file.type]).toEqual([4_000_000, 'text/csv']);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when it is cancelled, long before its end', async () => {
    const ending = new AbortController();
    let made = 0;
    function* endless(): Generator<string, void, undefined> {
      for (;;) {
        made += 1;
        yield 'x'.repeat(10_000);
      }
    }
    const writing = writeInParts({ pieces: endless(), count: 1e9 }, 'text/csv', {
      signal: ending.signal,
      onProgress: () => {
        ending.abort();
      },
    });
    await expect(writing).rejects.toMatchObject({ name: 'CancelledError' });
    expect(made).toBeGreaterThan(0);
  });
});
