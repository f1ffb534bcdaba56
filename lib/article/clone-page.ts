import { callUnshadowed, isText, textWalker } from './dom.ts';
import type { PairedClone } from './readability-region.ts';

/** A copy of the document to take apart, each of its text nodes paired with the live one. The live page is only read. */
export function clonePage(document: Document): PairedClone {
  const clone = callUnshadowed('Node', 'cloneNode', document, true) as Document;
  const liveOf = new WeakMap<Node, Text>();
  const live = textWalker(document);
  const copy = textWalker(clone);
  for (
    let a = live.nextNode(), b = copy.nextNode();
    a && b;
    a = live.nextNode(), b = copy.nextNode()
  ) {
    if (isText(a)) liveOf.set(b, a);
  }
  disarm(clone);
  return { document: clone, liveOf };
}

/**
 * Takes away the names by which a page's own elements shadow properties of forms and of the document: `<input name="nextElementSibling">`
 * would make Readability walk in a circle for ever.
 */
function disarm(clone: Document): void {
  if (typeof HTMLFormElement === 'undefined') return;
  for (const named of selectAll(
    clone,
    'form :is([name], [id]), :is(img, form, embed, object, iframe)[name]',
  )) {
    for (const attribute of ['name', 'id']) {
      const name = named.getAttribute(attribute);
      if (name !== null && (name in HTMLFormElement.prototype || name in Document.prototype)) {
        named.removeAttribute(attribute);
      }
    }
  }
}

function selectAll(document: Document, selector: string): NodeListOf<Element> {
  return callUnshadowed('Document', 'querySelectorAll', document, selector) as NodeListOf<Element>;
}
