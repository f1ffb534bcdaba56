import type { Result } from '../../../lib/model/result.ts';
import type { ExportFile } from './export-library.ts';

/** What editors in a browser take at once, in bytes of words: some million characters. */
const MOST_BYTES = 2_000_000;

class TooLongError extends Error {}

/** What became of copying. */
type CopyOutcome = 'copied' | 'notCopied' | 'tooLong';

/**
 * Puts a report on the clipboard that is still being made, as rich text and as Markdown. To be called
 * at once after a click: a browser soon forgets that there was one. Never rejects.
 */
export async function copyReport(
  making: Promise<Result<Pick<ExportFile, 'content' | 'plain'>, unknown>>,
): Promise<CopyOutcome> {
  const made = making.then((file) => {
    if (!file.ok || file.value.plain === null) throw new Error('there is nothing to copy');
    const { content, plain } = file.value;
    if (plain.size > MOST_BYTES) throw new TooLongError();
    return { content, plain };
  });
  const parts = {
    'text/html': made.then(({ content }) => content),
    'text/plain': made.then(({ plain }) => plain),
  };
  // A browser that refuses at once does not look at them any more.
  void Promise.allSettled(Object.values(parts));
  try {
    await navigator.clipboard.write([new ClipboardItem(parts)]);
    return 'copied';
  } catch {
    // Whoever made the report tells why there is none.
    const why = await made.then(
      () => null,
      (error: unknown) => error,
    );
    return why instanceof TooLongError ? 'tooLong' : 'notCopied';
  }
}
