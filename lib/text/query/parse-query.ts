import {
  isOpenField,
  SEARCH_FIELDS,
  type ParsedQuery,
  type QueryProblem,
  type SearchCondition,
  type SearchField,
  type SearchTerm,
} from '../../model/library/search-term.ts';
import { foldValue } from '../search-folding.ts';
import {
  FIELD_NAMES,
  HAVING_WORDS,
  KIND_WORDS,
  STANDING_WORDS,
  STATE_WORDS,
  type FieldWords,
} from './query-words.ts';
import { readDate, readDates, readNumberTerm } from './read-value.ts';
import { splitQuery, type RawTerm } from './split-query.ts';

type Read = SearchCondition | QueryProblem;

/**
 * Reads a typed search: words, "exact words" and `name:value` (`name:one,other` for any of them),
 * each with a hyphen before it to exclude what matches. What cannot be read is reported and left
 * out; the rest applies. Accepts any text; linear.
 */
export function parseQuery(text: string): ParsedQuery {
  const terms: SearchTerm[] = [];
  const problems: QueryProblem[] = [];
  for (const raw of splitQuery(text)) {
    if (!raw.isClosed) problems.push({ code: 'open-quote', text: raw.text });
    const read = readTerm(raw);
    if ('code' in read) problems.push(read);
    else terms.push({ ...read, isNot: raw.isNot });
    if (isUnknownName(raw)) problems.push({ code: 'unknown-name', text: raw.name });
  }
  return { terms, problems };
}

function readTerm(raw: RawTerm): Read {
  const field = fieldOf(raw.name);
  if (field === null) {
    const isExact = raw.isQuoted;
    return { field: 'words', text: raw.text, isExact };
  }
  const values = raw.values.filter((value) => value.trim() !== '');
  const [first] = values;
  if (first === undefined) return { code: 'no-value', text: raw.text };
  return readField(field, raw, values, first);
}

function readField(
  field: SearchField,
  raw: RawTerm,
  values: readonly string[],
  first: string,
): Read {
  if (isOpenField(field)) return { field, values };
  switch (field) {
    case 'kind':
      return readClosed(raw, values, KIND_WORDS, (known) => ({ field, values: known }));
    case 'status':
      return readClosed(raw, values, STATE_WORDS, (known) => ({ field, values: known }));
    case 'has':
      return readClosed(raw, values, HAVING_WORDS, (known) => ({ field, values: known }));
    case 'is':
      return readClosed(raw, values, STANDING_WORDS, (known) => ({ field, values: known }));
    case 'decided': {
      const dates = readDates(first);
      return dates === null ? { code: 'no-date', text: raw.text } : { field, ...dates };
    }
    case 'after':
    case 'before': {
      const date = readDate(first);
      return date === null ? { code: 'no-date', text: raw.text } : { field, date };
    }
    case 'figure': {
      const numbers = readNumberTerm(raw.values.join(','));
      return numbers === null ? { code: 'no-number', text: raw.text } : { field, ...numbers };
    }
  }
}

/** The values that are fixed words of the record; all of them must be. */
function readClosed<Meaning extends string>(
  raw: RawTerm,
  values: readonly string[],
  { offered, understood }: FieldWords<Meaning>,
  make: (known: readonly Meaning[]) => SearchCondition,
): Read {
  const words = Object.entries({ ...understood, ...offered });
  const known = values.map(
    (value) => words.find(([word]) => foldValue(word) === foldValue(value))?.[1],
  );
  const found = known.filter((meaning) => meaning !== undefined);
  return found.length === values.length
    ? make(found)
    : { code: 'unknown-value', text: raw.text, known: Object.keys(offered) };
}

function fieldOf(name: string): SearchField | null {
  const lower = name.toLowerCase();
  return SEARCH_FIELDS.find((field) => field === lower) ?? FIELD_NAMES[lower] ?? null;
}

/** Whether a search can name this field before a colon. */
export function isFieldName(name: string): boolean {
  return fieldOf(name) !== null;
}

/**
 * An unknown field name, unless it is the scheme of an address, a time of day or a letter before a
 * colon.
 */
function isUnknownName({ name, values }: RawTerm): boolean {
  return name.length > 1 && fieldOf(name) === null && values[0]?.startsWith('//') !== true;
}
