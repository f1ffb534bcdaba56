import type { Annotation } from '../../model/annotation.ts';
import type { RecordedFigure } from '../../model/figure.ts';
import type { ScaleId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { isBuiltInScale } from '../../model/scale.ts';
import { decodeAs, recordSchemas } from '../../model/schemas/schemas.ts';
import { mapInSteps, type Steps } from '../../scheduling/steps.ts';
import { RECORD_VERSION, type BackupFailure } from '../backup.ts';
import { historiesInSteps } from '../histories.ts';
import { NO_RECORDS } from '../foreign/foreign-check.ts';
import { isJsonObject, type JsonObject } from '../foreign/json-values.ts';

const LISTS = ['annotations', 'revisions', 'sources', 'scales', 'stories', 'subjects'] as const;

/** A record with all that is needed to read it back: everything but page texts and looks at them. */
export type OwnRecord = { readonly version: number } & Pick<LibraryRecords, (typeof LISTS)[number]>;

/** Returns what finds the record of an annotation, with pauses while it is made ready. */
export function* ownRecordsInSteps(
  records: LibraryRecords,
): Steps<(annotation: Annotation) => OwnRecord> {
  const sources = new Map(yield* mapInSteps(records.sources, (one) => [one.id, one] as const));
  const whole = new Map(yield* mapInSteps(records.annotations, (one) => [one.id, one] as const));
  const historyOf = yield* historiesInSteps(records.revisions);
  return (shown) => {
    const annotation = whole.get(shown.id) ?? shown;
    const source = sources.get(annotation.sourceId);
    return {
      version: RECORD_VERSION,
      annotations: [annotation],
      revisions: historyOf(annotation),
      sources: source === undefined ? [] : [source],
      ...namedBy(annotation, records),
    };
  };
}

function namedBy(
  { storyId, findings, claim, evidence }: Annotation,
  records: LibraryRecords,
): Pick<OwnRecord, 'scales' | 'stories' | 'subjects'> {
  const stories = records.stories.filter(({ id }) => id === storyId);
  const scales = new Set<ScaleId>([
    ...findings.map(({ scale }) => scale),
    ...stories.flatMap(({ scaleIds }) => scaleIds),
  ]);
  const figures: readonly RecordedFigure[] = [
    ...claim.figures,
    ...evidence.flatMap((one) => one.figures),
  ];
  const subjects = new Set<string | null>(figures.map(({ subjectId }) => subjectId));
  return {
    scales: records.scales.filter(({ id }) => scales.has(id) && !isBuiltInScale(id)),
    stories,
    subjects: records.subjects.filter(({ id }) => subjects.has(id)),
  };
}

/** Whether a value has the form of such a record. */
export function isOwnRecord(value: unknown): value is JsonObject {
  return (
    isJsonObject(value) && typeof value.version === 'number' && Array.isArray(value.annotations)
  );
}

/** Checks a record by the schemas of a library; `path` is where it stands in its file. */
export function decodeOwnRecord(
  record: JsonObject,
  path: string,
): Result<LibraryRecords, BackupFailure> {
  const { version } = record;
  if (typeof version === 'number' && version > RECORD_VERSION)
    return failure({ code: 'newer-version', version });
  const decoded: Record<string, unknown[]> = {};
  for (const name of LISTS) {
    const list = record[name];
    if (!Array.isArray(list))
      return failure({ code: 'bad-record', path: `${path}.${name}`, message: 'no list' });
    const taken: unknown[] = [];
    for (const [nth, one] of (list as readonly unknown[]).entries()) {
      const read = decodeAs<unknown>(recordSchemas[name], one);
      if (!read.ok) {
        const place = [path, name, nth, read.reason.path].filter((part) => part !== '').join('.');
        return failure({ code: 'bad-record', path: place, message: read.reason.message });
      }
      taken.push(read.value);
    }
    decoded[name] = taken;
  }
  // Each list was checked by its own schema.
  return success({ ...NO_RECORDS, ...(decoded as unknown as Omit<OwnRecord, 'version'>) });
}
