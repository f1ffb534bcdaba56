declare const brand: unique symbol;

/**
 * A string that only its own kind of record may have as its id (a UUID, made where
 * `crypto.randomUUID` exists).
 */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type SourceId = Id<'source'>;
export type SnapshotId = Id<'snapshot'>;
export type StoryId = Id<'story'>;
export type SubjectId = Id<'subject'>;
export type AnnotationId = Id<'annotation'>;
export type FigureId = Id<'figure'>;
export type FindingId = Id<'finding'>;
export type EvidenceId = Id<'evidence'>;
export type ReviewId = Id<'review'>;
export type PageEditId = Id<'page-edit'>;
export type ScaleId = Id<'scale'>;
