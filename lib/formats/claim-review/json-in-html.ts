import { parseJson } from '../parse-json.ts';

const OPENING = '<script';
const CLOSING = /<\/script/gi;
/** No tag of a script is longer. */
const LONGEST_TAG = 2000;
/** Pages have a few; a file with more is none. */
const MOST_SCRIPTS = 200;

const START = /^(?:<!--|(?:\/\/[ \t]{0,9})?<!\[CDATA\[|\/\*[^*]{0,40}\*\/)/;
const END = /(?:-->|(?:\/\/[ \t]{0,9})?\]\]>|\/\*[^*]{0,40}\*\/|;)$/;

/**
 * The JSON-LD of a page's source, as pages have it: in comments, with raw line breaks in strings.
 * Empty where there is none that can be read. Linear.
 */
export function jsonInHtml(html: string): readonly unknown[] {
  const found: unknown[] = [];
  for (const written of scriptsIn(html)) {
    const parsed = parseReviewScript(written);
    if (parsed !== undefined) found.push(parsed);
    if (found.length === MOST_SCRIPTS) break;
  }
  return found;
}

/** The value of one script of JSON-LD; undefined where it cannot be read. */
export function parseReviewScript(written: string): unknown {
  const inner = written.trim().replace(START, '').trimEnd().replace(END, '');
  return parseJson(inner) ?? parseJson(inner.replace(/[\u0000-\u001f]+/g, ' '));
}

/** The content of each script of JSON-LD. */
function* scriptsIn(html: string): Generator<string, void, undefined> {
  const lower = html.toLowerCase();
  let at = lower.indexOf(OPENING);
  while (at >= 0) {
    const tag = lower.slice(at, at + LONGEST_TAG);
    const tagEnd = tag.indexOf('>');
    const start = at + Math.max(tagEnd + 1, OPENING.length);
    CLOSING.lastIndex = start;
    const end = CLOSING.exec(html)?.index ?? -1;
    if (end < 0) return;
    if (tagEnd >= 0 && tag.slice(0, tagEnd).includes('application/ld+json'))
      yield html.slice(start, end);
    at = lower.indexOf(OPENING, end);
  }
}
