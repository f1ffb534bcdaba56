/**
 * A port also closes when the worker merely stops; only after this time does a missing id mean that
 * the extension is gone.
 */
const GONE_AFTER_MS = 600;

/** The part of a runtime port that shows when the other side is gone. */
export interface LifeLine {
  readonly onDisconnect: { addListener(listener: () => void): void };
  disconnect(): void;
}

/** What `holdLine` needs to know of the extension. */
export interface Extension {
  /** False once the extension was updated, removed or switched off. */
  isAlive(): boolean;
  connect(): LifeLine;
}

/**
 * Holds a port to the background. When the port closes, checks again after a moment and calls
 * `onGone` if the extension no longer exists; a worker that merely stopped is left asleep. Returns
 * a function that opens the port again, for when the worker is awake anyway.
 */
export function holdLine(
  extension: Extension,
  onGone: () => void,
  signal: AbortSignal,
): () => void {
  let line: LifeLine | null = null;
  const lost = (): void => {
    line = null;
    setTimeout(() => {
      if (!signal.aborted && !extension.isAlive()) onGone();
    }, GONE_AFTER_MS);
  };
  const hold = (): void => {
    if (line !== null || signal.aborted || !extension.isAlive()) return;
    line = extension.connect();
    line.onDisconnect.addListener(lost);
  };
  signal.addEventListener('abort', () => {
    line?.disconnect();
    line = null;
  });
  hold();
  return hold;
}
