/**
 * For public number specifications: `findNumbers(text, locale, kind)` gives `{start, end, value}`
 * of every number as the recognizers read it, before context decides what is a figure. Used by the
 * scorer of such a suite, given this file's path.
 */
import { importTypeScript } from '../../scripts/lib/bundle.mjs';

const { readSpecNumbers } = await importTypeScript('tests/specs/read-spec-numbers.ts');

const LOCALES = new Set(['en']);
const KINDS = new Set(['number', 'ordinal', 'percent', 'currency']);

export function supports(kind, locale) {
  return LOCALES.has(locale) && KINDS.has(kind);
}

export function findNumbers(text, locale, kind) {
  return supports(kind, locale) ? readSpecNumbers(text, kind) : [];
}
