import type {
  Annotation,
  AnnotationPatch,
  EditableAnnotation,
} from '../../lib/model/annotation.ts';
import { isSameData } from '../../lib/model/rules/same-data.ts';

export type EditableField = keyof EditableAnnotation;

/** The fields a patch names. */
export function keysOf(patch: AnnotationPatch): readonly EditableField[] {
  return Object.keys(patch) as EditableField[];
}

/** Only the named fields. */
export function pick(from: AnnotationPatch, fields: readonly EditableField[]): AnnotationPatch {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

/** All but the named fields. */
export function without(patch: AnnotationPatch, fields: readonly EditableField[]): AnnotationPatch {
  return pick(
    patch,
    keysOf(patch).filter((field) => !fields.includes(field)),
  );
}

/** What of a published check never changes without a word on what the change is. */
const PUBLISHED_FIELDS = ['claim', 'findings'] as const satisfies readonly EditableField[];

/** The fields of `pending` that a published check does not take without a note. */
export function heldFields(
  stored: Annotation | null,
  pending: AnnotationPatch,
): readonly EditableField[] {
  if (stored?.published == null) return [];
  return PUBLISHED_FIELDS.filter(
    (field) => pending[field] !== undefined && !isSameData(pending[field], stored[field]),
  );
}

/** Whether a patch holds anything besides the claim that is worth a record: a field left empty is not. */
export function saysSomething(patch: AnnotationPatch): boolean {
  return Object.values(without(patch, ['claim'])).some((value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== '' && value !== false && value !== null,
  );
}
