import { decodeEntities } from '../../text/entities.ts';

/** Elements whose content is no text of the page. No tag reaches over the next one: linear. */
const UNREAD =
  /<(script|style|template|noscript|iframe|object|svg|math|head|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;
const BREAK = /<(?:br|hr)\b[^<>]*>/gi;
const BLOCK =
  /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|pre|table|tr|section|article|header|footer|figure|dl|dt|dd)\b[^<>]*>/gi;
/** What begins like a tag and is never closed is cut off too, and what would begin one once this is gone. */
const TAG = /<[<\/]{0,20}[a-z!?][^>]*(?:>|$)/gi;

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
  const lines = decodeEntities(bare).split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
