/** An object of parsed JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD and its kin write one value without a list, and leave out an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The value of an own key; what an object inherits is nothing that a file says. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A string with something in it, or null. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The first string with something in it, of a value or a list. */
export function firstText(value: unknown): string | null {
  for (const one of listOf(value)) {
    const text = textOf(one);
    if (text !== null) return text;
  }
  return null;
}

/** The address of a page on the web, as it is written, or null. */
export function addressIn(value: unknown): string | null {
  const text = textOf(value)?.trim();
  if (text === undefined || !URL.canParse(text)) return null;
  return /^https?:$/.test(new URL(text).protocol) ? text : null;
}

const WRITTEN_TIME =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?$/i;
const WRITTEN_DATE = /^\d{4}-\d\d-\d\d$/;

/**
 * A date and time as ISO 8601 UTC; null where it is none. Without a zone it is taken for UTC, a date
 * alone for its first moment.
 */
export function instantOf(value: unknown): string | null {
  const text = textOf(value)?.trim();
  if (text === undefined) return null;
  const time = WRITTEN_TIME.exec(text);
  const [, day = '', clock = '', zone = 'Z'] = time ?? [];
  const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  const whole =
    time === null && WRITTEN_DATE.test(text) ? `${text}T00:00Z` : `${day}T${clock}${offset}`;
  const moment = Date.parse(whole.toUpperCase());
  return Number.isFinite(moment) ? new Date(moment).toISOString() : null;
}
