import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { answerWork } from '../../../entrypoints/library-worker/answer-work.ts';
import { LibraryWork } from '../../../entrypoints/shared/library/library-work.ts';
import { encodeBackup } from '../../../lib/formats/backup.ts';
import { withholdSensitive } from '../../../lib/formats/sensitive.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { allRecords } from '../../../lib/store/transfer/records.ts';
import { revisionsOf } from '../../../lib/store/annotations/history.ts';
import { createStory } from '../../../lib/store/subjects/stories.ts';
import { saveAnnotation } from '../../../lib/store/annotations/save-annotation.ts';
import { openStore, type Store } from '../../../lib/store/store.ts';
import { generateLibrary } from '../../library/generated-library.ts';
import { valueOf } from '../../store/records.ts';

const records = generateLibrary(400);
const exportedAt = '2026-01-01T00:00:00.000Z';
const file = new Blob([encodeBackup({ exportedAt, withheld: 0, records })]);

let names = 0;

/** The worker's end in this thread, behind a channel that copies what is posted as the way to a worker does. */
function startWork(name: string, ports: MessagePort[]): LibraryWork {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  answerWork(port2, (author) => openStore(author, name));
  port1.start();
  port2.start();
  const terminate = (): void => {
    port1.close();
  };
  return new LibraryWork(Object.assign(port1, { terminate }));
}

