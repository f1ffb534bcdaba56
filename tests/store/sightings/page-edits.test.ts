import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../../lib/anchoring/describe.ts';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { SubjectId } from '../../../lib/model/ids.ts';
import { revisionsOf } from '../../../lib/store/annotations/history.ts';
import { listCorrections } from '../../../lib/store/reading/corrections.ts';
import { recordSightings } from '../../../lib/store/sightings/record-sightings.ts';
import {
  reattach,
  decideOnChange,
  type MoveClaim,
} from '../../../lib/store/sightings/page-edits.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { sampleAnnotation, sampleLater } from '../../components/samples.ts';
import { lookedAt, newAnnotation, stored, testStore, valueOf } from '../records.ts';

const NEW_WORDS = 'The dam holds 38 million litres.';
const NEW_PAGE = `Flood in Ostmark\n${NEW_WORDS}\nMore follows.`;
const SPAN = { start: 17, end: 17 + NEW_WORDS.length };

const move: MoveClaim = ({ claim, findings }, { quote }) => ({
  claim: { ...claim, text: quote.exact },
  findings,
});

/** An annotation whose words the page changed, with the sighting that showed it. */
async function changedOne(): Promise<{ store: Store; annotation: Annotation; at: string }> {
  const store = testStore();
  const annotation = await stored(store);
  const found = describeSpan(NEW_PAGE, SPAN);
  const [look] = valueOf(
    await recordSightings(store, lookedAt(NEW_PAGE), [
      {
        annotationId: annotation.id,
        resolution: {
          state: 'changed',
          span: SPAN,
          method: 'context',
          certainty: 0.9,
          old: '40',
          new: '38',
        },
        found,
        offered: [],
        later: [],
      },
    ]),
  );
  return { store, annotation, at: look?.at ?? '' };
}

describe('a change that is accepted', () => {
  it('moves the annotation to the new words, with a revision that holds both', async () => {
    const { store, annotation, at } = await changedOne();
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'accepted' as const };
    const saved = valueOf(await decideOnChange(store, decision, move));
    expect(saved).toMatchObject({
      revision: 2,
      target: describeSpan(NEW_PAGE, SPAN),
      claim: { text: NEW_WORDS },
      edits: [{ old: annotation.claim.text, new: NEW_WORDS, decision: 'accepted' }],
    });
    const revision = (await revisionsOf(store.database, annotation.id)).at(-1);
    expect(revision).toMatchObject({
      change: 'edit',
      before: { target: annotation.target, claim: { text: annotation.claim.text } },
      after: { target: saved.target, claim: { text: NEW_WORDS } },
    });
  });

  it('hangs on the snapshot of the text the new words stand in', async () => {
    const { store, annotation, at } = await changedOne();
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'accepted' as const };
    const saved = valueOf(await decideOnChange(store, decision, move));
    const snapshot = await store.database.snapshots.get(saved.snapshotId ?? ('' as never));
    const [sighting] = await store.database.sightings.toArray();
    expect(snapshot?.sha256).toBe(sighting?.textHash);
    expect(saved.snapshotId).not.toBe(annotation.snapshotId);
  });

  it('is a conflict where somebody wrote meanwhile, and writes nothing', async () => {
    const { store, annotation, at } = await changedOne();
    const { id } = annotation;
    await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'meanwhile' } });
    const decision = { id, baseRevision: 1, at, decision: 'accepted' as const };
    const answer = await decideOnChange(store, decision, move);
    expect(answer).toMatchObject({ ok: false, reason: { code: 'conflict' } });
    expect((await store.database.annotations.get(id))?.target).toEqual(annotation.target);
  });

  it('is refused once a later look shows something else', async () => {
    const { store, annotation, at } = await changedOne();
    const { id } = annotation;
    const resolution = { state: 'orphan', reason: 'removed', certainty: 0.9 } as const;
    await recordSightings(store, lookedAt('gone'), [
      { annotationId: id, resolution, found: null, offered: [], later: [] },
    ]);
    const decision = { id, baseRevision: 1, at, decision: 'accepted' as const };
    expect(await decideOnChange(store, decision, move)).toMatchObject({ ok: false });
  });
});

