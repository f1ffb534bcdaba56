import { watchPage, type Watched } from '../../../lib/article/watch-page.ts';

/** What follows the page. */
export interface ChangeWatch {
  /** Follows what was read now, in place of what was read before. */
  follow(read: Watched): void;
}

/** What `createChangeWatch` tells and asks. */
export interface ChangeWatchParts {
  readonly document: Document;
  /** The page has another address, while the old words may still stand. */
  readonly onNavigate: () => void;
  /** The page's words are not what they were. */
  readonly onChange: () => void;
  /** How long one reading of the page holds its thread, ms. */
  readonly costMs: () => number;
  readonly signal: AbortSignal;
}

/** Reading again may take this share of the page's time at most. */
const LARGEST_SHARE = 1 / 20;

/** Watches the page as it was read last, until the signal aborts. */
export function createChangeWatch(parts: ChangeWatchParts): ChangeWatch {
  const { document, onNavigate, onChange, costMs, signal } = parts;
  let last = new AbortController();
  let reportedAt = -Infinity;
  const restMs = (): number => reportedAt + costMs() / LARGEST_SHARE - performance.now();
  const tell = (): void => {
    reportedAt = performance.now();
    onChange();
  };
  signal.addEventListener('abort', () => {
    last.abort();
  });
  return {
    follow: (read) => {
      last.abort();
      if (signal.aborted) return;
      last = new AbortController();
      const { region, holds } = read;
      watchPage({
        document,
        region,
        holds,
        onNavigate,
        onChange: tell,
        restMs,
        signal: last.signal,
      });
    },
  };
}
