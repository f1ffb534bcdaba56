import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';

import type { Annotation } from '../../../lib/model/annotation.ts';
import type { Revision } from '../../../lib/model/revision.ts';
import { withFirsts } from '../../../lib/store/appearances/first-appearances.ts';
import { findLinks } from '../../../lib/store/appearances/claim-links.ts';
import { emptyTrash } from '../../../lib/store/annotations/erase.ts';
import { applyImport } from '../../../lib/store/transfer/import.ts';
import { MetClaimFinder } from '../../../lib/store/appearances/met-claim-finder.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import type { Store } from '../../../lib/store/store.ts';
import { deleteAnnotation } from '../../../lib/store/annotations/trash.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { claim, finding, metadata, stored, testStore, valueOf } from '../records.ts';

const SAID = 'The minister called the Norvale dam the safest in the country.';

function on(store: Store, page: string, text = SAID): Promise<Annotation> {
  return stored(store, {
    claim: claim(text),
    source: metadata({ url: `https://${page}.example/` }),
  });
}

/** A change of the words, `later` seconds after everything stored. */
function changeOf(text: string, later: number): Partial<Annotation> {
  return { claim: claim(text), modifiedAt: new Date(LAST_MS + later * 1000).toISOString() };
}

const LAST_MS = Date.parse('2030-01-01T00:00:00.000Z');

/** Surrounds an annotation with older ones whose ids sort after its own. */
async function fillAround(
  store: Store,
  beside: Annotation,
  count: number,
): Promise<readonly Annotation['id'][]> {
  const rows = Array.from({ length: count }, (_none, at): Annotation => {
    const id = `ffffffff-0000-4000-8000-${String(at).padStart(12, '0')}` as Annotation['id'];
    const modifiedAt = new Date(Date.parse('2001-01-01') + at).toISOString();
    return { ...beside, id, modifiedAt, claim: claim(`The bridge ${at} was painted.`) };
  });
  await store.database.annotations.bulkAdd(rows);
  return rows.map(({ id }) => id);
}

async function patched(
  store: Store,
  { id }: Annotation,
  patch: Partial<Annotation>,
): Promise<Annotation> {
  const { revision } = (await store.database.annotations.get(id)) ?? { revision: 0 };
  return valueOf(await saveAnnotation(store, { id, baseRevision: revision, patch }));
}

const noPause = (): Promise<void> => Promise.resolve();

async function sitesMet(finder: MetClaimFinder, self: Annotation | null) {
  const met = valueOf(await finder.find(claim(SAID), self?.id ?? null));
  return met.map(({ source }) => source.url);
}

