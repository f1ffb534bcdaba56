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
  postMessage(): void {
    queueMicrotask(() =>
      this.dispatchEvent(new MessageEvent('message', { data: FakeWorker.answer })),
    );
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
