import { attributeOf, nameOf } from './dom.ts';

/**
 * How an element takes part in the flow of text. `soft`: an inline box of its own (inline-block),
 * which may be set apart on the screen.
 */
export type Flow = 'none' | 'inline' | 'soft' | 'contents' | 'block';
/** `hard-wrapped`: a plain text file, whose long lines continue on the next line. */
export type WhiteSpace = 'collapse' | 'preserve' | 'preserve-breaks' | 'hard-wrapped';

/**
 * What a walk asks of the rendering: computed styles in a browser, the tags' defaults if there is
 * no layout.
 */
export interface Rendering {
  readonly flowOf: (element: Element) => Flow;
  /** Whether text directly inside the element is on the page. */
  readonly isVisible: (element: Element) => boolean;
  readonly whiteSpaceOf: (element: Element) => WhiteSpace;
  /**
   * Whether there is a gap between two characters in different text nodes; undefined if that is not
   * known.
   */
  readonly standApart: (before: Range, after: Range) => boolean | undefined;
}

/**
 * Never rendered as text of the page, or not part of it: form values, alternative content, ruby
 * annotations.
 */
const LEFT_OUT: ReadonlySet<string> = new Set(
  `script style noscript template head title meta link base textarea select option optgroup datalist input progress meter iframe object
   embed canvas audio video rt rp rtc desc defs metadata annotation annotation-xml map noembed noframes`.split(
    /\s+/,
  ),
);

/**
 * Block by default (HTML's rendering section), and buttons, whose labels would otherwise run into
 * one word when side by side.
 */
const BLOCK_TAGS: ReadonlySet<string> = new Set(
  `html body address article aside blockquote center details dialog dd div dl dt fieldset figcaption figure footer form frameset h1 h2 h3
   h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre search section summary table caption
   colgroup col thead tbody tfoot tr td th ul xmp button text`.split(/\s+/),
);
const ALWAYS_BLOCK: ReadonlySet<string> = new Set([
  'br',
  'hr',
  'button',
  'text',
  'td',
  'th',
  'li',
  'tr',
]);
/**
 * Elements that are inline by default: if floated and no longer than this, they are a drop cap, not
 * a block.
 */
const MAX_DROP_CAP = 3;

/**
 * Computed values of `display`; any other is a block. The empty value is that of an element outside
 * the flattened tree.
 */
const FLOW_OF_DISPLAY: ReadonlyMap<string, Flow> = new Map<string, Flow>([
  ['none', 'none'],
  ['', 'none'],
  ['contents', 'contents'],
  ['inline', 'inline'],
  ['ruby', 'inline'],
  ['math', 'inline'],
  ['inline-block', 'soft'],
  ['inline-flex', 'soft'],
  ['inline-grid', 'soft'],
  ['inline-table', 'soft'],
  ['-webkit-inline-box', 'soft'],
]);

/**
 * The rendering of a document: with computed styles if `getComputedStyle` works, otherwise by tag.
 */
export function renderingOf(root: Element): Rendering {
  return hasStyles(root) ? new StyledRendering() : TAG_RENDERING;
}

/** Whether styles are computed for the element: it is in a document that a browser lays out. */
export function hasStyles(root: Element): boolean {
  if (typeof getComputedStyle !== 'function' || typeof root.checkVisibility !== 'function')
    return false;
  // Emulated windows compute only some properties; this one they leave empty.
  return getComputedStyle(root).whiteSpace !== '';
}

/** By tag, `hidden` and inline style: for documents that no browser lays out. */
const TAG_RENDERING: Rendering = {
  flowOf(element) {
    const name = nameOf(element);
    if (LEFT_OUT.has(name) || isEditor(element) || isHiddenByAttribute(element)) return 'none';
    if (name === 'details-content') return 'none';
    return BLOCK_TAGS.has(name) || name === 'br' ? 'block' : 'inline';
  },
  isVisible: (element) => !isInClosedDetails(element),
  whiteSpaceOf(element) {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const name = nameOf(at);
      if (name === 'pre' || name === 'listing' || name === 'xmp') return 'preserve';
      const style = /white-space\s*:\s*([\w-]+)/.exec(attributeOf(at, 'style') ?? '');
      if (style?.[1] !== undefined) return whiteSpaceFrom(style[1]);
    }
    return 'collapse';
  },
  standApart: () => undefined,
};

