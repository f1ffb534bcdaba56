import { isSameData } from '../../model/rules/same-data.ts';
import type { Source, SourceEdit, SourcePatch } from '../../model/source.ts';

/** A note is saved at each pause in typing: what one person writes within this time is one edit. */
const ONE_SITTING_MS = 10 * 60 * 1000;

/**
 * A source with what a person wrote about it, and the edit that says what that changed. Returns the
 * source itself if nothing changed.
 */
export function withEdit(source: Source, patch: SourcePatch, by: string, at: string): Source {
  const fields = (Object.keys(patch) as (keyof SourcePatch)[]).filter(
    (field) => !isSameData(patch[field], source[field]),
  );
  if (fields.length === 0) return source;
  const edit = { at, by, before: pick(source, fields), after: pick(patch, fields) };
  return { ...source, ...edit.after, edits: added(source.edits ?? [], edit) };
}

/** Whether a person wrote a field: what pages say later does not replace it. */
export function isWritten({ edits = [] }: Source, field: keyof SourcePatch): boolean {
  return edits.some(({ after }) => field in after);
}

/** Whether a person wrote a field after a time (ISO 8601 UTC). */
export function isWrittenSince(
  { edits = [] }: Source,
  field: keyof SourcePatch,
  time: string,
): boolean {
  return edits.some(({ at, after }) => field in after && at > time);
}

function added(edits: readonly SourceEdit[], edit: SourceEdit): readonly SourceEdit[] {
  const last = edits.at(-1);
  const isOneSitting =
    last?.by === edit.by &&
    [last, edit].every(({ after }) => Object.keys(after).join() === 'note') &&
    Date.parse(edit.at) - Date.parse(last.at) < ONE_SITTING_MS;
  return isOneSitting
    ? [...edits.slice(0, -1), { ...edit, before: last.before }]
    : [...edits, edit];
}

function pick(from: SourcePatch, fields: readonly (keyof SourcePatch)[]): SourcePatch {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}
