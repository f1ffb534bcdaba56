import type { ChangeDecision } from '../model/revision.ts';
import * as v from 'valibot';
import { plainFigureEntries, recordedClaimSchema } from '../model/schemas/claim-schemas.ts';
import type { RecentClaim } from '../model/page/recent-claim.ts';
import type { SubjectChoice } from '../model/page/subject-choice.ts';
import { STANCES } from '../model/evidence.ts';
import { HELPERS } from '../model/helper.ts';
import { articleSchema } from '../model/schemas/article-schemas.ts';
import { sightedPageEntries, unweighedSightingSchema } from '../model/schemas/sighting-schemas.ts';
import {
  annotationIdSchema,
  dismissibleSchema,
  newAnnotationSchema,
  patchSchema,
  quoteSchema,
  saveNoteEntries,
  saveNoteSchema,
  sourceIdSchema,
  subjectFieldsSchema,
  subjectIdSchema,
  targetSchema,
} from '../model/schemas/schemas.ts';
import { sourceMetadataSchema } from '../model/schemas/source-schemas.ts';
import {
  article,
  cells,
  drawerSizeSchema,
  instant,
  lang,
  pageText,
} from '../model/schemas/schema-parts.ts';
import type { BackgroundMessages, SoughtTarget, ViewMessages } from './protocol.ts';
import type { RequestSchemas } from './request-schemas.ts';

const address = v.pipe(v.string(), v.maxLength(100_000));
const shortText = v.pipe(v.string(), v.maxLength(10_000));
const longText = v.pipe(v.string(), v.maxLength(1_000_000));
const nothing: v.GenericSchema<unknown, Record<string, never>> = v.strictObject({});
const annotation = v.object({ id: annotationIdSchema });
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const revision = count;
const edit = {
  id: annotationIdSchema,
  baseRevision: revision,
  patch: patchSchema,
};

/** Names for one style sheet: few, and opaque, so that they can carry nothing but a name. */
const styleNames = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[\w -]{1,40}$/)),
    v.pipe(v.string(), v.regex(/^[A-Za-z][\w-]{0,60}$/)),
  ),
  v.check((names) => Object.keys(names).length <= 64, 'too many names'),
);

const changeDecision: v.GenericSchema<unknown, ChangeDecision> = v.object({
  id: annotationIdSchema,
  baseRevision: revision,
  at: instant,
  decision: v.picklist(['kept', 'accepted']),
  note: v.exactOptional(saveNoteSchema),
});

const cardClaim = v.object({
  claim: recordedClaimSchema,
  id: v.nullable(annotationIdSchema),
});

const subjectChoice: v.GenericSchema<unknown, SubjectChoice> = v.union([
  v.strictObject({ id: subjectIdSchema }),
  v.strictObject({ fields: subjectFieldsSchema }),
]);

const sought: v.GenericSchema<unknown, readonly SoughtTarget[]> = v.pipe(
  v.array(
    v.object({
      target: targetSchema,
      figures: v.pipe(v.array(v.object(plainFigureEntries)), v.maxLength(10_000)),
    }),
  ),
  v.maxLength(100_000),
);

const helperRequest: v.GenericSchema<unknown, BackgroundMessages['helper.open']['request']> =
  v.object({
    helper: v.picklist(HELPERS),
    text: v.pipe(v.string(), v.maxLength(1_000_000)),
    summary: v.nullable(shortText),
    counted: v.pipe(v.array(shortText), v.maxLength(10_000)),
    url: v.nullable(address),
    lang,
    annotationId: v.nullable(annotationIdSchema),
    isConfirmed: v.boolean(),
  });

const tabId = v.pipe(v.number(), v.safeInteger());

const claimPlace = v.object({
  tabId,
  frameId: v.pipe(v.number(), v.safeInteger()),
  key: shortText,
});

const recentClaim: v.GenericSchema<unknown, RecentClaim> = v.object({
  text: v.pipe(v.string(), v.maxLength(1_000_000)),
  url: longText,
  annotationId: v.nullable(annotationIdSchema),
  tab: v.nullable(claimPlace),
});

