import type { PageSender } from '../../../lib/messages/sender.ts';
import { ClaimMemory } from './claim-memory.ts';

/** How many of the documents read last are remembered. */
const MOST_MEMORIES = 16;

/** By tab and frame, the one asked for last at the end. */
const memories = new Map<string, ClaimMemory>();

/**
 * What was found the last time in the text of a tab or frame, whatever its address was: a line is
 * known by its words. It is lost when the worker stops, or once enough other tabs have been read;
 * then the whole text is read again.
 */
export function memoryOf({ tabId, frameId }: Pick<PageSender, 'tabId' | 'frameId'>): ClaimMemory {
  const key = `${tabId} ${frameId}`;
  const memory = memories.get(key) ?? new ClaimMemory();
  memories.delete(key);
  memories.set(key, memory);
  const [oldest] = memories.keys();
  if (memories.size > MOST_MEMORIES && oldest !== undefined) memories.delete(oldest);
  return memory;
}