describe('a change that is kept as evidence', () => {
  it('leaves the annotation where it hangs and holds both wordings, their times and the text', async () => {
    const { store, annotation, at } = await changedOne();
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'kept' as const };
    const saved = valueOf(await decideOnChange(store, decision, move));
    expect(saved.target).toEqual(annotation.target);
    expect(saved.claim).toEqual(annotation.claim);
    expect(saved.edits).toMatchObject([
      { oldSeenAt: annotation.seenAt, newSeenAt: at, decision: 'kept', new: NEW_WORDS },
    ]);
    expect(saved.edits[0]?.textHash).toMatch(/^[0-9a-f]{64}$/);
    const again = await decideOnChange(store, { ...decision, baseRevision: 2 }, move);
    expect(valueOf(again).revision).toBe(2);
  });
});

describe('hanging an annotation on other words by hand', () => {
  it('keeps the text of the page, both places in one revision, and the edit where words differ', async () => {
    const { store, annotation } = await changedOne();
    const { id } = annotation;
    const page = lookedAt(`${NEW_PAGE}\nAnd more.`);
    const target = describeSpan(page.pageText, SPAN);
    const request = { id, baseRevision: 1, target, pageText: page.pageText, article: page.article };
    const saved = valueOf(await reattach(store, request, move));
    expect(saved).toMatchObject({ target, revision: 2, edits: [{ new: NEW_WORDS }] });
    const revision = (await revisionsOf(store.database, id)).at(-1);
    expect(revision).toMatchObject({
      change: 'edit',
      before: { target: annotation.target },
      after: { target },
    });
    const same = await reattach(store, { ...request, baseRevision: 2 }, move);
    expect(valueOf(same).revision).toBe(2);
  });

  it('asks of a published check what kind of change other words are', async () => {
    const { store, annotation } = await changedOne();
    const { id } = annotation;
    const published = { url: 'https://desk.example/1', at: '2026-02-02' };
    await store.database.annotations.update(id, { published });
    const target = describeSpan(NEW_PAGE, SPAN);
    const request = { id, baseRevision: 1, target, pageText: NEW_PAGE, article: [] };
    const unsaid = await reattach(store, request, move);
    expect(unsaid).toEqual({ ok: false, reason: { code: 'unsaid' } });
    expect(await store.database.annotations.get(id)).toMatchObject({ revision: 1, edits: [] });
    const note = { change: 'correction', reason: 'They counted anew.' } as const;
    expect(valueOf(await reattach(store, { ...request, note }, move))).toMatchObject({ target });
    expect((await revisionsOf(store.database, id)).at(-1)).toMatchObject(note);
  });

  it('writes no edit where the same words stand elsewhere', async () => {
    const store = testStore();
    const annotation = await stored(store);
    const pageText = `Later.\n${newAnnotation().pageText}`;
    const start = pageText.indexOf(annotation.claim.text);
    const target = describeSpan(pageText, { start, end: start + annotation.claim.text.length });
    const request = { id: annotation.id, baseRevision: 1, target, pageText, article: [] };
    expect(valueOf(await reattach(store, request, move))).toMatchObject({ target, edits: [] });
  });
});

describe('accepting new words of a published check', () => {
  const published = { url: 'https://desk.example/1', at: '2026-02-02' };

  it('is refused without a word on what kind of change it is', async () => {
    const { store, annotation, at } = await changedOne();
    await store.database.annotations.update(annotation.id, { published });
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'accepted' as const };
    for (const note of [undefined, { change: 'edit', reason: 'I guess.' } as const]) {
      const request = note === undefined ? decision : { ...decision, note };
      const answer = await decideOnChange(store, request, move);
      expect(answer).toEqual({ ok: false, reason: { code: 'unsaid' } });
    }
    expect(await store.database.annotations.get(annotation.id)).toMatchObject({ revision: 1 });
    // Keeping one's own words changes nothing of what was published.
    expect((await decideOnChange(store, { ...decision, decision: 'kept' }, move)).ok).toBe(true);
  });

  it('is filed as what the person says, with the public reason', async () => {
    const { store, annotation, at } = await changedOne();
    await store.database.annotations.update(annotation.id, { published });
    const note = { change: 'update', reason: 'The paper counted again.' } as const;
    const decision = {
      id: annotation.id,
      baseRevision: 1,
      at,
      decision: 'accepted',
      note,
    } as const;
    valueOf(await decideOnChange(store, decision, move));
    const revision = (await revisionsOf(store.database, annotation.id)).at(-1);
    expect(revision).toMatchObject(note);
    expect(valueOf(await listCorrections(store)).entries).toHaveLength(1);
  });

  it('is an edit like any other where nothing is published', async () => {
    const { store, annotation, at } = await changedOne();
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'accepted' as const };
    valueOf(await decideOnChange(store, decision, move));
    expect(valueOf(await listCorrections(store)).entries).toEqual([]);
  });
});

