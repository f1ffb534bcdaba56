import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { SourceNotes } from '../../entrypoints/sidepanel/source-notes.ts';
import { sendDraft } from '../../entrypoints/shared/leaving/outbox.ts';
import { failure, type Result } from '../../lib/model/result.ts';
import type { Source, TypedNote } from '../../lib/model/source.ts';
import type { StoreFailure } from '../../lib/model/store-failure.ts';
import { findSource } from '../../lib/store/sources/archived-copies.ts';
import { keepSource } from '../../lib/store/sources/save-source-note.ts';
import type { Store } from '../../lib/store/store.ts';
import { metadata, testStore, valueOf } from '../store/records.ts';

vi.mock('../../entrypoints/shared/leaving/outbox.ts', () => ({
  sendDraft: vi.fn(() => Promise.resolve(null)),
}));

const { url } = metadata();
let ends: AbortController[] = [];

afterEach(() => {
  for (const end of ends) end.abort();
  ends = [];
});

interface Panel {
  readonly notes: SourceNotes;
  readonly close: () => void;
}

/** A panel beside the page, whose reader answers as `keep` does. */
function openPanel(
  store: Store,
  keep: (note: TypedNote | null) => Promise<Result<Source, StoreFailure>> = () =>
    keepSource(store, metadata()),
): Panel {
  const end = new AbortController();
  ends.push(end);
  const notes = new SourceNotes(store, url, keep, end.signal);
  return {
    notes,
    close: () => {
      end.abort();
    },
  };
}

async function storedNote(store: Store): Promise<string | undefined> {
  return valueOf(await findSource(store, url))?.note;
}

/** A store with a note in it. */
async function notedStore(note: string): Promise<Store> {
  const store = testStore();
  const { notes } = openPanel(store);
  notes.type(note);
  notes.leave();
  await shows(notes, { state: 'saved' });
  return store;
}

async function shows(notes: SourceNotes, part: object): Promise<void> {
  await vi.waitFor(() => {
    expect(notes.shown.value).toMatchObject(part);
  });
}

describe('the note on a source', () => {
  it('is what is stored', async () => {
    const store = await notedStore('seen in print');
    await shows(openPanel(store).notes, { note: 'seen in print', state: 'idle' });
  });

  it('is stored soon after a letter, also while somebody types on, and stores the source with it', async () => {
    const store = testStore();
    const { notes } = openPanel(store);
    notes.type('s');
    const typing = setInterval(() => {
      notes.type(`${notes.shown.value.note}s`);
    }, 50);
    await vi.waitFor(async () => {
      expect(await storedNote(store)).toMatch(/^s+$/);
    });
    clearInterval(typing);
    await shows(notes, { state: 'saved' });
    expect(await storedNote(store)).toBe(notes.shown.value.note);
  });

  it('is stored when its panel closes in the middle', async () => {
    const store = testStore();
    const { notes, close } = openPanel(store);
    notes.type('half a sent');
    close();
    await vi.waitFor(async () => {
      expect(await storedNote(store)).toBe('half a sent');
    });
  });

  it('asks for its page’s source at the first letter, and not after it has ended', async () => {
    const store = testStore();
    const keep = vi.fn(() => keepSource(store, metadata()));
    const { notes, close } = openPanel(store, keep);
    notes.type('a');
    expect(keep).toHaveBeenCalledTimes(1);
    close();
    notes.leave();
    await vi.waitFor(async () => {
      expect(await storedNote(store)).toBe('a');
    });
    const late = openPanel(store, keep);
    late.close();
    late.notes.type('b');
    late.notes.leave();
    await shows(late.notes, { state: 'failed' });
    expect(keep).toHaveBeenCalledTimes(1);
    expect(await storedNote(store)).toBe('a');
  });

  it('is told to the background at once when its panel goes, with what is on its way there already', async () => {
    const store = await notedStore('before');
    const { notes } = openPanel(store);
    await shows(notes, { note: 'before' });
    notes.type('before the e');
    notes.leave();
    notes.type('before the end');
    notes.handOver();
    const id = valueOf(await findSource(store, url))?.id;
    const bases = ['before', expect.any(String)] as unknown;
    const request = { id, note: 'before the end', bases };
    expect(sendDraft).toHaveBeenCalledWith('source.note', request);
  });

  it('goes by its page where nothing is stored of the source', () => {
    const keep = vi.fn(() => Promise.resolve(failure({ code: 'not-found' as const })));
    const { notes } = openPanel(testStore(), keep);
    notes.type('first words');
    notes.handOver();
    expect(keep).toHaveBeenLastCalledWith({ note: 'first words', bases: ['', ''] });
    notes.handOver();
  });

  it('says that it was not stored, keeps what is typed and tries again', async () => {
    const store = testStore();
    let isGone = true;
    const { notes } = openPanel(store, () =>
      isGone
        ? Promise.resolve(failure({ code: 'not-found' as const }))
        : keepSource(store, metadata()),
    );
    notes.type('kept');
    notes.leave();
    await shows(notes, { note: 'kept', state: 'failed' });
    isGone = false;
    notes.leave();
    await shows(notes, { note: 'kept', state: 'saved' });
    expect(await storedNote(store)).toBe('kept');
  });
});

describe('a note typed in two panels', () => {
  it('follows the other one while nothing is typed here', async () => {
    const store = testStore();
    const [here, there] = [openPanel(store).notes, openPanel(store).notes];
    there.type('from there');
    there.leave();
    await shows(here, { note: 'from there', state: 'idle', theirs: null });
  });

  /** Types here and there on top of the same note; the other one is stored first. */
  async function conflict(): Promise<{ store: Store; here: SourceNotes }> {
    const store = await notedStore('before');
    const [here, there] = [openPanel(store).notes, openPanel(store).notes];
    await shows(here, { note: 'before' });
    await shows(there, { note: 'before' });
    here.type('from here');
    there.type('from there');
    there.leave();
    await shows(there, { state: 'saved' });
    here.leave();
    await shows(here, { note: 'from here', theirs: 'from there' });
    return { store, here };
  }

  it('overwrites nothing, whatever is typed on, until somebody decides', async () => {
    const { store, here } = await conflict();
    here.type('from here, and more');
    here.leave();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await storedNote(store)).toBe('from there');
    expect(here.shown.value).toMatchObject({ note: 'from here, and more', theirs: 'from there' });
  });

  it('keeps what is typed here where somebody says so', async () => {
    const { store, here } = await conflict();
    here.resolve('mine');
    await shows(here, { note: 'from here', state: 'saved', theirs: null });
    expect(await storedNote(store)).toBe('from here');
  });

  it('takes what is stored where somebody says so', async () => {
    const { store, here } = await conflict();
    here.resolve('theirs');
    await shows(here, { note: 'from there', state: 'saved', theirs: null });
    expect(await storedNote(store)).toBe('from there');
    here.type('from there, and on');
    here.leave();
    await shows(here, { note: 'from there, and on', state: 'saved', theirs: null });
    expect(await storedNote(store)).toBe('from there, and on');
  });
});
