/** Counts up when packages are laid out otherwise. */
export const PACKAGE_VERSION = 1;

const MARK = 'Tallymark check package';

/** The tag in the head of the page that says what it is. */
export function packageMark(version: number = PACKAGE_VERSION): string {
  return `<meta name="generator" content="${MARK} ${String(version)}">`;
}

/** The version in that tag. */
export const MARKED = new RegExp(`<meta name="generator" content="${MARK} (\\d{1,6})">`);

/** What begins a part, up to its name; words are escaped and cannot contain it. */
export const PART_START = '<a class="saved" download="';
/** What begins its hash. */
export const PART_END = '<code class="hash">';

export const RECORD_TYPE = 'application/json';
export const TEXT_TYPE = 'text/plain;charset=utf-8';
