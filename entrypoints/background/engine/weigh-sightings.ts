import { describeSpan } from '../../../lib/anchoring/describe.ts';
import { keptText, type KeptText } from '../../../lib/anchoring/kept-pieces.ts';
import { SearchableText } from '../../../lib/anchoring/searchable-text.ts';
import { isSure, type Weighed } from '../../../lib/anchoring/weigh.ts';
import { withCells } from '../../../lib/anchoring/within/cells-at.ts';
import { weighWithin } from '../../../lib/anchoring/within/weigh-within.ts';
import type { BackgroundMessages } from '../../../lib/messages/protocol.ts';
import type { SnapshotId } from '../../../lib/model/ids.ts';
import type { UnweighedSighting, SightedPage } from '../../../lib/model/page/weighed-sighting.ts';
import type { Span } from '../../../lib/model/span.ts';
import type { Target } from '../../../lib/model/target.ts';
import type { Snapshot } from '../../../lib/model/source.ts';
import {
  readNotedOn,
  recordSightings,
  type Found,
  type NotedOn,
} from '../../../lib/store/sightings/record-sightings.ts';
import type { Store } from '../../../lib/store/store.ts';
import { figureReading } from './figure-reading.ts';
import { withSentence } from './target-sentence.ts';

type Request = BackgroundMessages['page.looked']['request'];
type Answer = BackgroundMessages['page.looked']['answer'];

/**
 * Weighs what a reader found from the page's text alone against what was kept of the page, and
 * stores the sighting.
 */
export async function weighSightings(store: Store, { looked, ...page }: Request): Promise<Answer> {
  const ids = looked.map(({ annotationId }) => annotationId);
  const noted = await readNotedOn(store, ids);
  if (!noted.ok) return noted;
  const byId = new Map(noted.value.map((one) => [one.annotation.id, one]));
  const weighEach = weigher(page);
  const found = looked.flatMap((one): Found[] => {
    const known = byId.get(one.annotationId);
    return known === undefined
      ? []
      : [placed(one, known.annotation.target, page, weighEach(one, known))];
  });
  return recordSightings(store, page, found);
}

/**
 * Weighs the sightings on one page; texts are prepared once, and only where they can change a
 * result.
 */
function weigher(page: SightedPage): (looked: UnweighedSighting, noted: NotedOn) => Weighed {
  const hidden = new Set(page.clues.hidden);
  const kept = new Map<SnapshotId, KeptText>();
  let searchable: SearchableText | null = null;
  const keptOf = (snapshot: Snapshot): KeptText => {
    searchable ??= SearchableText.of(page.pageText);
    const known = kept.get(snapshot.id) ?? keptText(snapshot.text, snapshot.article, searchable);
    kept.set(snapshot.id, known);
    return known;
  };
  return ({ annotationId, resolution }, { annotation, snapshot }) => {
    if (snapshot === null || isSure(resolution, annotation.target, snapshot.text))
      return { resolution, offered: [] };
    const unloaded = { hasMore: page.clues.hasMore, isHidden: hidden.has(annotationId) };
    const reading = figureReading(page.lang, annotation.claim.figures);
    const given = { kept: keptOf(snapshot), cells: page.cells, unloaded, reading };
    return weighWithin(resolution, annotation.target, given);
  };
}

function placed(
  { annotationId, later }: UnweighedSighting,
  target: Target,
  page: SightedPage,
  { resolution, offered }: Weighed,
): Found {
  const found = resolution.state === 'changed' ? targetAt(resolution.span, target, page) : null;
  return {
    annotationId,
    resolution,
    found,
    offered,
    later: resolution.state === 'same' ? later : [],
  };
}

/** The target of words that took the place of others, kept as these were. */
function targetAt(span: Span, old: Target, { pageText, cells, lang }: SightedPage): Target {
  const found = withCells(describeSpan(pageText, span), cells);
  return old.sentence === undefined ? found : withSentence(found, pageText, lang);
}