describe('a claim met before', () => {
  it('is found, with its source, without itself, as the library changes', async () => {
    const store = testStore();
    const finder = new MetClaimFinder(store, noPause);
    expect(await sitesMet(finder, null)).toEqual([]);
    const one = await on(store, 'one');
    await on(store, 'other', 'The harbour in Leth was closed for repairs in the winter.');
    const two = await on(store, 'two');
    expect(await sitesMet(finder, one)).toEqual(['https://two.example/']);
    valueOf(await deleteAnnotation(store, two.id));
    expect(await sitesMet(finder, one)).toEqual([]);
    valueOf(await emptyTrash(store));
    await on(store, 'three');
    expect(await sitesMet(finder, one)).toEqual(['https://three.example/']);
  });

  it('is found again in what an import brings, also with older times', async () => {
    const store = testStore();
    const finder = new MetClaimFinder(store, noPause);
    const one = await on(store, 'one');
    const two = await on(store, 'two');
    expect(await sitesMet(finder, one)).toHaveLength(1);
    await store.database.annotations.add({
      ...two,
      id: '99999999-0000-4000-8000-000000000000' as Annotation['id'],
      modifiedAt: '2001-01-01T00:00:00.000Z',
    });
    expect(await sitesMet(finder, one)).toHaveLength(2);
  });

  it('is found where it was changed while the library was first gone through', async () => {
    const store = testStore();
    const one = await on(store, 'one', 'The ferry to Leth was late.');
    const ids = await fillAround(store, one, 600);
    let pauses = 0;
    const finder = new MetClaimFinder(store, async () => {
      pauses += 1;
      if (pauses !== 1) return;
      // This one was already read, since its id comes first; something read after it is changed
      // even later.
      await store.database.annotations.update(one.id, changeOf(SAID, 1));
      await store.database.annotations.update(ids.at(-1) ?? one.id, changeOf('Nothing.', 2));
    });
    expect(await sitesMet(finder, null)).toEqual(['https://one.example/']);
    expect(pauses).toBeGreaterThan(1);
  });

  it('is gone through in pieces, between which others are answered', async () => {
    const store = testStore();
    await fillAround(store, await on(store, 'one'), 600);
    let answered = 0;
    const finder = new MetClaimFinder(store, async () => {
      await store.database.stories.count();
      answered += 1;
    });
    expect(await sitesMet(finder, null)).toEqual(['https://one.example/']);
    expect(answered).toBe(3);
    await sitesMet(finder, null);
    expect(answered).toBe(4);
  });

  it('is found again where a file brought later states of many annotations', async () => {
    const store = testStore();
    const before = generateLibrary(1200);
    valueOf(await applyImport(store, before, 'keep stored'));
    const finder = new MetClaimFinder(store, noPause);
    expect(await sitesMet(finder, null)).toEqual([]);
    const [oldest] = before.annotations
      .filter(({ deletedAt, appearanceOf }) => deletedAt === null && appearanceOf === null)
      .sort((a, b) => (a.modifiedAt < b.modifiedAt ? -1 : 1));
    const said = (row: Annotation): Annotation['claim'] =>
      row.id === oldest?.id ? claim(SAID) : row.claim;
    const laterBy = (at: string): string => new Date(Date.parse(at) + 1e12).toISOString();
    const annotations = before.annotations.map((row) => ({
      ...row,
      claim: said(row),
      revision: row.revision + 1,
      modifiedAt: laterBy(row.modifiedAt),
    }));
    const revisions = before.revisions.flatMap((first): Revision[] => [
      first,
      { ...first, seq: first.seq + 1, change: 'edit' },
    ]);
    const after = { ...before, annotations, revisions };
    const told = valueOf(await applyImport(store, after, 'keep stored'));
    expect(told.counts.newer).toBe(1200);
    expect(await sitesMet(finder, null)).toHaveLength(1);
  });

  it('shows once, as the one that carries the findings', async () => {
    const store = testStore();
    const finder = new MetClaimFinder(store, noPause);
    const first = await on(store, 'first');
    const copy = await on(store, 'copy');
    await patched(store, copy, { appearanceOf: first.id });
    expect(await sitesMet(finder, null)).toEqual(['https://first.example/']);
    const ofCopy = valueOf(await findLinks(store, copy.id));
    expect(ofCopy.first?.source.url).toBe('https://first.example/');
    expect(ofCopy.appearances).toEqual([]);
    expect(valueOf(await finder.find(copy.claim, copy.id))).toEqual([]);
    const ofFirst = valueOf(await findLinks(store, first.id));
    expect(ofFirst.first).toBeNull();
    expect(ofFirst.appearances.map(({ source }) => source.url)).toEqual(['https://copy.example/']);
    expect(valueOf(await finder.find(first.claim, first.id))).toEqual([]);
  });
});

describe('another appearance of a claim', () => {
  it('shows the findings of the first, also once they are corrected, and its own when it is unlinked', async () => {
    const store = testStore();
    const first = await on(store, 'first');
    const copy = await on(store, 'copy');
    const linked = await patched(store, copy, { appearanceOf: first.id });
    await patched(store, first, { findings: [finding({ level: 'true' })] });
    const shown = async (annotation: Annotation) =>
      (await withFirsts(store.database, [annotation]))[0]?.findings.map(({ level }) => level);
    expect(await shown(linked)).toEqual(['true']);
    await patched(store, first, { findings: [finding({ level: 'false' })] });
    expect(await shown(linked)).toEqual(['false']);
    expect(linked.claim).toEqual(copy.claim);
    expect(linked.snapshotId).toBe(copy.snapshotId);
    expect(await shown(await patched(store, copy, { appearanceOf: null }))).toEqual([]);
  });

  it('shows its own where the first lies in the trash, and ends where copies go round in a ring', async () => {
    const store = testStore();
    const [a, b] = [await on(store, 'a'), await on(store, 'b')];
    const linked = await patched(store, a, { appearanceOf: b.id });
    await patched(store, b, { appearanceOf: a.id, findings: [finding({ level: 'true' })] });
    await expect(withFirsts(store.database, [linked])).resolves.toHaveLength(1);
    await patched(store, b, { appearanceOf: null });
    valueOf(await deleteAnnotation(store, b.id));
    expect((await withFirsts(store.database, [linked]))[0]?.findings).toEqual([]);
  });
});
