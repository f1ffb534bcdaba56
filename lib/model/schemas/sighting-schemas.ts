import * as v from 'valibot';
import { laterFiguresSchema } from './claim-schemas.ts';
import type { UnweighedSighting, SightedPage } from '../page/weighed-sighting.ts';
import {
  article,
  cells,
  certainty,
  id,
  known,
  pageText,
  span,
  SPANS_LIMIT,
  text,
  type Schema,
} from './schema-parts.ts';
import { METHODS, ORPHAN_REASONS, type Resolution } from '../sighting.ts';

const annotationId = id<'annotation'>();

/** The fields of a page that was read for sightings. */
export const sightedPageEntries = {
  url: text,
  canonicalUrl: known,
  lang: known,
  pageText,
  article,
  cells,
  clues: v.object({
    hasMore: v.boolean(),
    hidden: v.pipe(v.array(annotationId), v.maxLength(SPANS_LIMIT)),
  }),
} satisfies { readonly [Key in keyof SightedPage]: Schema<SightedPage[Key]> };

const resolution: Schema<Resolution> = v.variant('state', [
  v.object({ state: v.literal('same'), span, method: v.picklist(METHODS), certainty }),
  v.object({
    state: v.literal('changed'),
    span,
    method: v.picklist(METHODS),
    certainty,
    old: text,
    new: text,
  }),
  v.object({ state: v.literal('orphan'), reason: v.picklist(ORPHAN_REASONS), certainty }),
]);

export const unweighedSightingSchema: Schema<UnweighedSighting> = v.object({
  annotationId: annotationId,
  resolution,
  later: laterFiguresSchema,
});
