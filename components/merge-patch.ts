import type { AnnotationPatch, EditableAnnotation } from '../lib/model/annotation.ts';

export type EditableField = keyof EditableAnnotation;

interface WithId {
  readonly id: string;
}

/** Equal as data: key order does not matter, nothing else is forgiven. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  const others = new Map<string, unknown>(right);
  return (
    left.length === right.length &&
    left.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

/** The fields of `patch` that differ from what `base` holds. */
export function changesOf(patch: AnnotationPatch, base: EditableAnnotation): AnnotationPatch {
  return Object.fromEntries(
    Object.entries(patch).filter(([field, value]) => !isSame(value, base[field as EditableField])),
  );
}

/** Three-way merge of one entry; undefined where both sides changed it differently. */
function mergeEntry<Entry extends WithId>(
  base: Entry | undefined,
  mine: Entry | undefined,
  theirs: Entry | undefined,
): { readonly entry: Entry | undefined } | undefined {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { entry: mine };
  if (isSame(base, mine)) return { entry: theirs };
  return undefined;
}

/**
 * Three-way merge of lists of entries with ids (findings, evidence): an entry that only one side changed, added or took away follows
 * that side. Null where both changed one entry differently. Theirs come first, in their order.
 */
function mergeEntries<Entry extends WithId>(
  base: readonly Entry[],
  mine: readonly Entry[],
  theirs: readonly Entry[],
): readonly Entry[] | null {
  const byId = (entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
    new Map(entries.map((entry) => [entry.id, entry]));
  const [bases, ours, others] = [byId(base), byId(mine), byId(theirs)];
  const merged: Entry[] = [];
  for (const id of new Set([...others.keys(), ...ours.keys()])) {
    const outcome = mergeEntry(bases.get(id), ours.get(id), others.get(id));
    if (outcome === undefined) return null;
    if (outcome.entry !== undefined) merged.push(outcome.entry);
  }
  return merged;
}

function mergeTags(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const kept = theirs.filter((tag) => mine.includes(tag) || !base.includes(tag));
  const added = mine.filter((tag) => !base.includes(tag));
  return [...new Set([...kept, ...added])];
}

function mergeField(
  field: EditableField,
  base: EditableAnnotation,
  mine: AnnotationPatch,
  theirs: EditableAnnotation,
): AnnotationPatch | null {
  if (field === 'tags' && mine.tags !== undefined) {
    return { tags: mergeTags(base.tags, mine.tags, theirs.tags) };
  }
  if (field === 'findings' && mine.findings !== undefined) {
    const findings = mergeEntries(base.findings, mine.findings, theirs.findings);
    return findings === null ? null : { findings };
  }
  if (field === 'evidence' && mine.evidence !== undefined) {
    const evidence = mergeEntries(base.evidence, mine.evidence, theirs.evidence);
    return evidence === null ? null : { evidence };
  }
  return null;
}

/**
 * `mine`, typed on top of `base`, brought onto `theirs`: fields that only one side changed follow that side; lists are merged entry by entry.
 * `conflicts` names the fields where both sides differ and a person has to choose; `merged` holds all others of `mine`.
 */
export function mergePatch(
  base: EditableAnnotation,
  mine: AnnotationPatch,
  theirs: EditableAnnotation,
): { readonly merged: AnnotationPatch; readonly conflicts: readonly EditableField[] } {
  let merged: AnnotationPatch = {};
  const conflicts: EditableField[] = [];
  for (const field of Object.keys(changesOf(mine, base)) as EditableField[]) {
    if (isSame(base[field], theirs[field]) || isSame(mine[field], theirs[field])) {
      merged = { ...merged, [field]: mine[field] };
      continue;
    }
    const both = mergeField(field, base, mine, theirs);
    if (both === null) conflicts.push(field);
    else merged = { ...merged, ...both };
  }
  return { merged, conflicts };
}