describe('the work on the whole library', () => {
  let store: Store;
  let work: LibraryWork;
  const ports: MessagePort[] = [];

  beforeEach(() => {
    names += 1;
    const name = `work-${names}`;
    store = openStore(() => Promise.resolve(''), name);
    work = startWork(name, ports);
  });

  afterEach(() => {
    for (const port of ports.splice(0)) port.close();
  });

  it('reads a backup, tells what it would change, takes it in and writes it again', async () => {
    const shares: number[] = [];
    expect(valueOf(await work.read(file, {}))).toEqual({ exportedAt, left: [] });
    expect(valueOf(await work.preview()).counts.new).toBe(400);
    expect(await store.database.annotations.count()).toBe(0);
    const onProgress = (share: number): void => void shares.push(share);
    await work.apply('keep stored', 'Ada', { onProgress }).then(valueOf);
    expect(shares.length).toBeGreaterThan(0);
    expect(valueOf(await allRecords(store)).annotations).toHaveLength(400);
    const request = { format: 'backup', only: null, now: new Date(exportedAt), by: '' } as const;
    const written = valueOf(await work.export(request, createTranslator('en'), {}));
    expect(written.name).toBe('tallymark-backup-2026-01-01.json');
    expect(valueOf(await work.read(written.content, {}))).toEqual({ exportedAt, left: [] });
    expect(valueOf(await work.preview()).counts).toMatchObject({ new: 0, same: 400 });
  });

  it('writes and reads an encrypted backup, and waits for none of that once it is cancelled', async () => {
    await work.read(file, {});
    await work.apply('keep stored', '', {});
    const passphrase = 'lantern quarry ferry almond';
    const now = new Date(exportedAt);
    const request = { format: 'encrypted-backup', only: null, now, by: '', passphrase } as const;
    const { content } = valueOf(await work.export(request, createTranslator('en'), {}));
    expect(await work.read(content, {})).toEqual({
      ok: false,
      reason: { code: 'passphrase-needed' },
    });
    expect(valueOf(await work.read(content, {}, passphrase)).exportedAt).toBe(exportedAt);
    expect(valueOf(await work.preview()).counts).toMatchObject({ new: 0, same: 400 });
    const ending = new AbortController();
    const cancelled = work.read(content, { signal: ending.signal }, passphrase);
    ending.abort();
    expect(await cancelled).toEqual({ ok: false, reason: { code: 'cancelled' } });
  });

  it('refuses what is no order, and goes on to the next task', async () => {
    const [port] = ports;
    const answered = new Promise<unknown>((resolve) => {
      port?.addEventListener('message', ({ data }) => {
        resolve(data);
      });
    });
    port?.postMessage({ kind: 'erase', ids: 7, by: 'Ada' });
    expect(await answered).toMatchObject({ news: 'failed' });
    expect(valueOf(await work.read(file, {}))).toEqual({ exportedAt, left: [] });
  });

  it('keeps nothing of an import that is cancelled, and goes on to the next task', async () => {
    await work.read(file, {});
    const ending = new AbortController();
    const onProgress = (): void => {
      ending.abort();
    };
    const cancelled = await work.apply('keep stored', 'Ada', { signal: ending.signal, onProgress });
    expect(cancelled).toEqual({ ok: false, reason: { code: 'cancelled' } });
    expect(await store.database.annotations.count()).toBe(0);
    expect(valueOf(await work.preview()).counts.new).toBe(400);
  });

  it('changes many, and takes that back but where somebody went on from there', async () => {
    await work.read(file, {});
    await work.apply('keep stored', '', {});
    const before = valueOf(await allRecords(store)).annotations;
    const ids = before.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    const tag = { kind: 'tag', tag: 'a-new-tag', isRemoved: false } as const;
    expect(valueOf(await work.change(ids, tag, 'Ada', {}))).toBe(ids.length);
    const [first = before[0]?.id, ...others] = ids;
    const tagged = await store.database.annotations.bulkGet(ids);
    expect(tagged.every((row) => row?.tags.includes('a-new-tag'))).toBe(true);
    const [one] = tagged;
    if (one === undefined || first === undefined) throw new Error('no annotation');
    const edit = { id: first, baseRevision: one.revision, patch: { note: 'since then' } };
    valueOf(await saveAnnotation(store, edit));
    const undone = valueOf(await work.undo('Ada', {}));
    expect(undone).toEqual({ changed: others.length, left: 1 });
    const after = valueOf(await allRecords(store)).annotations;
    const tagsOf = (list: typeof before): unknown =>
      list.filter(({ id }) => id !== first).map(({ tags }) => tags);
    expect(tagsOf(after)).toEqual(tagsOf(before));
  });

  it('files many under a story, in the history of each, and takes that back', async () => {
    await work.read(file, {});
    await work.apply('keep stored', '', {});
    const before = valueOf(await allRecords(store)).annotations.filter((a) => a.deletedAt === null);
    const ids = before.map(({ id }) => id);
    const story = valueOf(
      await createStory(store, { name: 'Ferry', criteria: '', method: '', sensitive: true }),
    );
    const filed = await work.change(ids, { kind: 'story', storyId: story.id }, 'Ada', {});
    expect(valueOf(filed)).toBe(ids.length);
    const [first] = before;
    if (first === undefined) throw new Error('no annotation');
    const last = (await revisionsOf(store.database, first.id)).at(-1);
    expect(last).toMatchObject({
      change: 'edit',
      by: 'Ada',
      before: { storyId: first.storyId },
      after: { storyId: story.id },
    });
    const leaving = withholdSensitive(valueOf(await allRecords(store)));
    expect(leaving.records.annotations.filter(({ id }) => ids.includes(id))).toEqual([]);
    valueOf(await work.undo('Ada', {}));
    const after = await store.database.annotations.bulkGet(ids);
    expect(after.map((row) => row?.storyId)).toEqual(before.map(({ storyId }) => storyId));
  });

  it('moves many to the trash, and erases them there for good', async () => {
    await work.read(file, {});
    await work.apply('keep stored', '', {});
    const [one, two, ...others] = records.annotations.filter(({ deletedAt }) => deletedAt === null);
    if (one === undefined || two === undefined) throw new Error('no annotation');
    expect(valueOf(await work.change([one.id, two.id], { kind: 'delete' }, '', {}))).toBe(2);
    expect(valueOf(await work.erase([one.id], 'Ada', {}))).toBe(1);
    expect((await store.database.erasures.get(one.id))?.by).toBe('Ada');
    expect(valueOf(await work.undo('', {}))).toEqual({ changed: 1, left: 1 });
    valueOf(await work.erase(null, '', {}));
    const left = await store.database.annotations.toCollection().primaryKeys();
    expect(left.sort()).toEqual([two, ...others].map(({ id }) => id).sort());
  });

  it('tells why a file cannot be read', async () => {
    const read = await work.read(new Blob(['{"a": 1}']), {});
    expect(read).toEqual({ ok: false, reason: { code: 'not-a-backup' } });
  });

  it('throws on what breaks in it, as work in the page does', async () => {
    await expect(work.preview()).rejects.toThrow('no backup was read');
  });

  it('writes revisions of conflicting records by the name it is told', async () => {
    await work.read(file, {});
    await work.apply('keep stored', '', {});
    const [first] = records.annotations;
    if (first === undefined) throw new Error('no annotation');
    await store.database.annotations.update(first.id, { note: 'another one' });
    await work.read(file, {});
    await work.apply('take imported', 'Ada', {});
    const own = await store.database.revisions.toArray();
    expect(own.map(({ annotationId, by }) => [annotationId, by])).toEqual([[first.id, 'Ada']]);
  });
});
