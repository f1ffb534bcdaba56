import * as v from 'valibot';
import { STATUSES } from '../model/annotation.ts';
import { DENSITIES } from '../model/claim.ts';
import type { AnnotationId } from '../model/ids.ts';
import type { ReaderMessages } from './protocol.ts';
import type { RequestSchemas } from './route.ts';

const nothing: v.GenericSchema<unknown, Record<string, never>> = v.strictObject({});

/** What a reader may be asked. Kept apart from the schemas of the record, which need not be injected into pages. */
export const readerSchemas: RequestSchemas<ReaderMessages> = {
  'reader.state': nothing,
  'reader.read': v.object({ anyway: v.boolean() }),
  'reader.clear': nothing,
  'reader.jump': v.object({ key: v.string(), open: v.boolean() }),
  'reader.jumpToAnnotation': v.object({
    annotationId: v.pipe(
      v.string(),
      v.transform((id) => id as AnnotationId),
    ),
  }),
  'reader.step': v.object({ direction: v.picklist([1, -1]) }),
  'reader.openCurrent': nothing,
  'reader.checkSelection': nothing,
  'reader.setStatus': v.object({ key: v.string(), status: v.picklist(STATUSES) }),
  'reader.setDensity': v.object({ density: v.picklist(DENSITIES) }),
  'reader.refresh': nothing,
  'reader.stop': nothing,
};
