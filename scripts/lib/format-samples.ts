import { translatedReportWords } from '../../components/wording/translated-report-words.ts';
import { decodeFileInSteps } from '../../lib/formats/any-file/decode-file.ts';
import { decodeBackup } from '../../lib/formats/backup.ts';
import { encodeCslLines } from '../../lib/formats/csl/encode-csl.ts';
import { entriesOf } from '../../lib/formats/entries.ts';
import { encodeWebAnnotationLines } from '../../lib/formats/web-annotation/encode-web-annotation.ts';
import { ownRecordsInSteps } from '../../lib/formats/web-annotation/own-record.ts';
import { createTranslator } from '../../lib/i18n/catalogues.ts';
import { finish } from '../../lib/scheduling/steps.ts';
import { sampleBackup } from './sample-backup.ts';

const NOW = '2026-03-04T09:30:00.000Z';

interface Collection {
  readonly '@context': unknown;
  readonly first: { readonly items: readonly unknown[] };
}

/** What we write of the sample library in each format, parsed. */
export const writtenSamples = writeSamples();

function writeSamples() {
  const backup = decodeBackup(sampleBackup(24));
  if (!backup.ok) throw new Error('the sample backup cannot be read');
  const { records } = backup.value;
  const words = translatedReportWords(createTranslator('en'));
  const entries = entriesOf(records);
  const aids = { words, recordOf: finish(ownRecordsInSteps(records)) };
  const head = { exportedAt: NOW, by: 'Ida Verrin' };
  const text = [...encodeWebAnnotationLines(entries, head, aids)].join('');
  const collection = JSON.parse(text) as Collection;
  const page = { '@context': collection['@context'], ...collection.first };
  const csl: unknown = JSON.parse([...encodeCslLines(entries)].join(''));
  return { csl, collection, page, annotations: collection.first.items };
}

/** Why a document of others cannot be read; null if it can. */
export function readSample(text: string): string | null {
  const read = finish(decodeFileInSteps(text, NOW));
  return read.ok ? null : JSON.stringify(read.reason);
}
