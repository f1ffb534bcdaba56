import { findPlaces } from '../../../lib/anchoring/within/find-places.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { figureReading } from './figure-reading.ts';
import { runForPage } from './run-for-page.ts';

type Request = BackgroundMessages['places.find']['request'];

/**
 * Where the targets are in a page's text now, in the order given; null where the page went away
 * meanwhile.
 */
export async function placesOf(
  { pageText, cells, lang, sought }: Request,
  sender: PageSender,
): Promise<readonly Resolution[] | null> {
  const page = { text: pageText, cells };
  return await runForPage(sender, findPlaces(page, sought, figureReading(lang, [])));
}
