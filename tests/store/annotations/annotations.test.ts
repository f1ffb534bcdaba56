import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { RecordedClaim } from '../../../lib/model/claim.ts';
import type { FigureId } from '../../../lib/model/ids.ts';
import { createAnnotation } from '../../../lib/store/annotations/create-annotation.ts';
import { DEFAULT_SCALE } from '../../../lib/store/built-in-scales.ts';
import { revisionsOf } from '../../../lib/store/annotations/history.ts';
import { loadPage } from '../../../lib/store/reading/load-page.ts';
import { decompress } from '../../../lib/store/sources/compression.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { deleteAnnotation, restoreAnnotation } from '../../../lib/store/annotations/trash.ts';
import {
  claim,
  figure,
  finding,
  metadata,
  newAnnotation,
  stored,
  testStore,
  valueOf,
} from '../records.ts';

describe('creating an annotation', () => {
  it('stores row, first revision, source and snapshot together', async () => {
    const store = testStore();
    const annotation = await stored(store, { patch: { note: 'ask the dam office' } });
    const { database } = store;
    expect(annotation).toMatchObject({
      revision: 1,
      status: 'to check',
      note: 'ask the dam office',
    });
    expect(await revisionsOf(database, annotation.id)).toMatchObject([
      { seq: 1, change: 'create', by: 'Ada', before: {}, after: { note: 'ask the dam office' } },
    ]);
    expect(await database.sources.toArray()).toMatchObject([{ id: annotation.sourceId }]);
    const [snapshot] = await database.snapshots.toArray();
    expect(snapshot).toMatchObject({ id: annotation.snapshotId, why: 'first' });
    expect(await decompress(snapshot?.packed ?? new Uint8Array())).toBe(newAnnotation().pageText);
  });

  it('keeps the address and time of the live-blog entry, and takes no address but of the web', async () => {
    const store = testStore();
    const entry = { permalink: 'https://a.example/live#e7', postedAt: '2026-03-14T10:42+02:00' };
    expect(await stored(store, entry)).toMatchObject(entry);
    const hostile = newAnnotation({ claim: claim('Nine.'), permalink: 'javascript:alert(1)' });
    await expect(createAnnotation(store, hostile)).rejects.toThrow();
  });

  it('keeps one snapshot for one text and takes another when the text changed', async () => {
    const store = testStore();
    const first = await stored(store);
    const second = await stored(store, {
      claim: claim('Twelve boats came.'),
      pageText: newAnnotation().pageText,
    });
    const third = await stored(store, {
      claim: claim('Ten boats left.'),
      pageText: 'another text',
    });
    expect(second.snapshotId).toBe(first.snapshotId);
    expect(third.snapshotId).not.toBe(first.snapshotId);
    const kept = await store.database.snapshots.toArray();
    expect(kept.map(({ why }) => why).sort()).toEqual(['change', 'first']);
  });

  it('takes the same address with tracking parameters and a fragment for one source', async () => {
    const store = testStore();
    const first = await stored(store);
    const url = 'https://ed:secret@www.harbour-post.example/2026/flood?utm_source=x#comments';
    const second = await stored(store, { source: metadata({ url }), claim: claim('Nine.') });
    expect(second.sourceId).toBe(first.sourceId);
    expect(second.visitedUrl).not.toContain('secret');
  });

  it.each(['detected', 'selected'] as const)(
    'does not store a %s claim of the same words twice, but merges what was typed',
    async (origin) => {
      const store = testStore();
      const first = await stored(store, { origin, patch: { note: 'mine' } });
      const second = await stored(store, { origin, patch: { tags: ['dam'] } });
      expect(second).toMatchObject({ id: first.id, note: 'mine', tags: ['dam'], revision: 2 });
      const other = newAnnotation({ origin, patch: { note: 'other' } });
      const third = await createAnnotation(store, other);
      expect(third).toMatchObject({ ok: false, reason: { code: 'conflict', fields: ['note'] } });
    },
  );

  it('fills in what was unknown of a source and keeps what was known', async () => {
    const store = testStore();
    await stored(store);
    await stored(store, {
      source: metadata({ title: 'New title', byline: 'B. Reed' }),
      claim: claim('x'),
    });
    expect(await store.database.sources.toArray()).toMatchObject([
      { title: 'Flood in Ostmark', byline: 'B. Reed' },
    ]);
  });
});

