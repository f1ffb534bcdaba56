import { encodeBackupLines, type BackupOrigin } from '../../../lib/formats/backup.ts';
import type {
  PackagePart,
  PackageParts,
  TextPart,
} from '../../../lib/formats/package/encode-package.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { sha256OfBytes } from '../../../lib/store/sources/compression.ts';
import { writeInParts } from './write-in-parts.ts';

/** The files inside a check package, with their hashes. */
export async function packageParts(
  records: LibraryRecords,
  origin: BackupOrigin,
  { signal }: { readonly signal: AbortSignal | undefined },
): Promise<PackageParts> {
  const lines = { pieces: encodeBackupLines({ ...origin, records }), count: 0 };
  const written = await writeInParts(lines, '', signal === undefined ? {} : { signal });
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const texts: TextPart[] = [];
  for (const snapshot of records.snapshots) {
    const part = await partOf(new TextEncoder().encode(snapshot.text));
    texts.push({ ...part, snapshot, source: sources.get(snapshot.sourceId) ?? null });
  }
  return { record: await partOf(new Uint8Array(await written.arrayBuffer())), texts };
}

async function partOf(bytes: Uint8Array<ArrayBuffer>): Promise<PackagePart> {
  return { bytes, sha256: await sha256OfBytes(bytes) };
}
