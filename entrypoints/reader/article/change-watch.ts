import { watchPage, type Watched } from '../../../lib/article/watch-page.ts';

export interface ChangeWatch {
  /** Follows what was read now instead of what was read before. */
  follow(read: Watched): void;
}

/** What `createChangeWatch` needs and calls. */
export interface ChangeWatchParts {
  readonly document: Document;
  /** The page has another address, though the old words may still be there. */
  readonly onNavigate: () => void;
  /** The page's words have changed. */
  readonly onChange: () => void;
  /** How long one reading of the page blocks its thread, ms. */
  readonly costMs: () => number;
  readonly signal: AbortSignal;
}

/** Reading again may take at most this share of the page's time. */
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
