import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { decodeBackup, encodeBackup } from '../../../lib/formats/backup.ts';
import { withholdSensitive } from '../../../lib/formats/sensitive.ts';
import type { Annotation, AnnotationPatch } from '../../../lib/model/annotation.ts';
import type { EvidenceId } from '../../../lib/model/ids.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import type { SaveNote } from '../../../lib/model/revision.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { createStory, deleteStory } from '../../../lib/store/subjects/stories.ts';
import { createSubject } from '../../../lib/store/subjects/subjects.ts';
import { applyImport, previewImport } from '../../../lib/store/transfer/import.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { claim, evidence, figure, finding, stored, testStore, valueOf } from '../records.ts';

const SUBJECT = { event: 'flood', place: null, period: null, what: null, harm: null };

/** The file of the library's backup, as a person saves it and reads it again. */
async function backup(store: Store): Promise<LibraryRecords> {
  const { records } = withholdSensitive(valueOf(await allRecords(store)));
  const text = encodeBackup({ exportedAt: '', withheld: 1, records });
  return valueOf(decodeBackup(text)).records;
}

async function decide(
  store: Store,
  { id, revision }: Annotation,
  patch: AnnotationPatch,
  note: Partial<SaveNote> = {},
): Promise<Annotation> {
  return valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch, ...note }));
}

const secret = evidence({ id: 'secret' as EvidenceId, sensitive: true, note: 'Rang her' });

/** An annotation with evidence that is sensitive, one without, and a finding that rests on both. */
async function withSecret(store: Store): Promise<Annotation> {
  const made = await stored(store);
  const judged = finding({ evidenceIds: [secret.id, evidence().id] });
  const patch = { evidence: [secret, evidence()], findings: [judged] };
  const decided = await decide(store, made, patch, { change: 'correction', reason: 'She said so' });
  return decide(store, decided, { note: 'later' });
}

const cases: [string, (store: Store) => Promise<unknown>][] = [
  ['sensitive evidence', withSecret],
  [
    'evidence that was sensitive once',
    async (store) => {
      const open = { ...secret, sensitive: false, note: '' };
      await decide(store, await withSecret(store), { evidence: [open, evidence()] });
    },
  ],
  [
    'evidence that was removed while it was sensitive',
    async (store) => decide(store, await withSecret(store), { evidence: [evidence()] }),
  ],
  [
    'an annotation that was sensitive once',
    async (store) => {
      const made = await stored(store, { patch: { sensitive: true, note: 'secret' } });
      await decide(store, made, { sensitive: false, note: 'open' }, { reason: 'may be told' });
    },
  ],
  [
    'a link to what is sensitive',
    async (store) => {
      const first = await stored(store, { patch: { sensitive: true } });
      await stored(store, { claim: claim('Nine.'), patch: { appearanceOf: first.id } });
    },
  ],
  [
    'a figure logged to a subject of a sensitive story',
    async (store) => {
      const fields = { name: 'Verona', criteria: '', method: '', sensitive: true };
      const { id: storyId } = valueOf(await createStory(store, fields));
      const subject = valueOf(
        await createSubject(store, { ...SUBJECT, population: null, ours: null, storyId }),
      );
      const figures = [{ ...figure('f'), subjectId: subject.id }];
      await stored(store, { claim: { ...claim('12 miners.'), figures } });
      const inside = await stored(store, { claim: claim('Nine.'), patch: { storyId } });
      await decide(store, inside, { storyId: null });
      await deleteStory(store, storyId);
    },
  ],
];

describe("a library's own backup", () => {
  it.each(cases)('brings nothing new where %s was withheld', async (_what, fill) => {
    const store = testStore();
    await fill(store);
    const file = await backup(store);
    const whole = valueOf(await allRecords(store));
    expect(file).not.toEqual(whole);
    const told = valueOf(await previewImport(store, file));
    expect(told).toMatchObject({ counts: { new: 0, newer: 0, conflicting: 0 }, newSources: 0 });
    expect(told.mended).toEqual({ links: 0, histories: 0, looks: 0, scales: 0 });
    valueOf(await applyImport(store, file, 'take imported'));
    expect(valueOf(await allRecords(store))).toEqual(whole);
  });

  it.each(cases)('brings nothing new later either, where %s was withheld', async (_what, fill) => {
    const store = testStore();
    await fill(store);
    const file = await backup(store);
    for (const { id } of file.annotations) {
      const now = await store.database.annotations.get(id);
      if (now !== undefined) await decide(store, now, { tags: ['later'] });
    }
    expect(valueOf(await previewImport(store, file)).counts).toMatchObject({
      ...{ new: 0, newer: 0, conflicting: 0 },
    });
  });

  it('is a conflict where somebody else went on from it, and what was withheld is kept', async () => {
    const here = testStore();
    const { id } = await withSecret(here);
    const there = testStore();
    valueOf(await applyImport(there, await backup(here), 'keep stored'));
    const copy = await there.database.annotations.get(id);
    if (copy === undefined) throw new Error('not taken');
    await decide(there, copy, { note: 'from there', evidence: [evidence({ title: 'Renamed' })] });
    const told = valueOf(await applyImport(here, await backup(there), 'take imported'));
    expect(told.counts).toMatchObject({ newer: 0, conflicting: 1 });
    const taken = await here.database.annotations.get(id);
    expect(taken?.note).toBe('from there');
    expect(taken?.evidence.map(({ title }) => title).sort()).toEqual(
      [secret.title, 'Renamed'].sort(),
    );
    expect(taken?.findings.map(({ evidenceIds }) => [...evidenceIds].sort())).toEqual([
      [secret.id, evidence().id].sort(),
    ]);
  });

  it('is a conflict where anything else differs at the same revision', async () => {
    const store = testStore();
    await withSecret(store);
    const file = await backup(store);
    const annotations = file.annotations.map((one) => ({ ...one, note: 'forged' }));
    const told = valueOf(await previewImport(store, { ...file, annotations }));
    expect(told.counts.conflicting).toBe(1);
    const forged = file.revisions.map((one) => (one.seq === 3 ? { ...one, after: {} } : one));
    const other = valueOf(await previewImport(store, { ...file, revisions: forged }));
    expect(other.counts.conflicting).toBe(1);
  });
});
