import { isObject, parseJsonLd } from '../metadata/json-ld.ts';
import { statedDate } from '../metadata/stated-date.ts';

/** What a page's JSON-LD says about one entry of its live blog. */
export interface StatedUpdate {
  readonly url: string;
  readonly postedAt: string | null;
}

const MAX_SCRIPTS = 40;
const MAX_LENGTH = 2_000_000;
const MAX_NODES = 2000;
const MAX_UPDATES = 2000;
const MAX_URL = 2000;

/**
 * Every update with an address that the document's JSON-LD lists (schema.org `liveBlogUpdate`).
 * Never throws.
 */
export function readUpdates(root: Element): readonly StatedUpdate[] {
  const scripts = Array.from(root.querySelectorAll('script[type="application/ld+json" i]'));
  const written = scripts
    .slice(0, MAX_SCRIPTS)
    .map((script) => script.textContent)
    .filter((text) => text.length < MAX_LENGTH && text.includes('liveBlogUpdate'));
  return written.flatMap((text) => updatesIn(parseJsonLd(text))).slice(0, MAX_UPDATES);
}

function updatesIn(root: unknown): StatedUpdate[] {
  const queue: unknown[] = [root];
  const updates: StatedUpdate[] = [];
  for (let at = 0; at < queue.length && at < MAX_NODES; at += 1) {
    const node = queue[at];
    if (Array.isArray(node)) queue.push(...(node as unknown[]).slice(0, MAX_NODES));
    else if (isObject(node)) {
      updates.push(...listOf(node.liveBlogUpdate).flatMap(toUpdate));
      queue.push(node['@graph'], node.mainEntity, node.mainEntityOfPage, node.hasPart);
    }
  }
  return updates;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, MAX_UPDATES) : [value];
}

function toUpdate(value: unknown): StatedUpdate[] {
  if (!isObject(value)) return [];
  const url = value.url ?? value['@id'];
  if (typeof url !== 'string' || url.length > MAX_URL) return [];
  const date = value.datePublished ?? value.dateCreated;
  return [{ url, postedAt: typeof date === 'string' ? statedDate(date) : null }];
}
