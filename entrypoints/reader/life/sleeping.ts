import type { Sleep } from '../../../lib/model/page/page-state.ts';

/** Where nothing slept, the clocks drift apart by less than this. */
const LEAST_GAP_MS = 60_000;

/** What `watchSleep` works with; `now` gives milliseconds since 1970. */
export interface SleepParts {
  readonly window: Window;
  readonly now: () => number;
  readonly onWake: (sleep: Sleep) => void;
  readonly signal: AbortSignal;
}

/**
 * Calls `onWake` when the tab wakes after a time in which none of it ran: frozen, in the cache of
 * the browser's back button, or on a machine that slept (the page's clock was stopped meanwhile).
 * Uses events only: nothing runs while the page is idle.
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
    // A page reports being hidden after it was put into the cache: that does not mean it is awake.
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

/** Whether the browser had discarded this tab's page to save memory, and loaded it again. */
export function wasDiscarded(document: Document): boolean {
  return (document as { readonly wasDiscarded?: boolean }).wasDiscarded === true;
}
