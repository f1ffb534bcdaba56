import { afterEach, expect, it, vi } from 'vitest';

import { copyReport } from '../../../entrypoints/shared/library/copy-report.ts';
import { failure, success } from '../../../lib/model/result.ts';

type Parts = Readonly<Record<string, Promise<Blob>>>;

/** Keeps what it is given, as the browser's own class does. */
class Item {
  readonly parts: Parts;
  constructor(parts: Parts) {
    this.parts = parts;
  }
}

/** A clipboard that waits for what it is given, as browsers do, and keeps the texts. */
function clipboard(): { readonly texts: Map<string, string>; readonly calls: () => number } {
  const texts = new Map<string, string>();
  const write = vi.fn(async ([item]: readonly Item[]) => {
    for (const [type, part] of Object.entries(item?.parts ?? {})) {
      const blob = await part;
      if (blob.type !== type) throw new TypeError('another type than promised');
      texts.set(type, await blob.text());
    }
  });
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write } });
  return { texts, calls: () => write.mock.calls.length };
}

const report = (words: string) =>
  success({
    content: new Blob([`<h1>${words}</h1>`], { type: 'text/html' }),
    plain: new Blob([`# ${words}`], { type: 'text/plain' }),
  });

afterEach(() => {
  vi.unstubAllGlobals();
});

it('asks for the clipboard within the click, before there is a report, and gives it both texts', async () => {
  const { texts, calls } = clipboard();
  let tell: (made: ReturnType<typeof report>) => void = () => undefined;
  const copying = copyReport(
    new Promise<ReturnType<typeof report>>((resolve) => {
      tell = resolve;
    }),
  );
  expect(calls()).toBe(1);
  tell(report('Checks'));
  expect(await copying).toBe('copied');
  expect(Object.fromEntries(texts)).toEqual({
    'text/html': '<h1>Checks</h1>',
    'text/plain': '# Checks',
  });
});

it('says that a report is longer than an editor takes', async () => {
  const { texts } = clipboard();
  expect(await copyReport(Promise.resolve(report('x'.repeat(2_000_001))))).toBe('tooLong');
  expect(texts.size).toBe(0);
});

it('says that nothing was copied where the browser refuses, has no such clipboard, or nothing was made', async () => {
  clipboard();
  const cancelled = failure({ code: 'cancelled' });
  expect(await copyReport(Promise.resolve(cancelled))).toBe('notCopied');
  expect(await copyReport(Promise.reject(new Error('a bug of ours')))).toBe('notCopied');
  vi.stubGlobal('navigator', { clipboard: { write: () => Promise.reject(new Error('denied')) } });
  expect(await copyReport(Promise.resolve(report('Checks')))).toBe('notCopied');
  vi.stubGlobal('ClipboardItem', undefined);
  expect(await copyReport(Promise.resolve(report('Checks')))).toBe('notCopied');
});
