import * as v from 'valibot';

import { recordedClaimSchema } from '../../../lib/model/schemas/claim-schemas.ts';
import { instant } from '../../../lib/model/schemas/schema-parts.ts';
import { patchSchema } from '../../../lib/model/schemas/schemas.ts';

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    tabId: v.number(),
    frameId: v.number(),
    /** The page's address, as sources are known by. */
    url: v.string(),
    /** What is typed on: the claim's words in the page. */
    words: v.string(),
    claim: recordedClaimSchema,
    typing: v.object({ patch: patchSchema, comment: v.string() }),
    typedAt: instant,
  }),
);

/** The first words on a claim, as a view that went has written them down. */
export type FirstDraft = v.InferOutput<typeof schema>;

/** Reads what is written down; null for what is none of it. */
export function decodeFirstDraft(written: string): FirstDraft | null {
  const read = v.safeParse(schema, written);
  return read.success ? read.output : null;
}
