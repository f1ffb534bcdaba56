import { resolveAll } from '../../lib/anchoring/resolve.ts';
import type { BackgroundMessages } from '../../lib/messages/protocol.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import { runInSlices } from '../reader/slices.ts';
import { figureReading } from './figure-reading.ts';

type Request = BackgroundMessages['places.find']['request'];

const { signal } = new AbortController();

/** Where targets stand in a page's text now, in their order; in slices that let the messages of other pages go first. */
export async function placesOf({
  pageText,
  lang,
  sought,
}: Request): Promise<readonly Resolution[]> {
  return await runInSlices(resolveAll(pageText, sought, figureReading(lang, [])), signal);
}
