import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/** What our pages call the files they offer. */
const OURS = /^tallymark-.*\.(?:json|jsonld|csv|md|html|svg|png|zip|xlsx|age|txt)$/;

/** The text of the one file that was saved into a folder, with the file taken away again. */
export async function takeDownload(folder: string): Promise<string> {
  return (await takeDownloadedBytes(folder)).toString('utf8');
}

/**
 * The same as bytes. Waits until the file is whole: browsers write under names of their own, and
 * Firefox keeps an empty file of the right name meanwhile.
 */
export function takeDownloadedBytes(folder: string): Promise<Buffer> {
  return until('the saved file', () => {
    const name = readdirSync(folder).find((one) => OURS.test(one));
    if (name === undefined) return Promise.resolve(null);
    const path = join(folder, name);
    const read = existsSync(`${path}.part`) ? null : readFileSync(path);
    if (read === null || read.length === 0) return Promise.resolve(null);
    rmSync(path);
    return Promise.resolve(read);
  });
}
