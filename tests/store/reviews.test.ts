import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../lib/model/annotation.ts';
import { saveAnnotation, type SaveRequest } from '../../lib/store/save-annotation.ts';
import type { Store } from '../../lib/store/store.ts';
import { claim, evidence, finding, review, stored, testStore, valueOf } from './records.ts';

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
