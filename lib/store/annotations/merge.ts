import type { AnnotationPatch, EditableAnnotation, Review } from '../../model/annotation.ts';
import { failure, success, type Result } from '../../model/result.ts';
import { isSameData } from '../../model/rules/same-data.ts';

/** The fields a person edits, in the order conflicts are shown. */
export const EDITABLE_FIELDS = [
  'storyId',
  'appearanceOf',
  'status',
  'claim',
  'findings',
  'reviews',
  'published',
  'note',
  'evidence',
  'tags',
  'sensitive',
] as const satisfies readonly (keyof EditableAnnotation)[];

type Fields = Readonly<Record<string, unknown>>;
type Merged = { readonly value: unknown } | 'conflict';

/**
 * Fields that only mean something together: half of one person's figure and half of another's would
 * be nobody's figure.
 */
const COUPLED: readonly (readonly string[])[] = [
  ['min', 'best', 'max', 'qualifier', 'bounds', 'unit'],
  ['scale', 'level'],
];

/** Objects whose fields are independent, so that two people can fill them in together. */
const LOOSE: ReadonlySet<string> = new Set(['original', 'searched']);

/**
 * Merges `mine` (edited from `base`) with `theirs` (stored since). Fields are merged one by one;
 * findings, evidence and figures entry by entry by their id and then field by field; tags, lists of
 * ids and archived copies as sets; reviews are only added. If both changed the same thing
 * differently, returns the names of those fields and merges nothing. A `base` of null (unknown)
 * makes every difference a conflict.
 */
export function mergeAnnotation(
  base: EditableAnnotation | null,
  theirs: EditableAnnotation,
  mine: AnnotationPatch,
): Result<EditableAnnotation, readonly (keyof EditableAnnotation)[]> {
  const merged: Record<string, unknown> = {};
  const conflicts: (keyof EditableAnnotation)[] = [];
  for (const field of EDITABLE_FIELDS) {
    const result = mergeField(field, base, theirs, mine);
    if (result === 'conflict') conflicts.push(field);
    else merged[field] = result.value;
  }
  // The loop has put in every editable field.
  return conflicts.length > 0
    ? failure(conflicts)
    : success(merged as unknown as EditableAnnotation);
}

function mergeField(
  field: keyof EditableAnnotation,
  base: EditableAnnotation | null,
  theirs: EditableAnnotation,
  mine: AnnotationPatch,
): Merged {
  const wanted = mine[field];
  if (wanted === undefined) return { value: theirs[field] };
  if (field === 'claim') return mergeClaim(base?.claim, theirs.claim, wanted);
  if (field === 'reviews') return { value: addReviews(theirs.reviews, mine.reviews ?? []) };
  return mergeValue(base?.[field], theirs[field], wanted);
}

/**
 * Reviews are never removed or changed here: those stored stay, and new ones are added after them.
 */
export function addReviews(theirs: readonly Review[], mine: readonly Review[]): readonly Review[] {
  const known = new Set(theirs.map(({ id }) => id));
  return [...theirs, ...mine.filter(({ id }) => !known.has(id))];
}

/**
 * Spans count in the claim's text, so once the text differs its parts are no longer merged one by
 * one.
 */
function mergeClaim(base: unknown, theirs: unknown, mine: unknown): Merged {
  const simple = mergeWhole(base, theirs, mine);
  if (simple !== 'conflict' || !isFields(base) || !isFields(theirs) || !isFields(mine))
    return simple;
  if (base.text !== theirs.text || base.text !== mine.text) return 'conflict';
  return mergeFields(base, theirs, mine);
}

/** Takes the side that changed; 'conflict' where both did, differently. */
function mergeWhole(base: unknown, theirs: unknown, mine: unknown): Merged {
  if (isSameData(mine, theirs) || isSameData(mine, base)) return { value: theirs };
  return isSameData(theirs, base) ? { value: mine } : 'conflict';
}

function mergeValue(base: unknown, theirs: unknown, mine: unknown): Merged {
  const simple = mergeWhole(base, theirs, mine);
  if (simple !== 'conflict') return simple;
  const lists = [base, theirs, mine];
  if (!lists.every((list) => Array.isArray(list))) return 'conflict';
  const [b, t, m] = lists as [unknown[], unknown[], unknown[]];
  return [...b, ...t, ...m].every((item) => isEntry(item))
    ? mergeEntries(b as Entry[], t as Entry[], m as Entry[])
    : { value: mergeSets(b, t, m) };
}

/** My values in my order, without those they removed, then those they added. */
function mergeSets(
  base: readonly unknown[],
  theirs: readonly unknown[],
  mine: readonly unknown[],
): unknown[] {
  const has = (list: readonly unknown[], item: unknown): boolean =>
    list.some((one) => isSameData(one, item));
  const kept = mine.filter((item) => has(theirs, item) || !has(base, item));
  const added = theirs.filter((item) => !has(base, item) && !has(mine, item));
  return [...kept, ...added];
}

type Entry = Fields & { readonly id: string };

function mergeEntries(
  base: readonly Entry[],
  theirs: readonly Entry[],
  mine: readonly Entry[],
): Merged {
  const merged: Entry[] = [];
  for (const id of new Set([...mine, ...theirs].map((entry) => entry.id))) {
    const [b, t, m] = [base, theirs, mine].map((list) => list.find((entry) => entry.id === id));
    const result = mergeEntry(b, t, m);
    if (result === 'conflict') return 'conflict';
    if (result.value !== undefined) merged.push(result.value as Entry);
  }
  return { value: merged };
}

/** Removing what somebody else changed is a conflict. */
function mergeEntry(
  base: Entry | undefined,
  theirs: Entry | undefined,
  mine: Entry | undefined,
): Merged {
  const simple = mergeWhole(base, theirs, mine);
  if (simple !== 'conflict' || base === undefined || theirs === undefined || mine === undefined)
    return simple;
  return mergeFields(base, theirs, mine);
}

function mergeFields(base: Fields, theirs: Fields, mine: Fields): Merged {
  if (
    COUPLED.some(
      (names) =>
        mergeWhole(pick(base, names), pick(theirs, names), pick(mine, names)) === 'conflict',
    )
  )
    return 'conflict';
  const merged: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const result = mergeByName(key, base[key], theirs[key], mine[key]);
    if (result === 'conflict') return 'conflict';
    merged[key] = result.value;
  }
  return { value: merged };
}

function mergeByName(name: string, base: unknown, theirs: unknown, mine: unknown): Merged {
  if (name === 'decidedAt') return { value: later(theirs, mine) };
  const simple = mergeValue(base, theirs, mine);
  if (simple !== 'conflict' || !LOOSE.has(name)) return simple;
  const parts = [base, theirs, mine];
  if (!parts.every((part) => isFields(part))) return simple;
  const [b, t, m] = parts as [Fields, Fields, Fields];
  return mergeFields(b, t, m);
}

function later(theirs: unknown, mine: unknown): unknown {
  if (typeof theirs !== 'string') return mine;
  return typeof mine === 'string' && mine > theirs ? mine : theirs;
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEntry(value: unknown): value is Entry {
  return isFields(value) && typeof value.id === 'string';
}
