import { Readability } from '@mozilla/readability';

/** A copy of this page for `parse`, made beforehand. */
let copy: Document | null = null;

/** Makes the copy that `parse` takes apart. */
export function prepare(): void {
  copy = document.cloneNode(true) as Document;
}

/** The one call that cannot be cut: Readability on a copy of this page. */
export function parse(): void {
  if (copy !== null) new Readability(copy).parse();
}
