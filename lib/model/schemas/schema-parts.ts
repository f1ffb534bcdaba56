import * as v from 'valibot';
import { DRAWER_BOUNDS, type DrawerSize } from '../drawer-size.ts';
import type { Id } from '../ids.ts';

/**
 * A schema of the model: it accepts anything and returns exactly this type, without unknown fields.
 */
export type Schema<Type> = v.GenericSchema<unknown, Type>;

/** Longest text of a page, and of any other field, in UTF-16 units; far above real ones. */
const PAGE_TEXT_LIMIT = 30_000_000;
const TEXT_LIMIT = 1_000_000;

export const text = v.pipe(v.string(), v.maxLength(TEXT_LIMIT));
export const number = v.pipe(v.number(), v.finite());
/** Longest list in one record; far above real ones. */
const LIST_LIMIT = 2000;
/** Above any number of revisions, and low enough to count on. */
const COUNT_LIMIT = 1_000_000;

export const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(COUNT_LIMIT));
export const known = v.nullable(text);
/** A language tag (BCP 47); they are short. */
export const lang = v.nullable(v.pipe(v.string(), v.maxLength(100)));
export const certainty = v.pipe(number, v.minValue(0), v.maxValue(1));

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
export const instant = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/),
  v.check((value) => Number.isFinite(Date.parse(value)), 'not a time'),
);

/** A list within a record. */
export function list<Type>(item: Schema<Type>): v.GenericSchema<unknown, Type[]> {
  return v.pipe(v.array(item), v.maxLength(LIST_LIMIT));
}

export function id<Kind extends string>(): v.GenericSchema<unknown, Id<Kind>> {
  return v.pipe(
    v.string(),
    v.regex(/^[\w-]{1,100}$/),
    v.transform((value) => value as Id<Kind>),
  );
}

export const span = v.pipe(
  v.object({ start: offset, end: offset }),
  v.check(({ start, end }) => start <= end, 'a span that ends before it starts'),
);

const extent = v.pipe(
  v.number(),
  v.safeInteger(),
  v.minValue(DRAWER_BOUNDS.least),
  v.maxValue(DRAWER_BOUNDS.most),
);
export const drawerSizeSchema: Schema<DrawerSize> = v.object({ width: extent, height: extent });

/** The longest list of spans of one page. */
export const SPANS_LIMIT = 200_000;
export const article = v.pipe(v.array(span), v.maxLength(SPANS_LIMIT));
/** The labels of a table's cell; a longer one is no label. */
const label = v.nullable(v.pipe(v.string(), v.maxLength(10_000)));
export const cellLabelEntries = { row: label, column: label };
export const cells = v.pipe(
  v.array(v.object({ span, ...cellLabelEntries })),
  v.maxLength(SPANS_LIMIT),
);
export const pageText = v.pipe(v.string(), v.maxLength(PAGE_TEXT_LIMIT));
