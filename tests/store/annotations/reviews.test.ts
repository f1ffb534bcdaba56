import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/model/annotation.ts';
import {
  changeMany,
  undoMany,
  type ManyChange,
} from '../../../lib/store/annotations/change-many.ts';
import {
  saveAnnotation,
  type SaveRequest,
} from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import {
  claim,
  evidence,
  finding,
  metadata,
  review,
  stored,
  testStore,
  valueOf,
} from '../records.ts';

const ADD_EVIDENCE: ManyChange = { kind: 'edit', patchOf: () => ({ evidence: [evidence()] }) };

async function save(
  store: Store,
  { id, revision }: Annotation,
  patch: SaveRequest['patch'],
  baseRevision = revision,
): Promise<Annotation> {
  return valueOf(await saveAnnotation(store, { id, baseRevision, patch }));
}

describe('a sign-off', () => {
  it('carries the name of the settings, the time and the revision that holds it', async () => {
    const store = testStore();
    const forged = review('r1', {
      by: 'Somebody else',
      at: '1999-01-01T00:00:00.000Z',
      revision: 9,
    });
    const signed = await save(store, await stored(store), { reviews: [forged] });
    expect(signed.reviews).toEqual([
      { ...forged, by: 'Ada', at: signed.modifiedAt, revision: signed.revision },
    ]);
  });

  it('stands while note, tags, status and story change', async () => {
    const store = testStore();
    const signed = await save(store, await stored(store), { reviews: [review('r1')] });
    const later = await save(store, signed, { note: 'n', tags: ['t'], status: 'done' });
    expect(later.reviews).toEqual(signed.reviews);
  });

  it.each<[string, SaveRequest['patch']]>([
    ['the claim', { claim: { ...claim(), summary: 'In short' } }],
    ['a finding', { findings: [finding({ level: 'true' })] }],
    ['evidence', { evidence: [evidence()] }],
  ])('lapses with a change of %s, and stays lapsed', async (_what, patch) => {
    const store = testStore();
    const first = await stored(store);
    const signed = await save(store, first, { reviews: [review('r1')] });
    const changed = await save(store, signed, patch);
    expect(changed.reviews[0]?.lapsedAt).toBe(changed.modifiedAt);
    const back = await save(store, changed, {
      claim: first.claim,
      findings: first.findings,
      evidence: first.evidence,
    });
    expect(back.reviews).toEqual(changed.reviews);
  });

  it('lapses with a link to another claim, whose findings count from then on, and with its end', async () => {
    const store = testStore();
    const first = await stored(store);
    const copy = await stored(store, { source: metadata({ url: 'https://copy.example/' }) });
    const signed = await save(store, copy, { reviews: [review('r1')] });
    const linked = await save(store, signed, { appearanceOf: first.id });
    expect(linked.reviews[0]?.lapsedAt).toBe(linked.modifiedAt);
    const again = await save(store, linked, { reviews: [...linked.reviews, review('r2')] });
    expect(again.reviews[1]?.lapsedAt).toBeNull();
    const unlinked = await save(store, again, { appearanceOf: null });
    expect(unlinked.reviews[1]?.lapsedAt).toBe(unlinked.modifiedAt);
  });

  it.each<[string, (store: Store, first: Annotation) => Promise<unknown>, boolean]>([
    ['a finding', (store, first) => save(store, first, { findings: [finding()] }), true],
    ['evidence', (store, first) => save(store, first, { evidence: [evidence()] }), true],
    ['its place in the trash', (store, { id }) => deleteAnnotation(store, id), true],
    ['many at once', (store, { id }) => changeMany(store, [id], ADD_EVIDENCE), true],
    ['its note', (store, first) => save(store, first, { note: 'n' }), false],
  ])(
    'on a copy, and on a copy of that, follows what the first appearance shows: %s',
    async (_what, change, lapses) => {
      const store = testStore();
      const first = await stored(store);
      const signedCopy = async (of: Annotation, url: string): Promise<Annotation> => {
        const copy = await stored(store, { source: metadata({ url }) });
        const linked = await save(store, copy, { appearanceOf: of.id });
        return save(store, linked, { reviews: [review(`r${url.length}`)] });
      };
      const near = await signedCopy(first, 'https://copy.example/');
      const far = await signedCopy(near, 'https://far.example/');
      await change(store, first);
      for (const copy of [near, far]) {
        const now = await store.database.annotations.get(copy.id);
        expect(now?.reviews[0]?.lapsedAt !== null).toBe(lapses);
        expect(now?.revision).toBe(copy.revision + Number(lapses));
        const last = await store.database.revisions.get([copy.id, now?.revision ?? 0]);
        if (lapses) expect(Object.keys(last?.after ?? {})).toEqual(['reviews']);
      }
    },
  );

  it('that lapsed on a copy in an act on many does not keep the act from being taken back', async () => {
    const store = testStore();
    const first = await stored(store);
    const copy = await stored(store, { source: metadata({ url: 'https://copy.example/' }) });
    const linked = await save(store, copy, { appearanceOf: first.id });
    const signed = await save(store, linked, { reviews: [review('r1')] });
    const act: ManyChange = {
      ...ADD_EVIDENCE,
      patchOf: () => ({ evidence: [evidence()], tags: ['t'] }),
    };
    const { undo } = valueOf(await changeMany(store, [signed.id, first.id], act));
    expect(valueOf(await undoMany(store, undo)).changed).toBe(2);
    expect((await store.database.annotations.get(copy.id))?.tags).toEqual([]);
  });

  it('counts for what is decided in the same save', async () => {
    const store = testStore();
    const patch = { findings: [finding({ level: 'true' })], reviews: [review('r1')] };
    expect((await save(store, await stored(store), patch)).reviews[0]?.lapsedAt).toBeNull();
  });

  it('is born lapsed where somebody else changed meanwhile what was looked at', async () => {
    const store = testStore();
    const first = await stored(store);
    const theirs = await save(store, first, { findings: [finding({ level: 'false' })] });
    const signed = await save(store, theirs, { reviews: [review('r1')] }, first.revision);
    expect(signed.reviews[0]?.lapsedAt).toBe(signed.modifiedAt);
  });

  it('comes once where its save is sent twice', async () => {
    const store = testStore();
    const first = await stored(store);
    const signed = await save(store, first, { reviews: [review('r1')] });
    expect(await save(store, first, { reviews: [review('r1')] }, first.revision)).toEqual(signed);
  });

  it('counts for a claim that is stored with it', async () => {
    const created = await stored(testStore(), { patch: { reviews: [review('r1')] } });
    expect(created.reviews).toEqual([
      review('r1', { by: 'Ada', at: created.createdAt, revision: 1 }),
    ]);
  });
});
