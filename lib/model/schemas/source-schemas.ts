import * as v from 'valibot';
import { id, instant, known, list, text, type Schema } from './schema-parts.ts';
import type { Source, SourceEdit, SourceMetadata, SourcePatch } from '../source.ts';

/** Saved copies elsewhere. */
export const archives = list(v.object({ url: text, at: text }));

const metadata = {
  url: text,
  canonicalUrl: known,
  title: text,
  byline: known,
  siteName: known,
  publishedAt: known,
  modifiedAt: known,
  lang: known,
};

/** What a page says about itself. */
export const sourceMetadataSchema: Schema<SourceMetadata> = v.object(metadata);

const sourcePatch: Schema<SourcePatch> = v.object({
  title: v.exactOptional(text),
  byline: v.exactOptional(known),
  siteName: v.exactOptional(known),
  publishedAt: v.exactOptional(known),
  modifiedAt: v.exactOptional(known),
  lang: v.exactOptional(known),
  note: v.exactOptional(text),
  archives: v.exactOptional(archives),
});

const sourceEdit: Schema<SourceEdit> = v.object({
  at: instant,
  by: text,
  before: sourcePatch,
  after: sourcePatch,
});

/** A source as it is in a file. */
export const sourceSchema: Schema<Source> = v.object({
  id: id<'source'>(),
  key: text,
  ...metadata,
  archives,
  note: text,
  firstSeenAt: instant,
  lastSeenAt: instant,
  edits: v.exactOptional(list(sourceEdit)),
});
