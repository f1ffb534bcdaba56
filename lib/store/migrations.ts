import type { Transaction } from 'dexie';
import type { Annotation } from '../model/annotation.ts';
import type { AnnotationId } from '../model/ids.ts';
import { JUDGED_KINDS, normalOf, type Scale, type ScaleLevel } from '../model/scale.ts';
import type { Story } from '../model/story.ts';
import { BUILT_IN_SCALES } from './built-in-scales.ts';
import { indexNewest } from './newest-rows.ts';
import { subjectIdsOf, type NewestOrder, type NewestSinceRow } from './row-keys.ts';

/**
 * One version of the database: its tables and indexes, and how rows of the previous version are
 * brought into its shape.
 */
export interface SchemaVersion {
  readonly version: number;
  /**
   * In Dexie's notation: primary key first, then indexes; null drops a table. Only tables that
   * change are named.
   */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

/**
 * Every version ever released, oldest first, without gaps. A released entry is never edited: a
 * change of shape is a new entry, with a saved database of the previous version in
 * `tests/store/saved`.
 */
export const SCHEMA_VERSIONS: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      sources: 'id, &key, canonicalKey, site',
      snapshots: 'id, [sourceId+sha256]',
      stories: 'id',
      subjects: 'id, storyId',
      annotations:
        'id, sourceId, snapshotId, storyId, appearanceOf, createdAt, modifiedAt, deletedAt',
      revisions: '[annotationId+seq]',
      sightings: '[annotationId+at]',
      drafts: 'annotationId',
      dismissals: 'id, sourceId',
      scales: 'id',
      erasures: 'annotationId',
    },
  },
  {
    // Page edits, findings to confirm again, the place of a change, the article's part of a
    // snapshot and the snapshot's size.
    version: 2,
    stores: { snapshots: 'id, [sourceId+sha256], [sourceId+takenAt], takenAt, bytes' },
    upgrade: addPageEdits,
  },
  {
    // The later figures of a sighting.
    version: 3,
    stores: {},
    upgrade: addLaterFigures,
  },
  {
    // The kind of a dismissal: until now it was always a claim.
    version: 4,
    stores: {},
    upgrade: addDismissedWhat,
  },
  {
    // The purpose of a scale and what its levels amount to; the built-in scales besides the first.
    version: 5,
    stores: {},
    upgrade: addScales,
  },
  {
    // What is logged to a subject; `row-keys.ts` maintains the index.
    version: 6,
    stores: {
      annotations:
        'id, sourceId, snapshotId, storyId, appearanceOf, createdAt, modifiedAt, deletedAt, *subjectIds',
    },
    upgrade: addSubjectKeys,
  },
  {
    // The search index, built the next time the library is opened, and saved searches.
    version: 7,
    stores: { searchPacks: 'pack, stamp', searches: 'id' },
  },
  {
    // Drops two indexes that no query used and every write paid for.
    version: 8,
    stores: {
      annotations: 'id, sourceId, appearanceOf, createdAt, modifiedAt, deletedAt, *subjectIds',
    },
  },
  {
    // Histories that come with a file are packed, and changes to what is published are found
    // without reading all histories.
    version: 9,
    stores: { histories: 'block, count, *filed', revisions: '[annotationId+seq], change' },
  },
  {
    // Only the newest annotations are looked up by time; two index entries for every annotation
    // made an import take half as long again.
    version: 10,
    stores: {
      annotations: 'id, sourceId, appearanceOf, deletedAt, *subjectIds, newestMade, newestChanged',
      newestSince: 'order',
    },
    upgrade: addNewestKeys,
  },
  {
    // A sensitive story that was deleted keeps nothing that was written about it.
    version: 11,
    stores: {},
    upgrade: forgetDeletedStories,
  },
];

interface OldFields {
  findings?: object[];
}

async function addPageEdits(transaction: Transaction): Promise<void> {
  const confirm = (fields: OldFields): void => {
    if (fields.findings === undefined) return;
    fields.findings = fields.findings.map((finding) => ({ ...finding, unconfirmed: null }));
  };
  await transaction
    .table('annotations')
    .toCollection()
    .modify((row: OldFields & { edits?: unknown[] }) => {
      row.edits = [];
      confirm(row);
    });
  await transaction
    .table('revisions')
    .toCollection()
    .modify(({ before, after }: Record<'before' | 'after', OldFields>) => {
      confirm(before);
      confirm(after);
    });
  await transaction
    .table('drafts')
    .toCollection()
    .modify(({ patch }: { patch: OldFields }) => {
      confirm(patch);
    });
  await transaction
    .table('sightings')
    .toCollection()
    .modify((row: { found?: null }) => {
      row.found = null;
    });
  await transaction
    .table('snapshots')
    .toCollection()
    .modify((row: { packed: Uint8Array; bytes?: number; article?: null }) => {
      row.bytes = row.packed.byteLength;
      row.article = null;
    });
}

async function addLaterFigures(transaction: Transaction): Promise<void> {
  await transaction
    .table('sightings')
    .toCollection()
    .modify((row: { later?: unknown[] }) => {
      row.later = [];
    });
}

async function addDismissedWhat(transaction: Transaction): Promise<void> {
  await transaction
    .table('dismissals')
    .toCollection()
    .modify((row: { what?: 'claim' }) => {
      row.what = 'claim';
    });
}

type OldScale = Omit<Scale, 'offeredFor' | 'levels'> & {
  offeredFor?: Scale['offeredFor'];
  levels: readonly Omit<ScaleLevel, 'normal'>[];
};

/**
 * A scale that was changed keeps its levels. There are no reviews to convert: none could be written
 * before this version.
 */
async function addScales(transaction: Transaction): Promise<void> {
  const table = transaction.table<Scale>('scales');
  await table.toCollection().modify((row: OldScale) => {
    row.offeredFor = JUDGED_KINDS;
    row.levels = row.levels.map((level) => ({ ...level, normal: normalOf(level.weight) }));
  });
  const stored = new Set(await table.toCollection().primaryKeys());
  await table.bulkAdd(BUILT_IN_SCALES.filter(({ id }) => !stored.has(id)));
}

/** Every write gives a row its keys, so only rows that get some are written again. */
async function addSubjectKeys(transaction: Transaction): Promise<void> {
  await transaction
    .table<Annotation>('annotations')
    .filter((row) => subjectIdsOf(row).length > 0)
    .modify(() => undefined);
}

async function forgetDeletedStories(transaction: Transaction): Promise<void> {
  await transaction
    .table<Story & { deletedAt?: string }>('stories')
    .filter(({ deletedAt }) => deletedAt !== undefined)
    .modify({ name: '', criteria: '', method: '' });
}

async function addNewestKeys(transaction: Transaction): Promise<void> {
  await indexNewest({
    annotations: transaction.table<Annotation, AnnotationId>('annotations'),
    newestSince: transaction.table<NewestSinceRow, NewestOrder>('newestSince'),
  });
}
