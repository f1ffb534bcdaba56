import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './until.ts';

/** What our pages call the files they offer. */
const OURS = /^tallymark-.*\.(?:json|jsonld|csv|md|html|svg|png)$/;

/**
 * The text of the one file that was saved into a folder, with the file taken away again. Waits
 * until it is whole: browsers write under names of their own, and Firefox keeps an empty file of
 * the right name meanwhile.
 */
export function takeDownload(folder: string): Promise<string> {
  return until('the saved file', () => {
    const name = readdirSync(folder).find((one) => OURS.test(one));
    if (name === undefined) return Promise.resolve('');
    const path = join(folder, name);
    const text = existsSync(`${path}.part`) ? '' : readFileSync(path, 'utf8');
    if (text !== '') rmSync(path);
    return Promise.resolve(text);
  });
}
