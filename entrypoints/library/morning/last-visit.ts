import type { ReadonlySignal } from '@preact/signals';
import { signal } from '@preact/signals';

const KEY = 'visit';
/** Who is away for longer comes back for another visit. */
const AWAY_MS = 60 * 60 * 1000;

/** Times are ISO 8601 UTC. */
interface Visit {
  /** When the visit before this one ended. */
  readonly since: string;
  /** When the library was last in view. */
  readonly seenAt: string;
}

interface FollowedVisit {
  /**
   * When the last visit ended, ISO 8601 UTC. Reloading, or coming back within an hour, goes on with
   * the same visit; the first visit ever begins at its own start.
   */
  readonly since: ReadonlySignal<string>;
  /** When the library was last in view before this page was opened. */
  readonly seenAt: string;
}

/** Begins a visit to the library, or goes on with one, and remembers when it is in view. */
export function followVisit(): FollowedVisit {
  const first = beginVisit();
  const since = signal(first.since);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') since.value = beginVisit().since;
    else keep({ since: since.peek(), seenAt: new Date().toISOString() });
  });
  return { since, seenAt: first.seenAt };
}

/** The visit that begins or goes on now, with the time when the library was in view before it. */
function beginVisit(): Visit {
  const now = new Date().toISOString();
  const { since, seenAt } = keptVisit() ?? { since: now, seenAt: now };
  const isOther = Date.parse(now) - Date.parse(seenAt) > AWAY_MS;
  const visit = { since: isOther ? seenAt : since, seenAt };
  keep({ ...visit, seenAt: now });
  return visit;
}

function keep({ since, seenAt }: Visit): void {
  localStorage.setItem(KEY, `${since} ${seenAt}`);
}

function keptVisit(): Visit | null {
  const [since = '', seenAt = ''] = (localStorage.getItem(KEY) ?? '').split(' ');
  const isKept = !Number.isNaN(Date.parse(since)) && !Number.isNaN(Date.parse(seenAt));
  return isKept ? { since, seenAt } : null;
}
