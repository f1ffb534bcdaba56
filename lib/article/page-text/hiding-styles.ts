import { flatParent, nameOf } from './dom.ts';

/** In heights of the text: how near two characters of one number stand at least. */
const DEEPEST_OVERLAP = 0.35;
/** As shares of the size of the text. */
const NARROWEST_SPACE = -0.15;
const SMALLEST_TEXT = 0.35;
const LEAST_OPACITY = 0.1;
const NO_COLOUR = /^rgba\(.*, 0\)$|\/ 0\)$|^transparent$/;

/** The direction in which text runs, as its styles turn it: -1 where it is mirrored. */
export interface Facing {
  readonly x: number;
  readonly y: number;
}

export const UPRIGHT: Facing = { x: 1, y: 1 };

export function facingOf({ transform, scale, rotate }: CSSStyleDeclaration): Facing {
  const isScaled = scale !== '' && scale !== 'none';
  const isTurned = /\b180deg/.test(rotate);
  if ((transform === '' || transform === 'none') && !isScaled && !isTurned) return UPRIGHT;
  const { m11, m22 } = new DOMMatrix(transform === '' ? 'none' : transform);
  const [x = 1, y = x] = isScaled ? scale.split(' ').map(Number) : [];
  const turn = isTurned ? -1 : 1;
  return { x: (Math.sign(m11 * x) || 1) * turn, y: (Math.sign(m22 * y) || 1) * turn };
}

/** Whether letters are replaced, reversed or set over each other. */
export function isGarbled(style: CSSStyleDeclaration): boolean {
  const security = style.getPropertyValue('-webkit-text-security');
  const size = parseFloat(style.fontSize);
  return (
    (security !== '' && security !== 'none') ||
    style.unicodeBidi.includes('override') ||
    parseFloat(style.letterSpacing) < -DEEPEST_OVERLAP * size ||
    parseFloat(style.wordSpacing) < NARROWEST_SPACE * size
  );
}

/** Whether an element of the line hides its text, as its paragraph does not. */
export function isHiding(element: Element, around: CSSStyleDeclaration, block: Element): boolean {
  if (element.textContent.trim() === '') return false;
  if (nameOf(element) === 'sup' || nameOf(element) === 'sub') return isLevel(element);
  const style = getComputedStyle(element);
  if (isGarbled(style) || Number(style.opacity) < LEAST_OPACITY) return true;
  if (parseFloat(style.fontSize) < SMALLEST_TEXT * parseFloat(around.fontSize)) return true;
  if (style.clipPath !== 'none' || style.filter !== 'none' || style.maskImage !== 'none')
    return true;
  if (style.contentVisibility === 'hidden') return true;
  const facing = facingOf(style);
  if (facing.x < 0 || facing.y < 0) return true;
  return isClippedAway(element, style) || isColourless(element, style, around, block);
}

/** Whether a style takes an element out of its line, or raises it. */
export function isOutOfLine(element: Element): boolean {
  const { verticalAlign, float } = getComputedStyle(element);
  return float === 'right' || /super|sub/.test(verticalAlign);
}

/** Whether digits that the page's own language raises or lowers are shown like any others. */
function isLevel(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.verticalAlign !== 'baseline' || style.position !== 'static') return false;
  const parent = element.parentElement;
  if (parent === null || !/^\s*\p{Nd}/u.test(element.textContent)) return false;
  return parseFloat(style.fontSize) > 0.9 * parseFloat(getComputedStyle(parent).fontSize);
}

function isClippedAway(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.overflow === 'visible' || style.display === 'inline') return false;
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const [text, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
  const seen = Math.min(text.right, box.right) - Math.max(text.left, box.left);
  const tall = Math.min(text.bottom, box.bottom) - Math.max(text.top, box.top);
  return seen < 0.9 * text.width || tall < 0.5 * text.height;
}

/** The colour of its letters is that of what lies behind it, or none, unlike its paragraph's. */
function isColourless(
  element: Element,
  style: CSSStyleDeclaration,
  around: CSSStyleDeclaration,
  block: Element,
): boolean {
  const colour = inkOf(style);
  if (colour === inkOf(around) || style.backgroundClip === 'text') return false;
  if (NO_COLOUR.test(colour)) return true;
  for (let at: Element | null = element; at !== null; at = flatParent(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return false;
    if (!NO_COLOUR.test(backgroundColor)) return backgroundColor === colour;
    if (at === block.ownerDocument.documentElement) return colour === 'rgb(255, 255, 255)';
  }
  return false;
}

function inkOf(style: CSSStyleDeclaration): string {
  return style.getPropertyValue('-webkit-text-fill-color') || style.color;
}

/** Whether the first letter of a block is given a style that hides it. */
export function isFirstLetterHidden(block: Element): boolean {
  const style = getComputedStyle(block, '::first-letter');
  const around = getComputedStyle(block);
  return (
    parseFloat(style.fontSize) < SMALLEST_TEXT * parseFloat(around.fontSize) ||
    (inkOf(style) !== inkOf(around) && NO_COLOUR.test(inkOf(style)))
  );
}
