import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';

import { LibraryActs } from '../../../entrypoints/shared/library/library-acts.ts';
import { createTranslator } from '../../../lib/i18n/catalogues.ts';
import { testStore } from '../../store/records.ts';

vi.mock('wxt/browser', async () => {
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  return { browser: fakeBrowser };
});

/** A worker that answers every task as told. */
class FakeWorker extends EventTarget {
  static answer: unknown;
  static asked: unknown[] = [];
  postMessage(task: unknown): void {
    FakeWorker.asked.push(task);
    const { answer } = FakeWorker;
    const data =
      typeof answer === 'function' ? (answer as (task: unknown) => unknown)(task) : answer;
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    // Nothing runs here.
  }
}
vi.stubGlobal('Worker', FakeWorker);

describe('an import', () => {
  const translator = createTranslator('en');

  it.each([
    ['breaks', { news: 'failed', message: 'Error: broken' }, 'Something went wrong'],
    [
      'cannot read its file any more',
      { news: 'done', outcome: { ok: false, reason: { code: 'unreadable' } } },
      'The file cannot be read any more',
    ],
  ])('that %s is told and goes on no more', async (_what, answer, told) => {
    FakeWorker.answer = answer;
    const acts = new LibraryActs(testStore(), () => translator);
    await acts.readImport(new File(['x'], 'backup.json')).catch(() => undefined);
    const notice = acts.notice.peek();
    expect(notice?.text(translator)).toContain(told);
    expect(acts.running.peek()).toEqual([]);
    expect(acts.pendingImport.peek()).toBeNull();
  });
});

describe('a passphrase', () => {
  const translator = createTranslator('en');
  const asked = async (acts: LibraryActs): Promise<NonNullable<ReturnType<typeof peek>>> =>
    vi.waitUntil(() => peek(acts));
  const peek = (acts: LibraryActs) => acts.passphrases.asked.peek();
  const refused = (code: string) => ({ news: 'done', outcome: { ok: false, reason: { code } } });

  it('is asked for until it opens the file or the person gives up, and then nothing is said', async () => {
    FakeWorker.asked = [];
    FakeWorker.answer = (task: { passphrase?: string }) =>
      refused(task.passphrase === undefined ? 'passphrase-needed' : 'wrong-passphrase');
    const acts = new LibraryActs(testStore(), () => translator);
    const reading = acts.readImport(new File(['x'], 'mine.age'));
    const first = await asked(acts);
    expect(first).toMatchObject({ for: 'old', name: 'mine.age', isWrong: false });
    first.answer('one');
    const second = await asked(acts);
    expect(second).toMatchObject({ isWrong: true });
    second.answer(null);
    await reading;
    expect(FakeWorker.asked).toMatchObject([{ kind: 'read' }, { passphrase: 'one' }]);
    expect(acts.notice.peek()).toBeNull();
    expect(acts.pendingImport.peek()).toBeNull();
  });

  it('is asked for no more once another file is chosen', async () => {
    FakeWorker.answer = refused('passphrase-needed');
    const acts = new LibraryActs(testStore(), () => translator);
    const before = acts.readImport(new File(['x'], 'one.age'));
    await asked(acts);
    const after = acts.readImport(new File(['x'], 'two.age'));
    await before;
    expect(await asked(acts)).toMatchObject({ name: 'two.age' });
    acts.cancelImport();
    await after;
  });

  it('is asked for before an encrypted backup is made, and makes none if it is not given', async () => {
    FakeWorker.asked = [];
    const acts = new LibraryActs(testStore(), () => translator);
    const saving = acts.export('encrypted-backup', null);
    (await asked(acts)).answer(null);
    await saving;
    expect(FakeWorker.asked).toEqual([]);
    expect(acts.hasTransferred.peek()).toBe(false);
  });

  it.each([
    ['cut', 'The end of the file is missing'],
    ['for-key', 'somebody’s key'],
    ['newer-age', 'newer version of age'],
    ['damaged', 'cut from this backup or changed'],
  ])('cannot open a file that is %s, which is said at once', async (code, told) => {
    FakeWorker.answer = refused(code);
    const acts = new LibraryActs(testStore(), () => translator);
    await acts.readImport(new File(['x'], 'mine.age'));
    expect(acts.notice.peek()?.text(translator)).toContain(told);
  });
});

describe('work that goes on', () => {
  const translator = createTranslator('en');

  it('and what is done meanwhile stand beside each other, each with what takes it back', async () => {
    FakeWorker.answer = { news: 'done', outcome: { ok: false, reason: { code: 'unreadable' } } };
    const acts = new LibraryActs(testStore(), () => translator);
    acts.tell(() => 'Before');
    const work = acts.readImport(new File(['x'], 'backup.json'));
    expect(acts.notice.peek()).toBeNull();
    expect(acts.running.peek().map(({ text }) => text(translator))).toEqual(['Reading the file…']);
    const undo = vi.fn();
    acts.tell(() => 'Moved to the trash.', undo);
    expect(acts.running.peek()).toHaveLength(1);
    expect(acts.notice.peek()?.undo).toBe(undo);
    await work;
    expect(acts.running.peek()).toEqual([]);
  });
});
