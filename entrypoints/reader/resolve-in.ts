import { resolveAll } from '../../lib/anchoring/resolve.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Resolution } from '../../lib/model/sighting.ts';
import { figureReading } from './engine.ts';
import type { Reading } from './reading.ts';
import { runInSlices } from './slices.ts';

/** Looks for annotations in a page's text, in slices; results in their order. */
export async function resolveIn(
  { page, source }: Reading,
  annotations: readonly Annotation[],
  signal: AbortSignal,
): Promise<readonly Resolution[]> {
  const items = annotations.map(({ target, claim }) => ({ target, figures: claim.figures }));
  return await runInSlices(resolveAll(page.text, items, figureReading(source.lang)), signal);
}
