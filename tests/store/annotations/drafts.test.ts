import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveDraft } from '../../../lib/store/annotations/drafts.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { loadPage } from '../../../lib/store/reading/load-page.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { claim, figure, metadata, stored, testStore, valueOf } from '../records.ts';

describe('drafts', () => {
  it('outlive a stop between typing and saving, and are dropped by the save that contains them', async () => {
    const store = testStore('stopped');
    const { id } = await stored(store);
    await saveDraft(store, { id, baseRevision: 1, patch: { note: 'half a sen' } });
    store.database.close();

    const again = testStore('stopped');
    const page = valueOf(await loadPage(again, metadata().url, null));
    expect(page.drafts).toMatchObject([{ annotationId: id, patch: { note: 'half a sen' } }]);
    await saveAnnotation(again, { id, baseRevision: 1, patch: { note: 'half a sentence' } });
    expect(valueOf(await loadPage(again, metadata().url, null)).drafts).toEqual([]);
  });

  it('are stored with the annotation they are typed on, whose history begins bare', async () => {
    const store = testStore();
    const typing = { patch: { note: 'first wor' }, comment: 'Not su' };
    const { id, revision, note } = await stored(store, { typing });
    expect({ revision, note }).toEqual({ revision: 1, note: '' });
    expect(await store.database.drafts.get(id)).toMatchObject({ baseRevision: 1, ...typing });
  });

  it('of a claim that is stored already hang on its own figures, beside what another tab types', async () => {
    const store = testStore();
    const withFigure = (figureId: string) => ({ ...claim(), figures: [figure(figureId)] });
    const { id } = await stored(store, { claim: withFigure('f1') });
    await saveDraft(store, { id, baseRevision: 1, patch: { tags: ['left'] } });
    const typing = { patch: { claim: withFigure('f2'), note: 'right' }, comment: '' };
    const again = await stored(store, { claim: withFigure('f2'), typing });
    expect(again).toMatchObject({ id, revision: 1 });
    const patch = (await store.database.drafts.get(id))?.patch;
    expect(patch).toEqual({ tags: ['left'], note: 'right' });
  });

  it('keep the fields another tab is typing', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveDraft(store, { id, baseRevision: 1, patch: { note: 'left' } });
    const both = valueOf(
      await saveDraft(store, { id, baseRevision: 1, patch: { tags: ['right'] } }),
    );
    expect(both.patch).toEqual({ note: 'left', tags: ['right'] });
    await saveAnnotation(store, { id, baseRevision: 1, patch: { tags: ['right'] } });
    expect((await store.database.drafts.get(id))?.patch).toEqual({ note: 'left' });
  });

  it('are kept where the typing began before what is stored now, and where that came in with a file', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveAnnotation(store, { id, baseRevision: 1, patch: { tags: ['first'] } });
    const typed = { id, baseRevision: 1, patch: { note: 'begun before' }, since: {} };
    expect(valueOf(await saveDraft(store, typed)).patch).toEqual({ note: 'begun before' });
    expect((await store.database.drafts.get(id))?.baseRevision).toBe(1);
    const other = testStore('taken over');
    valueOf(await applyImport(other, valueOf(await allRecords(store)), 'keep stored'));
    expect(valueOf(await saveDraft(other, typed)).patch).toEqual({ note: 'begun before' });
  });

  it('keep what two tabs type in one claim, and what one of them decides goes alone', async () => {
    const store = testStore();
    const { id, claim: at } = await stored(store);
    const left = { claim: { ...at, summary: 'from the left' } };
    const right = { claim: { ...at, claimedAt: '1945' } };
    const base = { id, baseRevision: 1 };
    await saveDraft(store, { ...base, patch: left, since: {} });
    const both = valueOf(await saveDraft(store, { ...base, patch: right, since: {} }));
    expect(both.patch.claim).toMatchObject({ summary: 'from the left', claimedAt: '1945' });
    await saveAnnotation(store, { ...base, patch: left, drafted: left });
    const rest = (await store.database.drafts.get(id))?.patch.claim;
    expect(rest).toMatchObject({ summary: 'from the left', claimedAt: '1945' });
    await saveAnnotation(store, { ...base, patch: right, drafted: right });
    expect(await store.database.drafts.count()).toBe(0);
    const [saved] = valueOf(await loadPage(store, metadata().url, null)).annotations;
    expect(saved?.claim).toMatchObject({ summary: 'from the left', claimedAt: '1945' });
  });

  it('take back a word inside the claim, and leave what the other tab typed there', async () => {
    const store = testStore();
    const { id, claim: at } = await stored(store);
    const typed = { claim: { ...at, summary: 'half' } };
    await saveDraft(store, { id, baseRevision: 1, patch: typed, since: {} });
    const other = { claim: { ...at, claimedAt: '1945' } };
    await saveDraft(store, { id, baseRevision: 1, patch: other, since: {} });
    const back = { id, baseRevision: 1, patch: { claim: at }, since: typed };
    const { patch } = valueOf(await saveDraft(store, back));
    expect(patch.claim).toMatchObject({ summary: at.summary, claimedAt: '1945' });
  });

  it('hold the comment of a sign-off that is not made yet, until it is', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveDraft(store, { id, baseRevision: 1, patch: { note: 'n' }, comment: 'Not sure' });
    await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'n' } });
    expect(await store.database.drafts.get(id)).toMatchObject({ comment: 'Not sure', patch: {} });
    await saveAnnotation(store, { id, baseRevision: 2, patch: { reviews: [] } });
    expect(await store.database.drafts.count()).toBe(0);
  });

  it('lose a field that reads again as it is stored', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveDraft(store, { id, baseRevision: 1, patch: { note: 'x' } });
    await saveDraft(store, { id, baseRevision: 1, patch: { note: '' } });
    expect(await store.database.drafts.count()).toBe(0);
  });

  describe('that are told only after their view went', () => {
    it('are kept beside what another tab kept since', async () => {
      const store = testStore();
      const { id } = await stored(store);
      const typedAt = store.now();
      await saveDraft(store, { id, baseRevision: 1, patch: { tags: ['there'] } });
      const told = { id, baseRevision: 1, patch: { note: 'here' }, typedAt };
      const { patch } = valueOf(await saveDraft(store, told));
      expect(patch).toEqual({ note: 'here', tags: ['there'] });
    });

    it('give way to what was kept since in the same field', async () => {
      const store = testStore();
      const { id } = await stored(store);
      const typedAt = store.now();
      await saveDraft(store, { id, baseRevision: 1, patch: { note: 'and more' }, comment: 'Sure' });
      const old = { patch: { note: 'and' }, comment: 'S', typedAt };
      const kept = valueOf(await saveDraft(store, { id, baseRevision: 1, ...old }));
      expect(kept).toMatchObject({ patch: { note: 'and more' }, comment: 'Sure' });
      const next = { patch: { note: 'and more yet' }, comment: 'Surely', typedAt: store.now() };
      const newer = valueOf(await saveDraft(store, { id, baseRevision: 1, ...next }));
      expect(newer).toMatchObject({ patch: { note: 'and more yet' }, comment: 'Surely' });
    });

    it('give way to what was decided since, field by field', async () => {
      const store = testStore();
      const { id } = await stored(store);
      const typedAt = store.now();
      await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'and more' } });
      const told = { id, baseRevision: 1, patch: { note: 'and', tags: ['x'] }, typedAt };
      expect(valueOf(await saveDraft(store, told)).patch).toEqual({ tags: ['x'] });
    });
  });
});
