import { Dexie, type Table } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { Dismissal } from '../model/dismissal.ts';
import type { Erasure } from '../model/erasure.ts';
import type { Scale } from '../model/scale.ts';
import type {
  AnnotationId,
  ScaleId,
  SnapshotId,
  SourceId,
  StoryId,
  SubjectId,
} from '../model/ids.ts';
import type { Draft, Revision } from '../model/revision.ts';
import type { SavedSearch } from '../model/library/saved-search.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Snapshot, Source } from '../model/source.ts';
import type { Story, Subject } from '../model/story.ts';
import { BUILT_IN_SCALES } from './built-in-scales.ts';
import { SCHEMA_VERSIONS } from './migrations.ts';
import { packMiddleware } from './packs/pack-middleware.ts';
import { PACK_FORM, STATE, type SearchPackRow } from './packs/search-packs.ts';
import { keepRowKeys, type NewestOrder, type NewestSinceRow } from './row-keys.ts';

/** A source with the values computed from it for look-up; see `source-row.ts`. */
export interface SourceRow extends Source {
  readonly canonicalKey: string | null;
  readonly site: string;
}

/**
 * A story as stored. One that was sensitive when it was deleted stays without its words, and is
 * shown nowhere: what was filed under it, now or once, is as sensitive as before.
 */
export interface StoryRow extends Story {
  readonly deletedAt?: string;
}

/**
 * A snapshot as stored: its text is UTF-8, compressed with gzip; `bytes` is the compressed size.
 */
export interface SnapshotRow extends Omit<Snapshot, 'text'> {
  readonly packed: Uint8Array;
  readonly bytes: number;
}

/**
 * Histories that came with a file, about a hundred annotations in one row: writing a row for each
 * revision takes the browser ten times as long. Later revisions are stored row by row in
 * `revisions`; a history is both together.
 */
export interface HistoryRow {
  readonly block: string;
  /** The ids of the annotations, separated by spaces. */
  readonly ids: string;
  /** The revisions of each annotation, oldest first, as a JSON array on a line of its own. */
  readonly histories: string;
  /** How many revisions each annotation has, and the total. */
  readonly counts: readonly number[];
  readonly count: number;
  /** Annotations with a change that was filed as an update, correction or refile. */
  readonly filed: readonly AnnotationId[];
}

/** The tables of the newest version, by name. */
export interface Tables {
  readonly sources: Table<SourceRow, SourceId>;
  readonly snapshots: Table<SnapshotRow, SnapshotId>;
  readonly stories: Table<StoryRow, StoryId>;
  readonly subjects: Table<Subject, SubjectId>;
  readonly annotations: Table<Annotation, AnnotationId>;
  readonly revisions: Table<Revision, [AnnotationId, number]>;
  /** The part of histories that came with a file; see `history-blocks.ts`. */
  readonly histories: Table<HistoryRow, string>;
  readonly sightings: Table<Sighting, [AnnotationId, string]>;
  readonly drafts: Table<Draft, AnnotationId>;
  readonly dismissals: Table<Dismissal, string>;
  readonly scales: Table<Scale, ScaleId>;
  readonly erasures: Table<Erasure, AnnotationId>;
  /** The search index, kept by `packs/pack-middleware.ts`. */
  readonly searchPacks: Table<SearchPackRow, string>;
  readonly searches: Table<SavedSearch, string>;
  /** How far back the indexes on an annotation's times reach; `newest-rows.ts`. */
  readonly newestSince: Table<NewestSinceRow, NewestOrder>;
}

export type Database = Dexie & Tables;

/** The name of the database in the extension's origin. */
export const DATABASE_NAME = 'tallymark';

/**
 * Declares the database with all its versions; it opens with the first call. A new one holds the
 * built-in scales.
 *
 * A write counts as done once it is on the disk: both browsers otherwise report it as soon as it is
 * with the operating system, and a power cut takes what a view called saved.
 */
export function declareDatabase(name: string = DATABASE_NAME): Database {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
  for (const { version, stores, upgrade } of SCHEMA_VERSIONS) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
  keepRowKeys(database);
  database.use(packMiddleware);
  database.on('populate', async (transaction) => {
    await transaction.table('scales').bulkAdd(BUILT_IN_SCALES);
    await transaction.table('searchPacks').add({ pack: STATE, stamp: 1, form: PACK_FORM });
  });
  return database;
}
