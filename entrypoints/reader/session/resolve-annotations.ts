import { keepsLabels } from '../../../lib/anchoring/within/cells-at.ts';
import { resolveInPlace } from '../../../lib/anchoring/resolve-in-place.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { TableCell } from '../../../lib/model/page-text.ts';
import type { Resolution } from '../../../lib/model/sighting.ts';
import { askTwice } from '../article/ask-twice.ts';
import type { SendToBackground } from '../../shared/page-card/send-to-background.ts';
import type { PageReading } from '../article/page-reading.ts';

/**
 * Looks for annotations in a page's text; results are in their order. Those that are still where
 * they were, in a table under the same labels, are found here; the background looks for the others.
 * Null for those that nobody looked for.
 */
export async function resolveAnnotations(
  send: SendToBackground,
  reading: PageReading,
  annotations: readonly Annotation[],
): Promise<readonly (Resolution | null)[]> {
  const { page, source } = reading;
  const cells = cellsFor(annotations, reading);
  const found = annotations.map(({ target }) =>
    keepsLabels(target, cells) ? resolveInPlace(page.text, target) : null,
  );
  const moved = annotations.filter((_annotation, index) => found[index] === null);
  if (moved.length === 0) return found;
  const sought = moved.map(({ target, claim }) => ({ target, figures: claim.figures }));
  const request = { pageText: page.text, cells, lang: source.lang, sought };
  const places = await askTwice(
    () => send('places.find', request),
    (answer) => answer === null,
  );
  let next = 0;
  return found.map((known) => known ?? places?.[next++] ?? null);
}

/** The page's labelled cells if any annotation was noted in one, else none: reading them takes time. */
export function cellsFor(
  annotations: readonly Annotation[],
  { cells }: PageReading,
): readonly TableCell[] {
  return annotations.some(({ target }) => target.cells !== undefined) ? cells() : [];
}