it('the figures that were accepted away stay on record, and their subject finds the annotation', async () => {
  const { store, annotation, at } = await changedOne();
  const subjectId = 'subject-toll' as SubjectId;
  const figures = sampleAnnotation().claim.figures.map((figure) => ({ ...figure, subjectId }));
  await store.database.annotations.update(annotation.id, {
    claim: { ...annotation.claim, figures },
  });
  const decision = { id: annotation.id, baseRevision: 1, at, decision: 'accepted' as const };
  const bare: MoveClaim = ({ claim, findings }, { quote }) => ({
    claim: { ...claim, text: quote.exact, figures: [] },
    findings,
  });
  const saved = valueOf(await decideOnChange(store, decision, bare));
  expect(saved.edits.at(-1)?.figures).toEqual(figures);
  const found = store.database.annotations.where('subjectIds').equals(subjectId);
  expect(await found.primaryKeys()).toEqual([annotation.id]);
});

describe('what a look did not find, or found later', () => {
  async function lookAt(found: Partial<Parameters<typeof recordSightings>[2][number]>): Promise<{
    store: Store;
    annotation: Annotation;
    at: string;
  }> {
    const store = testStore();
    const annotation = await stored(store);
    const same = { state: 'same', span: SPAN, method: 'exact', certainty: 1 } as const;
    const base = { annotationId: annotation.id, resolution: same, found: null, offered: [] };
    const seen = { ...base, later: [], ...found };
    const [look] = valueOf(await recordSightings(store, lookedAt(NEW_PAGE), [seen]));
    return { store, annotation, at: look?.at ?? '' };
  }
  const gone = { state: 'orphan', reason: 'removed', certainty: 1 } as const;

  it('is kept as seen, in the history, once, and takes nothing else along', async () => {
    const { store, annotation, at } = await lookAt({ resolution: gone });
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'kept' as const };
    const saved = valueOf(await decideOnChange(store, decision, move));
    const { exact } = annotation.target.quote;
    const edits = [{ old: exact, new: '', about: 'removed', decision: 'kept' }];
    expect(saved).toMatchObject({ revision: 2, target: annotation.target, edits });
    expect((await revisionsOf(store.database, annotation.id)).at(-1)).toMatchObject({
      before: { edits: [] },
      after: { edits },
    });
    const again = { ...decision, baseRevision: 2 };
    expect(valueOf(await decideOnChange(store, again, move)).revision).toBe(2);
    const answer = await decideOnChange(store, { ...again, decision: 'accepted' }, move);
    expect(answer).toMatchObject({ ok: false, reason: { code: 'not-found' } });
  });

  it('is kept with the sentences of the later figure', async () => {
    const { store, annotation, at } = await lookAt({ later: [sampleLater()] });
    const decision = { id: annotation.id, baseRevision: 1, at, decision: 'kept' as const };
    const saved = valueOf(await decideOnChange(store, decision, move));
    expect(saved.edits).toMatchObject([{ new: sampleLater().quote, about: 'later figure' }]);
  });

  it('is refused once a later look finds another reason', async () => {
    const { store, annotation, at } = await lookAt({ resolution: gone });
    const resolution = { ...gone, reason: 'not loaded' as const };
    const id = annotation.id;
    valueOf(
      await recordSightings(store, lookedAt(`${NEW_PAGE} More.`), [
        { annotationId: id, resolution, found: null, offered: [], later: [] },
      ]),
    );
    const answer = await decideOnChange(store, { id, baseRevision: 1, at, decision: 'kept' }, move);
    expect(answer).toMatchObject({ ok: false, reason: { code: 'not-found' } });
  });
});
