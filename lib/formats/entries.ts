import type { Annotation, EditableAnnotation } from '../model/annotation.ts';
import { NOT_NAMED } from '../model/claim.ts';
import type { Finding } from '../model/finding.ts';
import { claimantVoice } from '../model/rules/claimant.ts';
import { levelOf, scaleOf, type Scale } from '../model/scale.ts';
import type { LibraryRecords } from '../model/library/library-records.ts';
import type { Sighting } from '../model/sighting.ts';
import type { Source, SourceMetadata } from '../model/source.ts';
import { filterInSteps, finish, mapInSteps, type Steps } from '../scheduling/steps.ts';

/** One annotation with everything else that a reader of the export needs. */
export interface Entry {
  readonly annotation: Annotation;
  /** Null if the source's row is missing. */
  readonly source: Source | null;
  /** SHA-256 (hex) of the page text the annotation was made on; null if no snapshot is kept. */
  readonly textHash: string | null;
  /** Its last sighting; null if it has not been seen since it was made. */
  readonly sighting: Sighting | null;
  readonly scales: readonly Scale[];
}

/**
 * What a report on one check is written from: an entry, or a claim on an open page that is not
 * stored yet.
 */
export interface Check {
  readonly annotation: EditableAnnotation &
    Pick<Annotation, 'permalink' | 'visitedUrl' | 'seenAt' | 'edits'>;
  readonly source: Pick<SourceMetadata, 'title' | 'siteName' | 'publishedAt'> | null;
  readonly scales: readonly Scale[];
}

/** The records that entries are made from. */
type EntryRecords = Pick<LibraryRecords, 'annotations' | 'sources' | 'scales' | 'sightings'> & {
  readonly snapshots: readonly { readonly id: string; readonly sha256: string }[];
};

/** Entries for the annotations that are not in the trash, in the order of `records.annotations`. */
export function entriesOf(records: EntryRecords): Entry[] {
  return finish(entriesInSteps(records));
}

/** The same with pauses. */
export function* entriesInSteps(records: EntryRecords): Steps<Entry[]> {
  const sources = new Map(yield* mapInSteps(records.sources, (one) => [one.id, one] as const));
  const hashes = new Map(records.snapshots.map((snapshot) => [snapshot.id, snapshot.sha256]));
  const sightings = new Map(
    yield* mapInSteps(records.sightings, (one) => [one.annotationId, one] as const),
  );
  const live = yield* filterInSteps(records.annotations, ({ deletedAt }) => deletedAt === null);
  return yield* mapInSteps(live, (annotation) => ({
    annotation,
    source: sources.get(annotation.sourceId) ?? null,
    textHash: annotation.snapshotId === null ? null : (hashes.get(annotation.snapshotId) ?? null),
    sighting: sightings.get(annotation.id) ?? null,
    scales: records.scales,
  }));
}

/** The name of a finding's level; the bare id if its scale is unknown here; empty if undecided. */
export function nameOfLevel(finding: Finding, scales: readonly Scale[]): string {
  return levelOf(finding, scales)?.name ?? finding.level ?? '';
}

/** The name of a finding's scale; empty if it is unknown here. */
export function nameOfScale(finding: Finding, scales: readonly Scale[]): string {
  return scaleOf(finding, scales)?.name ?? '';
}

/**
 * The class of a finding's level that is common to all scales; empty if undecided or if the scale
 * is unknown here.
 */
export function normalClass(finding: Finding, scales: readonly Scale[]): string {
  return levelOf(finding, scales)?.normal ?? '';
}

/** Who is said to claim it; empty where that is not known. */
export function claimantName(annotation: Pick<Annotation, 'claim'>): string {
  const { claim } = annotation;
  return claim.claimant === NOT_NAMED ? NOT_NAMED : (claimantVoice(claim)?.name ?? '');
}

/** The outlet: a voice in that role, otherwise the site's own name. */
export function outletName(entry: Pick<Check, 'annotation' | 'source'>): string {
  const outlet = entry.annotation.claim.voices.find((voice) => voice.role === 'outlet');
  return outlet?.name ?? entry.source?.siteName ?? '';
}
