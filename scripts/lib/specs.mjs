import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SPECS = resolve(import.meta.dirname, '../../tests/specs');
/** The order of keys in a case and in what it expects; any others follow by name. */
const KEYS = [
  ['about', 'sentence', 'text', 'figures', 'voices', 'quotations', 'sentences', 'join'],
  ['kind', 'min', 'max', 'qualifier', 'bounds', 'unit', 'harm'],
].flat();

/**
 * Every file of language cases: `tests/specs/<lang>/**.json`, sorted; `under` limits it to one
 * folder.
 *
 * @param {string} [under]
 */
export function specFiles(under = '') {
  return readdirSync(SPECS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[a-z]{2}\/.*\.json$/.test(path) && path.startsWith(under))
    .sort()
    .map((path) => join(SPECS, path));
}

/**
 * The formatted text of a file of cases: what it is about, then one case a line. Cases are sorted
 * by what they are about, and a negative case is next to its positive one: neither "negative:" nor
 * an article counts. So a new case may be added anywhere, two branches that add some rarely
 * conflict, and a case that is already there is noticed.
 *
 * @param {{ about: string, cases: Record<string, unknown>[] }} specs
 */
export function formatSpecs({ about, cases }) {
  const sorted = cases
    .map((spec) => ({ spec, key: sortKey(spec) }))
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  const lines = sorted.map(({ spec }) => `    ${inOneLine(spec)}`);
  return `{\n  "about": ${JSON.stringify(about)},\n  "cases": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

function sortKey(spec) {
  const [, negative, words] = /^(negative: )?(?:an? |the )?(.*)$/s.exec(spec.about);
  return [words.toLowerCase(), negative ?? '', JSON.stringify(spec)].join('\n');
}

function inOneLine(value) {
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort(
    (one, other) => place(one) - place(other) || (one < other ? -1 : 1),
  );
  return `{ ${keys.map((key) => `${JSON.stringify(key)}: ${inOneLine(value[key])}`).join(', ')} }`;
}

function place(key) {
  const at = KEYS.indexOf(key);
  return at < 0 ? KEYS.length : at;
}
