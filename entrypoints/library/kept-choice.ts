import type { AnnotationId } from '../../lib/model/ids.ts';

const KEY = 'chosen';
const NONE: ReadonlySet<AnnotationId> = new Set();

/**
 * What was chosen in this tab when the page was left, if the person came back to it by reloading or
 * with the back button; nothing on a new visit. It is not part of the address: a choice is work in
 * progress, which a bookmark or a shared link should not carry.
 */
export function readKeptChoice(): ReadonlySet<AnnotationId> {
  const kept = sessionStorage.getItem(KEY) ?? '';
  sessionStorage.removeItem(KEY);
  const [visit] = performance.getEntriesByType('navigation');
  const isBack = visit instanceof PerformanceNavigationTiming && RETURNS.has(visit.type);
  return isBack && kept !== '' ? new Set(kept.split(' ') as AnnotationId[]) : NONE;
}

const RETURNS: ReadonlySet<string> = new Set<NavigationTimingType>(['reload', 'back_forward']);

/**
 * Keeps what is chosen in this tab whenever the page is left; a choice larger than the browser
 * keeps for a tab (over 100,000) is lost.
 */
export function keepChoice(chosen: () => ReadonlySet<AnnotationId>): void {
  addEventListener('pagehide', () => {
    const ids = chosen();
    if (ids.size === 0) return;
    try {
      sessionStorage.setItem(KEY, [...ids].join(' '));
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      sessionStorage.removeItem(KEY);
    }
  });
}
