import { failure, success, type Result } from '../../model/result.ts';
import type { Steps } from '../../scheduling/steps.ts';
import type { BackupFailure } from '../backup.ts';
import {
  LeftCount,
  type ForeignCheck,
  type ForeignFile,
  type ForeignReply,
} from '../foreign/foreign-check.ts';
import { ForeignRecords } from '../foreign/foreign-records.ts';
import {
  addressIn,
  firstText,
  instantOf,
  isJsonObject,
  listOf,
  own,
  textOf,
  type JsonObject,
} from '../foreign/json-values.ts';
import { idFrom } from '../foreign/name-id.ts';
import { nameIn } from './names.ts';

/** The group of what is in no group. */
const WORLD = '__world__';

/**
 * The records of a parsed file of Hypothesis, its export or the rows of its API; null if it is none.
 * `now` is the time of what has none.
 */
export function* decodeHypothesisInSteps(
  parsed: unknown,
  now: string,
): Steps<Result<ForeignFile, BackupFailure> | null> {
  const found = rowsIn(parsed);
  if (found === null) return null;
  const left = new LeftCount();
  const rows = found.rows.filter(isRow);
  left.add('other-kind', found.rows.length - rows.length);
  const threads = threadsOf(rows, left);
  const records = new ForeignRecords(now);
  for (const [nth, row] of found.rows.entries()) {
    yield;
    if (!isRow(row) || parentOf(row) !== null) continue;
    const refused = records.take(checkOf(row, threads, left), `${found.path}${nth}`);
    if (refused !== null) return failure(refused);
  }
  return success({ records: records.whole, left: left.list });
}

/** The rows of a file, and what their numbers are put after to say where they are. */
function rowsIn(parsed: unknown): { rows: readonly unknown[]; path: string } | null {
  if (Array.isArray(parsed))
    return parsed.some(isRow) ? { rows: parsed as readonly unknown[], path: '' } : null;
  if (!isJsonObject(parsed)) return null;
  for (const key of ['annotations', 'rows'] as const) {
    const rows = own(parsed, key);
    const isOurs = 'export_userid' in parsed || 'total' in parsed;
    if (Array.isArray(rows) && (isOurs || rows.some(isRow)))
      return { rows: rows as readonly unknown[], path: `${key}.` };
  }
  return isRow(parsed) ? { rows: [parsed], path: '' } : null;
}

/** A row has an address, and is of somebody or on something. */
function isRow(value: unknown): value is JsonObject {
  if (!isJsonObject(value) || typeof own(value, 'uri') !== 'string') return false;
  return Array.isArray(own(value, 'target')) || typeof own(value, 'user') === 'string';
}

/** What a reply answers first of all; null for what is no reply. */
function parentOf(row: JsonObject): string | null {
  return textOf(listOf(own(row, 'references'))[0]);
}

/** Replies by the id of the annotation they are below, oldest first. */
function threadsOf(
  rows: readonly JsonObject[],
  left: LeftCount,
): ReadonlyMap<string, readonly JsonObject[]> {
  const ids = new Set(
    rows.filter((row) => parentOf(row) === null).map((row) => textOf(own(row, 'id'))),
  );
  const threads = new Map<string, JsonObject[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    if (parent === null) continue;
    if (!ids.has(parent)) left.add('replies');
    else threads.set(parent, [...(threads.get(parent) ?? []), row]);
  }
  for (const thread of threads.values())
    thread.sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : Number(timeOf(a) > timeOf(b))));
  return threads;
}

function timeOf(row: JsonObject): string {
  return instantOf(own(row, 'created')) ?? '';
}

function checkOf(
  row: JsonObject,
  threads: ReadonlyMap<string, readonly JsonObject[]>,
  left: LeftCount,
): ForeignCheck | null {
  const url = addressIn(own(row, 'uri'));
  const target = listOf(own(row, 'target')).find(isJsonObject);
  const words = target === undefined ? null : wordsOf(target);
  if (url === null || words === null) {
    left.add(url === null ? 'no-page' : 'no-words');
    return null;
  }
  const group = textOf(own(row, 'group'));
  if (group !== null && group !== WORLD) left.add('groups');
  const id = textOf(own(row, 'id'));
  const thread = (id === null ? undefined : threads.get(id)) ?? [];
  return {
    id,
    // What we wrote ourselves is shown nowhere else.
    reason: id === null || idFrom(id) === id ? '' : nameIn(id),
    url,
    title: titleOf(row),
    ...words,
    note: textOf(own(row, 'text')) ?? '',
    tags: listOf(own(row, 'tags')).flatMap((tag) => textOf(tag) ?? []),
    by: textOf(own(row, 'user')) ?? '',
    createdAt: readTime(row, 'created', left),
    modifiedAt: readTime(row, 'updated', left),
    evidence: [],
    replies: thread.map(replyOf),
  };
}

function readTime(row: JsonObject, key: string, left: LeftCount): string | null {
  const written = own(row, key);
  const read = instantOf(written);
  if (read === null && textOf(written) !== null) left.add('dates');
  return read;
}

function replyOf(row: JsonObject): ForeignReply {
  const text = textOf(own(row, 'text')) ?? '';
  const id = textOf(own(row, 'id'));
  return {
    by: textOf(own(row, 'user')) ?? '',
    at: instantOf(own(row, 'created')),
    reason: id === null ? text : nameIn(id, text),
  };
}

function wordsOf(target: JsonObject): Pick<ForeignCheck, 'quote' | 'position'> | null {
  const selectors = listOf(own(target, 'selector')).filter(isJsonObject);
  const ofType = (type: string): JsonObject | undefined =>
    selectors.find((selector) => own(selector, 'type') === type);
  const quoted = ofType('TextQuoteSelector');
  const exact = quoted === undefined ? null : textOf(own(quoted, 'exact'));
  if (quoted === undefined || exact === null) return null;
  const side = (key: string): string => {
    const text = own(quoted, key);
    return typeof text === 'string' ? text : '';
  };
  const place = ofType('TextPositionSelector');
  const [start, end] = place === undefined ? [] : [own(place, 'start'), own(place, 'end')];
  const isPlace = isOffset(start) && isOffset(end) && start <= end;
  return {
    quote: { exact, prefix: side('prefix'), suffix: side('suffix') },
    position: isPlace ? { start, end } : null,
  };
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A title is written as a string or as a list. */
function titleOf(row: JsonObject): string {
  const document = own(row, 'document');
  return isJsonObject(document) ? (firstText(own(document, 'title')) ?? '') : '';
}
