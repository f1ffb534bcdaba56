import { failure, success, type Result } from '../../model/result.ts';
import type { Steps } from '../../scheduling/steps.ts';
import type { BackupFailure } from '../backup.ts';
import { LeftCount, type ForeignCheck, type ForeignFile } from '../foreign/foreign-check.ts';
import { ForeignRecords } from '../foreign/foreign-records.ts';
import {
  instantOf,
  isJsonObject,
  listOf,
  textOf,
  type JsonObject,
} from '../foreign/json-values.ts';
import { findAnnotations, Graph, term } from './find-annotations.ts';
import { decodeOwnRecord, isOwnRecord } from './own-record.ts';
import { readBodies } from './read-bodies.ts';
import { readTarget } from './read-target.ts';

/**
 * The records of a parsed W3C document; null if it is none. Annotations that we wrote come back as
 * they were; of others, what is not taken over is counted. `now` is the time of what has none.
 */
export function* decodeWebAnnotationInSteps(
  parsed: unknown,
  now: string,
): Steps<Result<ForeignFile, BackupFailure> | null> {
  const left = new LeftCount();
  const graph = new Graph();
  const found = findAnnotations(parsed, graph, left);
  if (found === null) return null;
  const records = new ForeignRecords(now);
  for (const { annotation, path } of found) {
    yield;
    const record = term(annotation, 'record');
    const taken = isOwnRecord(record)
      ? records.takeAll(decodeOwnRecord(record, path === '' ? 'record' : `${path}.record`))
      : records.take(checkOf(annotation, graph, left), path);
    if (taken !== null) return failure(taken);
  }
  return success({ records: records.whole, left: left.list });
}

function checkOf(annotation: JsonObject, graph: Graph, left: LeftCount): ForeignCheck | null {
  const target = readTarget(
    term(annotation, 'target') ?? term(annotation, 'hasTarget'),
    graph,
    left,
  );
  if (target === null) return null;
  const time = (key: string): string | null => {
    const written = term(annotation, key);
    const read = instantOf(written);
    if (read === null && textOf(written) !== null) left.add('dates');
    return read;
  };
  return {
    id: textOf(term(annotation, 'id')),
    ...target,
    ...readBodies(annotation, graph, left),
    by: nameOf(term(annotation, 'creator'), graph),
    createdAt: time('created'),
    modifiedAt: time('modified'),
  };
}

/** The name of the first person; an address where there is no name. */
function nameOf(creator: unknown, graph: Graph): string {
  const [first] = listOf(creator);
  const person = graph.resolve(first);
  if (!isJsonObject(person)) return textOf(person) ?? '';
  const named = [term(person, 'name'), term(person, 'nickname'), term(person, 'id')];
  return (
    named
      .flatMap(listOf)
      .map(textOf)
      .find((name) => name !== null) ?? ''
  );
}
