import type { AnnotationPatch, EditableAnnotation } from '../../lib/model/annotation.ts';

export type EditableField = keyof EditableAnnotation;

/** The fields that a patch sets. */
export function keysOf(patch: AnnotationPatch): readonly EditableField[] {
  return Object.keys(patch) as EditableField[];
}

/** Only the given fields. */
export function pick(from: AnnotationPatch, fields: readonly EditableField[]): AnnotationPatch {
  return Object.fromEntries(fields.map((field) => [field, from[field]]));
}

/** All except the given fields. */
export function without(patch: AnnotationPatch, fields: readonly EditableField[]): AnnotationPatch {
  return pick(
    patch,
    keysOf(patch).filter((field) => !fields.includes(field)),
  );
}

/**
 * Whether a patch contains anything besides the claim that is worth an annotation: a field left
 * empty does not count.
 */
export function saysSomething(patch: AnnotationPatch): boolean {
  return Object.values(without(patch, ['claim'])).some((value: unknown) =>
    Array.isArray(value) ? value.length > 0 : value !== '' && value !== false && value !== null,
  );
}
