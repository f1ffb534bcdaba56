import { callUnshadowed, flatChildren, isElement, isText, textWalker } from '../page-text/dom.ts';
import type { PairedClone } from './readability-region.ts';

/**
 * A copy of the document that may be taken apart, with each of its text nodes paired with the live
 * one. Open shadow roots are copied in flat-tree order, as the page renders them. The live page is
 * only read, and no constructor of a custom element runs (the copy's elements have no registry).
 */
export function clonePage(document: Document, hasShadowRoots: boolean): PairedClone {
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
  if (hasShadowRoots) copyFlatBody(document, clone, liveOf);
  disarm(clone);
  return { document: clone, liveOf };
}

/**
 * Removes the names with which a page's own elements shadow properties of forms and of the
 * document: `<input name="nextElementSibling">` would make Readability loop for ever.
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

/**
 * Replaces the clone's body, which lacks the text in shadow roots, by a copy of the flattened body.
 */
function copyFlatBody(document: Document, clone: Document, liveOf: WeakMap<Node, Text>): void {
  const from = selectAll(document, 'body')[0];
  const to = selectAll(clone, 'body')[0];
  if (!from || !to) return;
  to.replaceChildren();
  const open: { source: Element; target: Element }[] = [{ source: from, target: to }];
  for (let pair = open.pop(); pair; pair = open.pop()) {
    for (const child of Array.from(flatChildren(pair.source))) {
      if (!isText(child) && !isElement(child)) continue;
      const copy = clone.importNode(child, false);
      pair.target.append(copy);
      if (isText(child)) liveOf.set(copy, child);
      else open.push({ source: child, target: copy as Element });
    }
  }
}