describe('saving', () => {
  it('writes the decision and its revision, with the fields before and after', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const saved = valueOf(
      await saveAnnotation(store, {
        id,
        baseRevision: 1,
        patch: { note: 'n', status: 'checking' },
      }),
    );
    expect(saved).toMatchObject({ revision: 2, note: 'n', status: 'checking' });
    expect((await revisionsOf(store.database, id))[1]).toMatchObject({
      seq: 2,
      change: 'edit',
      before: { note: '', status: 'to check' },
      after: { note: 'n', status: 'checking' },
    });
  });

  it('writes no revision where nothing changes', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const saved = valueOf(
      await saveAnnotation(store, { id, baseRevision: 1, patch: { note: '' } }),
    );
    expect(saved.revision).toBe(1);
  });

  it('merges two tabs that edit different fields of one annotation', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'from the left tab' } });
    const merged = valueOf(
      await saveAnnotation(store, { id, baseRevision: 1, patch: { tags: ['right'] } }),
    );
    expect(merged).toMatchObject({ revision: 3, note: 'from the left tab', tags: ['right'] });
  });

  it('answers a conflict where two tabs changed one field, and writes nothing', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await saveAnnotation(store, { id, baseRevision: 1, patch: { note: 'left' } });
    const answer = await saveAnnotation(store, {
      id,
      baseRevision: 1,
      patch: { note: 'right', tags: ['t'] },
    });
    expect(answer).toMatchObject({
      ok: false,
      reason: { code: 'conflict', fields: ['note'], current: { note: 'left', tags: [] } },
    });
    expect(await store.database.annotations.get(id)).toMatchObject({ revision: 2, tags: [] });
  });

  it('conflicts where the base is newer than anything stored', async () => {
    const store = testStore();
    const { id } = await stored(store, { patch: { note: 'old' } });
    const answer = await saveAnnotation(store, { id, baseRevision: 9, patch: { note: 'new' } });
    expect(answer).toMatchObject({ ok: false, reason: { code: 'conflict' } });
  });

  it('hangs what two tabs decide at once on the figures and voices of the one that came first', async () => {
    const store = testStore();
    const read = (tab: string): RecordedClaim => ({
      ...claim('12 miners, he said'),
      figures: [figure(`${tab}-figure`)],
      voices: [
        {
          id: `${tab}-voice`,
          name: 'he',
          role: 'unknown',
          kind: 'unknown',
          how: 'said',
          span: null,
        },
      ],
    });
    const first = await stored(store, { claim: read('a'), patch: { note: 'a' } });
    const mine = read('b');
    const about = { kind: 'figure', figureId: 'b-figure' as FigureId } as const;
    const second = await stored(store, {
      claim: mine,
      patch: {
        claim: { ...mine, summary: 'In short', claimant: 'b-voice' },
        findings: [finding({ about })],
      },
    });
    expect(second.id).toBe(first.id);
    expect(second).toMatchObject({ note: 'a', findings: [{ about: { figureId: 'a-figure' } }] });
    expect(second.claim).toEqual({ ...read('a'), summary: 'In short', claimant: 'a-voice' });
  });

  it('keeps what is said of a change, and its reason, with its revision', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const note = { change: 'correction', reason: 'The toll was misread.' } as const;
    const published = { url: 'https://desk.example/1', at: '2026-01-02' };
    await saveAnnotation(store, { id, baseRevision: 1, patch: { published }, ...note });
    expect((await revisionsOf(store.database, id)).at(-1)).toMatchObject({
      ...note,
      before: { published: null },
      after: { published },
    });
  });

  it('does not find what lies in the trash, and finds it again once restored', async () => {
    const store = testStore();
    const { id } = await stored(store);
    const deleted = valueOf(await deleteAnnotation(store, id));
    expect(deleted.deletedAt).not.toBeNull();
    const save = { id, baseRevision: 1, patch: { note: 'n' } };
    expect(await saveAnnotation(store, save)).toMatchObject({ reason: { code: 'not-found' } });
    expect(valueOf(await restoreAnnotation(store, id)).deletedAt).toBeNull();
    expect(valueOf(await saveAnnotation(store, save)).note).toBe('n');
    const changes = (await revisionsOf(store.database, id)).map(({ change }) => change);
    expect(changes).toEqual(['create', 'delete', 'restore', 'edit']);
  });
});

describe('loading a page', () => {
  it('finds annotations by the canonical address and tells which are of this very address', async () => {
    const store = testStore();
    const canonicalUrl = 'https://www.harbour-post.example/2026/flood';
    const first = await stored(store);
    const other = valueOf(await loadPage(store, `${canonicalUrl}?page=2`, canonicalUrl));
    expect(other.annotations.map(({ id }) => id)).toEqual([first.id]);
    expect(other.sourceId).toBeNull();
    expect(valueOf(await loadPage(store, canonicalUrl, null)).sourceId).toBe(first.sourceId);
  });

  it('finds nothing by another site’s canonical address', async () => {
    const store = testStore();
    await stored(store);
    const page = await loadPage(store, 'https://evil.example/', metadata().url);
    expect(valueOf(page).annotations).toEqual([]);
  });

  it('leaves out what lies in the trash and gives the default scale', async () => {
    const store = testStore();
    const { id } = await stored(store);
    await deleteAnnotation(store, id);
    const page = valueOf(await loadPage(store, metadata().url, null));
    expect(page.annotations).toEqual([]);
    const scale = page.scales.find(({ id: scaleId }) => scaleId === DEFAULT_SCALE.id);
    expect(scale?.levels.map(({ name }) => name)).toEqual([
      'True',
      'Mostly true',
      'Mixture',
      'Mostly false',
      'False',
      'Unproven',
    ]);
  });
});
