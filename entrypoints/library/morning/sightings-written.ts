import type { LookFailure } from '../../../components/morning/look-offer.tsx';
import { followReader } from '../../../lib/messages/state-line.ts';
import type { SourceId } from '../../../lib/model/ids.ts';
import type { PageState } from '../../../lib/model/page/page-state.ts';

/**
 * Pages often bring part of their text late: what is not found as it was is only believed once
 * nothing has changed for this long.
 */
const QUIET_MS = 3000;

/** What a reader says about its look at a source. */
type Look = 'waiting' | 'as noted' | 'otherwise' | LookFailure;

/**
 * Resolves with null once the reader of a tab has found the annotations of this source again and
 * their sightings are stored, else with the reason that will not happen. Ends with the signal, then
 * never resolves.
 */
export function sightingsWritten(
  tabId: number,
  sourceId: SourceId,
  signal: AbortSignal,
): Promise<LookFailure | null> {
  const end = new AbortController();
  const until = AbortSignal.any([end.signal, signal]);
  return new Promise((resolve) => {
    let later: ReturnType<typeof setTimeout> | undefined;
    const finish = (failed: LookFailure | null): void => {
      end.abort();
      resolve(failed);
    };
    until.addEventListener('abort', () => {
      clearTimeout(later);
    });
    const onState = (state: PageState | null): void => {
      if (until.aborted) return;
      clearTimeout(later);
      const look = lookOf(state, sourceId);
      if (look === 'as noted') finish(null);
      else if (look !== 'waiting')
        later = setTimeout(finish, QUIET_MS, look === 'otherwise' ? null : look);
    };
    followReader(tabId, onState, until);
  });
}

function lookOf(state: PageState | null, sourceId: SourceId): Look {
  if (state === null) return 'error';
  if (typeof state.reading === 'object') return state.reading.failed;
  if (state.reading !== 'done') return 'waiting';
  const own = state.claims.filter(({ annotation }) => annotation?.sourceId === sourceId);
  if (own.length === 0) return 'elsewhere';
  if (own.some(({ sighting }) => sighting === null)) return 'waiting';
  return own.every(({ sighting }) => sighting?.resolution.state === 'same')
    ? 'as noted'
    : 'otherwise';
}
