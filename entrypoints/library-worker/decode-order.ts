import * as v from 'valibot';

import { STATUSES } from '../../lib/model/annotation.ts';
import type { BulkChange } from '../../lib/model/library/bulk-act.ts';
import { EXPORT_FORMATS } from '../../lib/model/library/export-format.ts';
import { annotationIdSchema, scaleSchema, storyIdSchema } from '../../lib/model/schemas/schemas.ts';
import type { ExportRequest } from '../shared/library/export-library.ts';
import type { WorkOrder } from '../shared/library/work-messages.ts';

const exportRequest: v.GenericSchema<unknown, ExportRequest> = v.object({
  format: v.picklist(EXPORT_FORMATS),
  only: v.nullable(v.set(annotationIdSchema)),
  now: v.date(),
  by: v.string(),
  passphrase: v.exactOptional(v.string()),
});

const bulkChange: v.GenericSchema<unknown, BulkChange> = v.variant('kind', [
  v.object({ kind: v.literal('tag'), tag: v.string(), isRemoved: v.boolean() }),
  v.object({ kind: v.literal('status'), status: v.picklist(STATUSES) }),
  v.object({ kind: v.literal('story'), storyId: v.nullable(storyIdSchema) }),
  v.object({ kind: v.literal('verdict'), scale: scaleSchema, level: v.nullable(v.string()) }),
  v.object({ kind: v.picklist(['delete', 'restore']) }),
]);

const order: v.GenericSchema<unknown, WorkOrder> = v.variant('kind', [
  v.object({
    kind: v.literal('read'),
    file: v.blob(),
    passphrase: v.exactOptional(v.string()),
  }),
  v.object({ kind: v.literal('preview') }),
  v.object({
    kind: v.literal('apply'),
    conflicts: v.picklist(['keep stored', 'take imported']),
    by: v.string(),
  }),
  v.object({ kind: v.literal('export'), request: exportRequest, lang: v.string() }),
  v.object({ kind: v.literal('change'), ids: v.string(), act: bulkChange, by: v.string() }),
  v.object({ kind: v.literal('undo'), by: v.string() }),
  v.object({ kind: v.literal('erase'), ids: v.nullable(v.string()), by: v.string() }),
  v.object({ kind: v.literal('cancel') }),
]);

/** Decodes what a page has posted to the worker; null where it is not an order. */
export function decodeOrder(data: unknown): WorkOrder | null {
  const read = v.safeParse(order, data, { abortEarly: true });
  return read.success ? read.output : null;
}
