import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../../lib/model/claim.ts';
import type { RecordedFigure } from '../../../lib/model/figure.ts';
import type { EvidenceId, FigureId, SubjectId } from '../../../lib/model/ids.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { countSubjects, readSubject } from '../../../lib/store/subjects/read-subjects.ts';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import {
  createStory,
  deleteStory,
  listStories,
  restoreStory,
  saveStory,
} from '../../../lib/store/subjects/stories.ts';
import {
  createSubject,
  deleteSubject,
  listSubjects,
  restoreSubject,
  saveSubject,
  type SubjectFields,
} from '../../../lib/store/subjects/subjects.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { claim, evidence, stored, testStore, valueOf } from '../records.ts';
import { restoreDatabase, type SavedDatabase } from '../saved-database.ts';

const FLOOD: SubjectFields = {
  storyId: null,
  event: 'the flood',
  place: 'Norvale',
  period: null,
  what: 'people',
  harm: 'killed',
  population: null,
  ours: null,
};

function figure(subjectId: SubjectId | null, min = 31): RecordedFigure {
  return {
    id: `figure-${min}` as FigureId,
    span: { start: 0, end: 2 },
    text: String(min),
    kind: 'casualty',
    min,
    max: min,
    best: null,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: 'people',
    harm: 'killed',
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId,
  };
}

function counting(text: string, subjectId: SubjectId | null): RecordedClaim {
  return { ...claim(text), figures: [figure(subjectId)] };
}

async function logged(store: Store, text: string, subjectId: SubjectId | null) {
  return stored(store, { claim: counting(text, subjectId) });
}

