import * as v from 'valibot';

import { viewSchemas } from '../../../lib/messages/background-schemas.ts';
import { recordedClaimSchema } from '../../../lib/model/schemas/claim-schemas.ts';
import { instant } from '../../../lib/model/schemas/schema-parts.ts';
import { patchSchema } from '../../../lib/model/schemas/schemas.ts';

const firstDraftSchema = v.object({
  tabId: v.number(),
  frameId: v.number(),
  /** The page's address, in the form that identifies sources. */
  url: v.string(),
  /** The claim's words in the page. */
  words: v.string(),
  claim: recordedClaimSchema,
  typing: v.object({ patch: patchSchema, comment: v.string() }),
  typedAt: instant,
});

/** What was typed on a claim that nobody had annotated. */
export type FirstDraft = v.InferOutput<typeof firstDraftSchema>;

const entrySchema = v.variant('kind', [
  v.object({ kind: v.literal('draft.save'), draft: viewSchemas['draft.save'] }),
  v.object({ kind: v.literal('source.note'), draft: viewSchemas['source.note'] }),
  v.object({ kind: v.literal('reader.annotate'), draft: firstDraftSchema }),
]);

/**
 * What is kept from a view that closed, by the message that stores it: a draft of an annotation, a
 * note on a source, the first draft on a claim.
 */
export type OutboxEntry = v.InferOutput<typeof entrySchema>;

const textSchema = v.pipe(v.string(), v.parseJson());

/**
 * Decodes the text that an entry of this kind was written as; null where it is not such an entry.
 */
export function decodeEntry(kind: OutboxEntry['kind'], text: string): OutboxEntry | null {
  const draft = v.safeParse(textSchema, text);
  const entry = v.safeParse(entrySchema, { kind, draft: draft.output });
  return entry.success ? entry.output : null;
}
