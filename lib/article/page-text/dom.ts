/**
 * Reading a tree that may be hostile: a form's controls shadow its properties by name (`<input
 * name="childNodes">`), and a document's images and forms shadow those of the document. Only these
 * two kinds of node are affected.
 */

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const SHOW_TEXT = 4;
/** Trees deeper than any parser builds are cut off. */
const MAX_DEPTH = 2000;

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT_NODE;
}

export function isElement(node: Node): node is Element {
  // A form's nodeType may be shadowed by a control; it is then not a number.
  return node.nodeType === ELEMENT_NODE || typeof node.nodeType !== 'number';
}

/** The element's local name; "form" where a control shadows it. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** An attribute's value; null for a form whose `getAttribute` is shadowed. */
export function attributeOf(element: Element, name: string): string | null {
  return typeof element.getAttribute === 'function' ? element.getAttribute(name) : null;
}

/** Whether the element has any attribute; true if that cannot be determined. */
export function hasAttributes(element: Element): boolean {
  return typeof element.hasAttributes !== 'function' || element.hasAttributes();
}

/** The element's class and id in one string, for clues in names. */
export function namesOf(element: Element): string {
  return `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
}

/** A walker over the text nodes below `root`, in document order; does not enter shadow roots. */
export function textWalker(root: Node): TreeWalker {
  const document = isDocument(root) ? root : root.ownerDocument;
  if (!document) throw new Error('A node without a document cannot be walked.');
  return callUnshadowed('Document', 'createTreeWalker', document, root, SHOW_TEXT) as TreeWalker;
}

/** Calls a method of `Node` or `Document` on a node that may shadow it by name. */
export function callUnshadowed(
  owner: 'Node' | 'Document',
  method: string,
  node: Node,
  ...args: readonly unknown[]
): unknown {
  const prototype = prototypeFor(owner, node);
  const found: unknown = Reflect.get(prototype, method);
  if (typeof found !== 'function') throw new Error(`No ${method} on this node.`);
  return Reflect.apply(found, node, args);
}

/**
 * The interface's own prototype, or the node itself if it comes from another window or from no
 * browser.
 */
function prototypeFor(owner: 'Node' | 'Document', node: Node): object {
  const constructor: unknown = Reflect.get(globalThis, owner);
  if (typeof constructor !== 'function') return node;
  const prototype = constructor.prototype as object;
  return Object.prototype.isPrototypeOf.call(prototype, node) ? prototype : node;
}

/**
 * The children as the page renders them: those of an open shadow root or of a filled slot,
 * otherwise the node's own.
 */
export function flatChildren(node: Element): ArrayLike<Node> {
  const name = nameOf(node);
  if (name === 'form') return childrenOfForm(node);
  if (node.shadowRoot) return node.shadowRoot.childNodes;
  if (name === 'slot') {
    const assigned = (node as HTMLSlotElement).assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return node.childNodes;
}

function childrenOfForm(form: Element): ArrayLike<Node> {
  const prototype = prototypeFor('Node', form);
  return (Reflect.get(prototype, 'childNodes', form) as NodeListOf<Node> | undefined) ?? [];
}

function isDocument(node: Node): node is Document {
  const DOCUMENT_NODE = 9;
  return node.nodeType === DOCUMENT_NODE;
}

/** The document's root element, even if the page shadows that property with a named image. */
export function rootElement(document: Document): Element | null {
  const root: unknown = document.documentElement;
  if (root === null || typeof (root as Element).nodeType === 'number')
    return root as Element | null;
  return null;
}

/** The parent in the flattened tree: a slot, the parent element, or a shadow root's host. */
export function flatParent(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const host: unknown = (element.parentNode as Partial<ShadowRoot> | null)?.host;
  return typeof host === 'object' ? (host as Element | null) : null;
}

/** The innermost element of the flattened tree that holds all of `elements`; null for none. O(elements x depth). */
export function elementAround(elements: readonly Element[]): Element | null {
  let around = elements[0] ? pathTo(elements[0]) : [];
  for (const element of elements.slice(1)) {
    const path = pathTo(element);
    const differs = around.findIndex((each, depth) => each !== path[depth]);
    if (differs >= 0) around = around.slice(0, differs);
  }
  return around.at(-1) ?? null;
}

/** From the root of the flattened tree down to the element; empty for null. */
export function pathTo(element: Element | null): Element[] {
  const path: Element[] = [];
  for (let at = element; at && path.length < MAX_DEPTH; at = flatParent(at)) path.push(at);
  return path.reverse();
}