const draft = {
  ...edit,
  since: v.optional(patchSchema),
  comment: v.optional(longText),
};

const typedAt = v.optional(v.pipe(v.string(), v.isoTimestamp()));

const typedNote = v.object({
  note: longText,
  bases: v.pipe(v.array(longText), v.maxLength(2)),
});

const words = v.object({ text: pageText, lang });

/** What readers and watchers may ask. */
export const backgroundSchemas: RequestSchemas<BackgroundMessages> = {
  'page.load': v.object({ url: address, canonicalUrl: v.nullable(address) }),
  'annotation.create': newAnnotationSchema,
  'annotation.save': v.object({ ...edit, ...saveNoteEntries, drafted: v.optional(patchSchema) }),
  'annotation.delete': annotation,
  'annotation.restore': annotation,
  'annotation.isStored': annotation,
  'draft.save': v.object(draft),
  'annotation.settle': changeDecision,
  'annotation.reattach': v.object({
    id: annotationIdSchema,
    baseRevision: revision,
    target: targetSchema,
    pageText,
    article,
    note: v.optional(saveNoteSchema),
  }),
  'claim.dismiss': v.object({
    source: sourceMetadataSchema,
    what: dismissibleSchema,
    quote: quoteSchema,
    reason: v.pipe(v.string(), v.maxLength(10_000)),
  }),
  'claim.undismiss': v.object({ id: v.pipe(v.string(), v.maxLength(100)) }),
  'card.context': cardClaim,
  'card.met': cardClaim,
  'subject.use': subjectChoice,
  'name.give': v.object({ name: shortText }),
  'page.looked': v.object({
    ...sightedPageEntries,
    looked: v.pipe(v.array(unweighedSightingSchema), v.maxLength(100_000)),
  }),
  'reader.ready': nothing,
  'badge.set': v.object({
    counts: v.nullable(v.object({ open: count, changed: count })),
  }),
  'library.open': v.object({
    annotationId: v.nullable(annotationIdSchema),
    subjectId: v.exactOptional(subjectIdSchema),
    isKeptOut: v.exactOptional(v.boolean()),
  }),
  'card.texts': v.object({ lang: shortText }),
  'card.bring': nothing,
  'claim.show': v.object({ key: shortText, opensPanel: v.boolean() }),
  'drawer.keepSize': drawerSizeSchema,
  'helper.open': helperRequest,
  'source.keep': v.object({ source: sourceMetadataSchema, note: v.nullable(typedNote) }),
  'claim.atHand': recentClaim,
  'article.read': articleSchema,
  'claims.find': words,
  'places.find': v.object({ pageText, cells, lang, sought }),
  'watcher.article': nothing,
  'style.insert': styleNames,
  'style.remove': styleNames,
};

/** What the extension's own pages may ask. */
export const viewSchemas: RequestSchemas<ViewMessages> = {
  'tab.frames': v.object({ tabId }),
  'tab.read': v.object({ tabId, anyway: v.boolean() }),
  'annotation.open': v.object({ annotationId: annotationIdSchema }),
  'annotation.settle': changeDecision,
  'draft.save': v.object({ ...draft, typedAt }),
  'source.note': v.object({ id: sourceIdSchema, ...typedNote.entries, typedAt }),
  'card.context': cardClaim,
  'card.met': cardClaim,
  'subject.use': subjectChoice,
  'name.give': v.object({ name: shortText }),
  'helper.open': helperRequest,
  'claim.atHand': recentClaim,
  'claims.find': words,
  'tab.take': v.object({ tabId, claim: v.nullable(recentClaim) }),
  'tab.takeCopyOf': v.object({ tabId, nth: v.pipe(v.number(), v.safeInteger()) }),
  'tab.untake': v.object({ tabId }),
  'tab.setStance': v.object({ tabId, stance: v.picklist(STANCES) }),
  'claim.open': claimPlace,
  'sidePanel.ready': nothing,
  'store.changed': v.object({ sourceIds: v.nullable(v.array(sourceIdSchema)) }),
};
