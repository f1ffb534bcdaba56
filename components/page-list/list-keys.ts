import { pressedKey, type KeyPress } from '../ui/pressed-key.ts';
import type { TriageStatus } from './listed-claims.ts';

/** What a key means anywhere in a list of claims. */
export type ListKey =
  | { readonly does: 'set'; readonly status: TriageStatus }
  | { readonly does: 'undo' | 'show in page' | 'keys' | 'nothing' }
  | { readonly does: 'move'; readonly key: string };

const KEYS: Readonly<Record<string, ListKey>> = {
  n: { does: 'set', status: 'recorded' },
  d: { does: 'set', status: 'dismissed' },
  z: { does: 'undo' },
  o: { does: 'show in page' },
  '?': { does: 'keys' },
};

const MOVING: ReadonlySet<string> = new Set(['j', 'k', 'ArrowDown', 'ArrowUp', 'Home', 'End']);

/**
 * What a pressed key means; null where it keeps its usual meaning, as in a field. A key held down
 * goes on moving, and decides and opens nothing again.
 */
export function listKeyOf(event: KeyPress): ListKey | null {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.target instanceof Element && event.target.matches('input, select, textarea'))
    return null;
  const key = pressedKey(event);
  if (MOVING.has(key)) return { does: 'move', key };
  const meant = KEYS[key] ?? null;
  return event.repeat && (meant !== null || key === 'Enter') ? { does: 'nothing' } : meant;
}
