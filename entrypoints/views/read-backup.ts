import { BackupLines } from '../../lib/formats/backup-lines.ts';
import {
  decodeBackup,
  decodeParsed,
  type Backup,
  type BackupFailure,
} from '../../lib/formats/backup.ts';
import type { Result } from '../../lib/model/result.ts';

/** Reads a backup file, line by line as we write it, so that its text is never held whole; one written otherwise is read as a whole. */
export async function readBackup(file: Blob): Promise<Result<Backup, BackupFailure>> {
  const lines = new BackupLines();
  const isOurs = await takeLines(file, lines);
  if (isOurs && lines.value !== undefined) return decodeParsed(lines.value);
  return decodeBackup(await file.text());
}

async function takeLines(file: Blob, lines: BackupLines): Promise<boolean> {
  const decoder = new TextDecoder();
  const reader = file.stream().getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const parts = (rest + (done ? '' : decoder.decode(value, { stream: true }))).split('\n');
    rest = parts.pop() ?? '';
    if (!parts.every((line) => lines.take(line))) {
      await reader.cancel();
      return false;
    }
    if (done) return true;
  }
}
