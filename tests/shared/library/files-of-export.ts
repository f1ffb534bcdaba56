import { strFromU8, unzipSync } from 'fflate';
import type { ExportFile } from '../../../entrypoints/shared/library/export-library.ts';

export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/** Whether a file is a ZIP by its name: a workbook is one too. */
export function isZip(name: string): boolean {
  return /\.(?:zip|xlsx)$/.test(name);
}

/** What an export wrote, as text: the file, or each of those within a ZIP. */
export async function filesOf({ name, content }: ExportFile): Promise<readonly WrittenFile[]> {
  if (!isZip(name)) return [{ path: name, text: await content.text() }];
  const files = Object.entries(unzipSync(new Uint8Array(await content.arrayBuffer())));
  return files.map(([path, bytes]) => ({ path, text: strFromU8(bytes) }));
}
