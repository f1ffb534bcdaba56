import type { Annotation, EditableAnnotation } from '../../model/annotation.ts';
import type { AnnotationId } from '../../model/ids.ts';
import type { LibraryRecords } from '../../model/library/library-records.ts';
import type { Draft, Revision } from '../../model/revision.ts';
import {
  isKeptHome,
  isMarkedSensitive,
  openPatch,
  openRevision,
  secretsOf,
  subjectsOfStories,
  type KeptHome,
  type Secrets,
} from '../../model/rules/open-history.ts';
import { isSameData } from '../../model/rules/same-data.ts';
import { editableOf, pickFields, revisionsOf } from '../annotations/history.ts';
import { EDITABLE_FIELDS, mergeAnnotation } from '../annotations/merge.ts';
import type { Tables } from '../database.ts';
import { sensitiveStories } from '../sensitive-stories.ts';

/** What of one annotation a file that was exported where it is kept may lack. */
export interface WithheldHere {
  readonly history: readonly Revision[];
  readonly secrets: Secrets;
  readonly home: KeptHome;
}

/** What is sensitive in the whole library, as far as an annotation can name it. */
type SensitiveHere = Pick<KeptHome, 'stories' | 'subjects'>;

/** Runs inside the caller's transaction over stories and subjects. */
export async function readSensitive(tables: Tables): Promise<SensitiveHere> {
  const stories = new Set(await sensitiveStories(tables));
  const own = await tables.subjects
    .filter(({ storyId }) => storyId !== null && stories.has(storyId))
    .primaryKeys();
  return { stories, subjects: new Set(own) };
}

/**
 * What a file may lack of a stored annotation, whenever it was exported: all that is or ever was
 * sensitive. Runs inside the caller's transaction over annotations, revisions, histories, drafts.
 */
export async function withheldHere(
  tables: Tables,
  stored: Annotation,
  sensitive: SensitiveHere,
): Promise<WithheldHere> {
  const history = await revisionsOf(tables, stored.id);
  const draft = await tables.drafts.get(stored.id);
  const { until, evidence } = secretsOf(stored, history, draft, sensitive.stories);
  const ever = new Map([...evidence.keys()].map((id) => [id, Infinity]));
  const annotations = await hiddenFirsts(tables, [stored, ...statesIn(history)], sensitive);
  return { history, secrets: { until, evidence: ever }, home: { ...sensitive, annotations } };
}

/** What is sensitive in a whole file. */
export interface SensitiveThere {
  readonly home: KeptHome;
  readonly drafts: ReadonlyMap<AnnotationId, Draft>;
}

/** What is sensitive in a file: something only where it is an encrypted backup. */
export function sensitiveIn(records: LibraryRecords): SensitiveThere {
  const stories = new Set(records.stories.flatMap(({ id, sensitive }) => (sensitive ? [id] : [])));
  const drafts = new Map(records.drafts.map((draft) => [draft.annotationId, draft]));
  const hidden = records.annotations.filter((one) => isKeptHome(one, drafts.get(one.id), stories));
  const subjects = subjectsOfStories(records.subjects, stories);
  const annotations = new Set(hidden.map(({ id }) => id));
  return { home: { stories, subjects, annotations }, drafts };
}

/** What an open backup of the file's library lacks of an annotation in the file. */
export function withheldThere(
  imported: Annotation,
  history: readonly Revision[],
  { home, drafts }: SensitiveThere,
): WithheldHere {
  const secrets = secretsOf(imported, history, drafts.get(imported.id), home.stories);
  return { history, secrets, home };
}

/** Whether a stored annotation is the imported one, or what an open backup holds of that. */
export function isOpenAnnotation(
  stored: Annotation,
  imported: Annotation,
  { secrets, home }: WithheldHere,
): boolean {
  const open = openPatch(imported, Infinity, secrets, home);
  return isSameData(stored, imported) || isSameData(stored, open);
}

/** Whether a stored change is the imported one, or what an open backup holds of that. */
export function isOpenRevision(
  stored: Revision,
  imported: Revision,
  { secrets, home }: WithheldHere,
): boolean {
  const open = openRevision(imported, secrets, home);
  return isSameData(stored, imported) || isSameData(stored, open);
}

function statesIn(history: readonly Revision[]): readonly Revision['after'][] {
  return history.flatMap(({ before, after }) => [before, after]);
}

/** The sensitive ones among the annotations that these values are linked to. */
async function hiddenFirsts(
  { annotations, drafts }: Tables,
  states: readonly Revision['after'][],
  { stories }: SensitiveHere,
): Promise<ReadonlySet<AnnotationId>> {
  const linked = states.flatMap(({ appearanceOf }) => (appearanceOf == null ? [] : [appearanceOf]));
  if (linked.length === 0) return new Set();
  const ids = [...new Set(linked)];
  const firsts = await annotations.bulkGet(ids);
  const typed = await drafts.bulkGet(ids);
  const isHidden = (_id: AnnotationId, at: number): boolean =>
    isMarkedSensitive(firsts[at] ?? {}, stories) ||
    isMarkedSensitive(typed[at]?.patch ?? {}, stories);
  return new Set(ids.filter(isHidden));
}

/** Whether an imported annotation is the stored one, but for what was withheld. */
export function isSameAnnotation(
  stored: Annotation,
  imported: Annotation,
  { secrets, home }: WithheldHere,
): boolean {
  const open = (one: Annotation): Annotation => openPatch(one, Infinity, secrets, home);
  return isSameData(open(stored), open(imported));
}

/** Whether an imported change is the stored one, but for what was withheld. */
export function isSameRevision(
  stored: Revision,
  imported: Revision,
  { secrets, home }: WithheldHere,
): boolean {
  const isReasonSame = imported.reason === stored.reason || imported.reason === '';
  const open = (one: Revision): Revision => ({ ...openRevision(one, secrets, home), reason: '' });
  return isReasonSame && isSameData(open(stored), open(imported));
}

/**
 * What a person edits, as it is in the file, together with what the file could not have: what was
 * withheld from it is not taken for removed.
 */
export function takeWithWithheld(
  stored: Annotation,
  imported: Annotation,
  { secrets, home }: WithheldHere,
): EditableAnnotation {
  const theirs = editableOf(stored);
  const base = openPatch(theirs, Infinity, secrets, home);
  const mine = editableOf(imported);
  const merged = mergeAnnotation(base, theirs, mine);
  if (merged.ok) return merged.value;
  const unmerged = new Set<string>(merged.reason);
  const rest = EDITABLE_FIELDS.filter((field) => !unmerged.has(field));
  const others = mergeAnnotation(base, theirs, pickFields(mine, rest));
  return others.ok ? { ...others.value, ...pickFields(mine, merged.reason) } : mine;
}
