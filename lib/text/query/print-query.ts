import type { SearchTerm } from '../../model/library/search-term.ts';
import { statusWord } from './query-words.ts';

/** Terms as they are typed; `parseQuery` reads the same terms from the result. */
export function printQuery(terms: readonly SearchTerm[]): string {
  return terms.map((term) => (term.isNot ? '-' : '') + printTerm(term)).join(' ');
}

function printTerm(term: SearchTerm): string {
  if ('values' in term) return `${term.field}:${valuesOf(term).map(printValue).join(',')}`;
  switch (term.field) {
    case 'words':
      return term.isExact ? quoted(term.text) : term.text;
    case 'after':
    case 'before':
      return `${term.field}:${term.date}`;
    case 'decided':
      return `decided:${printDates(term)}`;
    case 'figure':
      return `figure:${printNumbers(term)}`;
  }
}

function valuesOf(term: Extract<SearchTerm, { readonly values: unknown }>): readonly string[] {
  if (term.field === 'status') return term.values.map(statusWord);
  return term.field === 'is' ? term.values.map((value) => value.replaceAll(' ', '-')) : term.values;
}

function printDates({ from, to }: SearchTerm & { readonly field: 'decided' }): string {
  return from !== null && from === to ? from : `${from ?? ''}..${to ?? ''}`;
}

function printNumbers({ low, high, isStrict }: SearchTerm & { readonly field: 'figure' }): string {
  if (low !== null && high !== null) return low === high ? String(low) : `${low}..${high}`;
  const equals = isStrict ? '' : '=';
  return low === null ? `<${equals}${high ?? 0}` : `>${equals}${low}`;
}

/** Unquoted if nothing in it would end a value. */
function printValue(value: string): string {
  return /[\s,]|^["“”„‟«»″＂]/u.test(value) ? quoted(value) : value;
}

/** Searches treat single and double quotation marks in values alike. */
function quoted(text: string): string {
  return `"${text.replace(/["“”„‟«»″＂]/gu, "'")}"`;
}
