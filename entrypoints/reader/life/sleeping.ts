import type { Sleep } from '../../../lib/model/page/page-state.ts';

/** The clocks go apart by less than this where nothing slept. */
const LEAST_GAP_MS = 60_000;

/** What `watchSleep` works with; `now` gives milliseconds since 1970. */
export interface SleepParts {
  readonly window: Window;
  readonly now: () => number;
  readonly onWake: (sleep: Sleep) => void;
  readonly signal: AbortSignal;
}

/**
 * Tells when the tab wakes after a time in which nothing of it ran: frozen, in the cache of the
 * browser's back button, or on a machine that slept (the clock of the page stood still meanwhile).
 * Events only: nothing runs while the page is idle.
 */
export function watchSleep({ window, now, onWake, signal }: SleepParts): void {
  const { document, performance } = window;
  const ahead = (): number => now() - performance.now();
  let usual = ahead();
  let awakeAt = now();
  let asleepSince: number | null = null;
  const fallAsleep = (): void => {
    asleepSince ??= now();
  };
  const tell = (since: number | null): void => {
    asleepSince = null;
    usual = ahead();
    awakeAt = now();
    if (since !== null) onWake({ since: iso(since), until: iso(awakeAt), how: 'slept' });
  };
  const wake = (): void => {
    tell(asleepSince);
  };
  const compareClocks = (): void => {
    // A page tells that it is hidden after it was put into the cache: it is not awake for that.
    if (asleepSince === null) tell(ahead() - usual >= LEAST_GAP_MS ? awakeAt : null);
  };
  document.addEventListener('freeze', fallAsleep, { signal });
  document.addEventListener('resume', wake, { signal });
  const onPage = (event: 'pagehide' | 'pageshow', act: () => void): void => {
    window.addEventListener(
      event,
      ({ persisted }) => {
        if (persisted) act();
      },
      { signal },
    );
  };
  onPage('pagehide', fallAsleep);
  onPage('pageshow', wake);
  for (const event of ['focus', 'online'])
    window.addEventListener(event, compareClocks, { signal });
  document.addEventListener('visibilitychange', compareClocks, { signal });
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

/** Whether the browser had thrown this tab's page away to save memory, and loaded it again. */
export function wasDiscarded(document: Document): boolean {
  return (document as { readonly wasDiscarded?: boolean }).wasDiscarded === true;
}