function isHiddenByAttribute(element: Element): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  const style = attributeOf(element, 'style');
  return style !== null && /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)/i.test(style);
}

/** Whether a closed `details` hides the element (all but its first summary). */
function isInClosedDetails(element: Element): boolean {
  let child: Element | null = element;
  for (let at = element.parentElement; at; child = at, at = at.parentElement) {
    if (nameOf(at) !== 'details' || attributeOf(at, 'open') !== null) continue;
    if (at.querySelector(':scope > summary') !== child) return true;
  }
  return nameOf(element) === 'details' && attributeOf(element, 'open') === null;
}

function whiteSpaceFrom(value: string): WhiteSpace {
  if (value === 'pre-line' || value === 'preserve-breaks') return 'preserve-breaks';
  return /^(pre|break-spaces|preserve)/.test(value) ? 'preserve' : 'collapse';
}

class StyledRendering implements Rendering {
  flowOf(element: Element): Flow {
    const name = nameOf(element);
    if (LEFT_OUT.has(name) || isPicture(element, name) || isEditor(element)) return 'none';
    if (name === 'br') return 'block';
    const style = getComputedStyle(element);
    const display = style.display;
    const flow = FLOW_OF_DISPLAY.get(display) ?? 'block';
    if (flow === 'none') return flow;
    if (ALWAYS_BLOCK.has(name)) return 'block';
    if (flow !== 'block') return flow;
    if (isClipped(style)) return 'none';
    return isDropCap(element, name, style) ? 'inline' : 'block';
  }

  isVisible(element: Element): boolean {
    return element.checkVisibility({ visibilityProperty: true });
  }

  whiteSpaceOf(element: Element): WhiteSpace {
    return whiteSpaceFrom(getComputedStyle(element).whiteSpace);
  }

  standApart(before: Range, after: Range): boolean | undefined {
    const left = before.getBoundingClientRect();
    const right = after.getBoundingClientRect();
    if (left.width === 0 || right.width === 0) return undefined;
    if (right.top >= left.bottom || left.top >= right.bottom) return true;
    const gap = Math.max(right.left - left.right, left.left - right.right);
    return gap > 0.12 * Math.min(left.height, right.height);
  }
}

/**
 * Whether the person types in the element: what they type is a form's value, not text of the page.
 */
function isEditor(element: Element): boolean {
  const value = attributeOf(element, 'contenteditable');
  return value !== null && /^(true|plaintext-only)?$/i.test(value);
}

/** A drawing without text, such as an icon. */
function isPicture(element: Element, name: string): boolean {
  if (name === 'img') return true;
  return (
    name === 'svg' &&
    element.getElementsByTagName('text').length === 0 &&
    element.getElementsByTagName('foreignObject').length === 0
  );
}

/** Text for screen readers only: out of flow and clipped to nothing or to one pixel. */
function isClipped(style: CSSStyleDeclaration): boolean {
  const position = style.position;
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (/^inset\((50|100)%/.test(style.clipPath)) return true;
  // rect(0 0 0 0) and rect(1px 1px 1px 1px): nothing, whichever edge it is
  const clip = /^rect\(([^)]*)\)/.exec(style.getPropertyValue('clip'))?.[1];
  if (clip?.split(/[ ,]+/).every((edge) => parseFloat(edge) <= 1)) return true;
  if (style.overflow === 'visible') return false;
  return parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1;
}

function isDropCap(element: Element, name: string, style: CSSStyleDeclaration): boolean {
  if (BLOCK_TAGS.has(name) || style.float === 'none') return false;
  return element.textContent.trim().length <= MAX_DROP_CAP;
}