describe('a subject', () => {
  it('is made once, changed, deleted and put back', async () => {
    const store = testStore();
    const subject = valueOf(await createSubject(store, FLOOD));
    expect(valueOf(await createSubject(store, { ...FLOOD })).id).toBe(subject.id);
    const ours = { min: 30, best: null, max: 35, rule: 'named dead', knownAsOf: '2026-01' };
    const changed = valueOf(await saveSubject(store, subject.id, { ours }));
    expect(changed).toEqual({ ...subject, ours });
    const later = valueOf(await saveSubject(store, subject.id, { ours: { knownAsOf: '2026-02' } }));
    expect(later.ours).toEqual({ ...ours, knownAsOf: '2026-02' });
    const none = { min: null, best: null, max: null, rule: '', knownAsOf: null };
    expect(valueOf(await saveSubject(store, subject.id, { ours: none })).ours).toBeNull();
    valueOf(await saveSubject(store, subject.id, { ours }));
    const deleted = valueOf(await deleteSubject(store, subject.id));
    expect(valueOf(await listSubjects(store))).toEqual([]);
    valueOf(await restoreSubject(store, deleted));
    expect(valueOf(await listSubjects(store))).toEqual([changed]);
  });

  it('has every figure that is logged to it, from whichever side it came in', async () => {
    const store = testStore();
    const { id } = valueOf(await createSubject(store, FLOOD));
    const first = await logged(store, 'The flood killed 31.', id);
    const later = await logged(store, 'It killed 31 people.', null);
    const other = await logged(store, 'Elsewhere 31 were killed.', null);
    const save = {
      id: later.id,
      baseRevision: 1,
      patch: { claim: counting(later.claim.text, id) },
    };
    valueOf(await saveAnnotation(store, save));
    const found = evidence({ figures: [figure(id, 29)] });
    valueOf(
      await saveAnnotation(store, { id: other.id, baseRevision: 1, patch: { evidence: [found] } }),
    );
    const record = valueOf(await readSubject(store, id));
    expect(record?.entries.map(({ annotation }) => annotation.id)).toEqual([
      first.id,
      later.id,
      other.id,
    ]);
    expect(valueOf(await countSubjects(store))).toMatchObject([{ annotations: 3, story: null }]);
  });

  it('has the evidence of a claim once, however often that appears, and none that a linked copy hides', async () => {
    const store = testStore();
    const { id } = valueOf(await createSubject(store, FLOOD));
    const first = await logged(store, 'The flood killed 31.', id);
    const copy = await logged(store, 'It killed 31 people.', id);
    const bare = await logged(store, 'They say 31 died.', null);
    const save = async ({ id }: Annotation, patch: Partial<Annotation>): Promise<void> => {
      const { revision: baseRevision = 0 } = (await store.database.annotations.get(id)) ?? {};
      valueOf(await saveAnnotation(store, { id, baseRevision, patch }));
    };
    const found = (min: number) => [evidence({ figures: [figure(id, min)] })];
    await save(first, { evidence: found(29) });
    for (const linked of [copy, bare])
      await save(linked, { evidence: found(40), appearanceOf: first.id });
    const figures = async (): Promise<unknown> =>
      valueOf(await readSubject(store, id))?.entries.map(({ annotation }) => [
        annotation.id,
        annotation.evidence.flatMap((entry) => entry.figures.map(({ min }) => min)),
      ]);
    expect(await figures()).toEqual([
      [first.id, [29]],
      [copy.id, []],
    ]);
    await save(copy, { appearanceOf: null });
    expect(await figures()).toEqual([
      [first.id, [29]],
      [copy.id, [40]],
    ]);
  });

  it('loses a figure that is taken off it or goes to the trash', async () => {
    const store = testStore();
    const { id } = valueOf(await createSubject(store, FLOOD));
    const [one, two] = [await logged(store, 'One: 31.', id), await logged(store, 'Two: 31.', id)];
    const patch = { claim: counting('One: 31.', null) };
    valueOf(await saveAnnotation(store, { id: one.id, baseRevision: 1, patch }));
    valueOf(await deleteAnnotation(store, two.id));
    expect(valueOf(await readSubject(store, id))?.entries).toEqual([]);
  });

  it('says what of it stays home, also where only a draft has the mark', async () => {
    const store = testStore();
    const fields = { name: 'Sources', criteria: '', method: '', sensitive: true };
    const story = valueOf(await createStory(store, fields));
    const { id } = valueOf(await createSubject(store, FLOOD));
    const secret = evidence({ id: 'secret' as EvidenceId, sensitive: true });
    const [open, marked, filed, typed, added] = [
      await logged(store, 'One: 31.', id),
      await logged(store, 'Two: 31.', id),
      await logged(store, 'Three: 31.', id),
      await logged(store, 'Four: 31.', id),
      await logged(store, 'Five: 31.', id),
    ];
    const on = ({ id: of }: Annotation) => ({ id: of, baseRevision: 1 });
    valueOf(await saveAnnotation(store, { ...on(marked), patch: { sensitive: true } }));
    valueOf(await saveAnnotation(store, { ...on(filed), patch: { storyId: story.id } }));
    valueOf(await saveDraft(store, { ...on(typed), patch: { sensitive: true } }));
    valueOf(await saveDraft(store, { ...on(added), patch: { evidence: [secret] } }));
    const record = valueOf(await readSubject(store, id));
    const withheld = [...(record?.withheld ?? [])].sort();
    expect(withheld).toEqual([marked.id, filed.id, typed.id, secret.id].sort());
    expect(withheld).not.toContain(open.id);
  });

  it('leaves no trace in what is read of an annotation', async () => {
    const store = testStore();
    const { id } = valueOf(await createSubject(store, FLOOD));
    const annotation = await logged(store, 'The flood killed 31.', id);
    const { annotations } = valueOf(await allRecords(store));
    expect(annotations).toEqual([annotation]);
    expect(Object.keys(annotations[0] ?? {})).not.toContain('subjectIds');
  });

  it('has what was logged to it before there was an index', async () => {
    const file = new URL('../saved/version-5.json', import.meta.url);
    const old = JSON.parse(readFileSync(file, 'utf8')) as SavedDatabase;
    const subject = { ...FLOOD, id: 'subject-1' as SubjectId };
    const changed = old.tables.map((table) => {
      if (table.name === 'subjects') return { ...table, rows: [subject] };
      if (table.name !== 'annotations') return table;
      const rows = (table.rows as Annotation[]).map((row) => ({
        ...row,
        claim: { ...row.claim, figures: [figure(subject.id)] },
      }));
      return { ...table, rows };
    });
    await restoreDatabase('logged-before', { ...old, tables: changed });
    const record = valueOf(await readSubject(testStore('logged-before'), subject.id));
    expect(record?.entries.map(({ source }) => source.title)).toEqual(['Flood in Ostmark']);
  });

  it('that nobody knows has no record', async () => {
    expect(valueOf(await readSubject(testStore(), 'nobody' as SubjectId))).toBeNull();
  });
});

describe('a story', () => {
  it('is begun, renamed, closed, deleted and put back', async () => {
    const store = testStore();
    const fields = { name: 'Flood', criteria: 'dead', method: 'lists', sensitive: false };
    const story = valueOf(await createStory(store, fields));
    valueOf(await createStory(store, { ...fields, name: 'Budget' }));
    valueOf(
      await saveStory(store, story.id, { name: 'The flood', closedAt: '2026-02-01T00:00:00Z' }),
    );
    const names = async () => valueOf(await listStories(store)).map(({ name }) => name);
    expect(await names()).toEqual(['Budget', 'The flood']);
    const deleted = valueOf(await deleteStory(store, story.id));
    expect(await names()).toEqual(['Budget']);
    valueOf(await restoreStory(store, deleted));
    expect(await names()).toEqual(['Budget', 'The flood']);
  });
});
