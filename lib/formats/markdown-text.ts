/** Makes words safe to stand in Markdown of some kind. */
export type Escape = (text: string) => string;

/** A Markdown link to an address that is http(s). No address can end the link or the line. */
export function markdownLink(text: string, href: string, escape: Escape = escapeMarkdown): string {
  return `[${escape(text)}](${href.replace(/[\s<>()\\]/g, percentEncode)})`;
}

function percentEncode(char: string): string {
  return char === '(' ? '%28' : char === ')' ? '%29' : encodeURIComponent(char);
}

/** Text that stays text: no markup, no HTML, one line. */
export function escapeMarkdown(text: string): string {
  return escapeMarks(text, /[\\`*_[\]<>|~]/g);
}

/**
 * The same where programs for notes read it, which take more for markup: tags (#word), formulas
 * ($x$), comments (%%), highlights (==), macros ({{), references to blocks (( and at the end of a
 * line ^word) and properties (word::).
 */
export function escapeForNotes(text: string): string {
  return escapeMarks(
    text,
    /[\\`*_[\]<>|~$#]|%(?=%)|=(?==)|:(?=:)|\{(?=\{)|\((?=\()|\^(?=[\w-]+\s*$)/g,
  );
}

function escapeMarks(text: string, marks: RegExp): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('&', '&amp;')
    .replace(marks, String.raw`\$&`)
    .replace(/^[#+-]/, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`);
}
