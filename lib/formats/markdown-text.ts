/** A Markdown link to an address that is http(s). No address can end the link or the line. */
export function markdownLink(text: string, href: string): string {
  return `[${escapeMarkdown(text)}](${href.replace(/[\s<>()\\]/g, percentEncode)})`;
}

function percentEncode(char: string): string {
  return char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char);
}

/** Text that stays text: no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replace(/[\\`*_[\]<>|~]/g, String.raw`\$&`)
    .replace(/^[#+-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
