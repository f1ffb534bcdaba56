import { entriesOf } from '../../../lib/formats/entries.ts';
import { encodeWebAnnotationLines } from '../../../lib/formats/web-annotation/encode-web-annotation.ts';
import { ownRecordsInSteps } from '../../../lib/formats/web-annotation/own-record.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { finish } from '../../../lib/scheduling/steps.ts';
import { englishWords } from '../english-words.ts';

export const WRITTEN_AT = '2026-03-04T09:30:00.000Z';

/** A library as a W3C collection. */
export function writtenFrom(records: LibraryRecords, by = 'Ida Verrin'): string {
  const recordOf = finish(ownRecordsInSteps(records));
  const head = { exportedAt: WRITTEN_AT, by };
  const aids = { words: englishWords, recordOf };
  return [...encodeWebAnnotationLines(entriesOf(records), head, aids)].join('');
}
