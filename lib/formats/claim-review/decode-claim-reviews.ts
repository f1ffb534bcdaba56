import { failure, success, type Result } from '../../model/result.ts';
import type { Steps } from '../../scheduling/steps.ts';
import type { BackupFailure } from '../backup.ts';
import { LeftCount, type ForeignFile } from '../foreign/foreign-check.ts';
import { ForeignRecords } from '../foreign/foreign-records.ts';
import { isJsonObject, listOf, own, type JsonObject } from '../foreign/json-values.ts';
import { readReview } from './read-review.ts';

/**
 * The records of the reviews anywhere in a parsed document; null if it has none. `now` is the time
 * of what has none.
 */
export function* decodeClaimReviewsInSteps(
  parsed: unknown,
  now: string,
): Steps<Result<ForeignFile, BackupFailure> | null> {
  const reviews = [...reviewsIn(parsed, '')];
  if (reviews.length === 0) return null;
  const left = new LeftCount();
  const records = new ForeignRecords(now);
  for (const { review, path } of reviews) {
    yield;
    const refused = records.take(readReview(review, left), path);
    if (refused !== null) return failure(refused);
  }
  return success({ records: records.whole, left: left.list });
}

interface PlacedReview {
  readonly review: JsonObject;
  readonly path: string;
}

/** Publishers put reviews into lists, graphs, feeds and what else a page is described by. */
export function* reviewsIn(value: unknown, path: string): Generator<PlacedReview, void, undefined> {
  if (isJsonObject(value) && isReview(value)) {
    yield { review: value, path };
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value as JsonObject))
    yield* reviewsIn(part, path === '' ? key : `${path}.${key}`);
}

function isReview(value: JsonObject): boolean {
  const types = [...listOf(own(value, '@type')), ...listOf(own(value, 'type'))];
  return types.some(
    (type) => typeof type === 'string' && type.split(/[#/:]/).at(-1) === 'ClaimReview',
  );
}
