/** Elements whose content is no text of the page. No tag reaches over the next one: linear. */
const UNREAD =
  /<(script|style|template|noscript|iframe|object|svg|math|head|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BREAK = /<(?:br|hr)\b[^<>]*>/gi;
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|pre|table|tr|section|article|header|footer|figure|dl|dt|dd)\b[^<>]*>/gi;
/** What begins like a tag and is never closed is cut off too, and what would begin one once this is gone. */
const TAG = /<[<\/]{0,20}[a-z!?][^>]*(?:>|$)/gi;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/**
 * The text of an HTML fragment: blocks and line breaks become line breaks, everything else of the
 * markup goes. The result is text and is only ever shown as text, whatever is still in it.
 */
export function textOfHtml(html: string): string {
  const bare = html
    .replace(COMMENT, '')
    .replace(UNREAD, '')
    .replace(/\s+/g, ' ')
    .replace(BREAK, '\n')
    .replace(BLOCK, '\n\n')
    .replace(TAG, '');
  const lines = withoutEntities(bare).split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Text with the characters that HTML's entities stand for; once, so that "&amp;lt;" is "&lt;". */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, ...parts) => {
    const [decimal, hex, name] = parts as (string | undefined)[];
    if (name !== undefined) return own(name) ?? whole;
    return charOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal)) ?? whole;
  });
}

function own(name: string): string | undefined {
  return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
}

function charOf(code: number): string | null {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
