import { nameOf } from './dom.ts';
import { isAtEdge, type FigurePiece } from './figure-pieces.ts';

const PSEUDO_SIDES = { '::before': 'previousNode', '::after': 'nextNode' } as const;

/** Whether a style writes digits beside the figure, in its line, or lays a box over it. */
export function isGenerated(
  element: Element,
  pieces: readonly FigurePiece[],
  block: Element,
): boolean {
  if (element === block && isMarkedWithDigits(pieces, block)) return true;
  return (['::before', '::after'] as const).some((pseudo) => {
    if (element === block && !isAtEdge(pieces, block, PSEUDO_SIDES[pseudo])) return false;
    const style = getComputedStyle(element, pseudo);
    const { content } = style;
    if (content === '' || content === 'none' || content === 'normal') return false;
    if (element !== block && isLaidOver(element, style, pieces)) return true;
    if (content === '""') return false;
    const isInLine =
      style.display === 'inline' && style.position === 'static' && style.float === 'none';
    const isRaised = /super|sub/.test(style.verticalAlign) || nameOf(element) === 'sup';
    return (element !== block || isInLine) && !isRaised && writesDigits(element, block, style);
  });
}

function writesDigits(element: Element, block: Element, style: CSSStyleDeclaration): boolean {
  const { content } = style;
  const written = writtenBy(content.includes('quote') ? content + style.quotes : content, element);
  return /\p{Nd}/u.test(written) || (element !== block && content.includes('counter('));
}

function writtenBy(content: string, element: Element): string {
  return content
    .replace(/\\[0-9a-f]{1,6} ?/gi, ' ')
    .replace(/attr\(\s*([\w-]+)[^)]*\)/g, (_all, name: string) => element.getAttribute(name) ?? '')
    .replace(/(?:url|counters?|image-set|linear-gradient)\([^)]*\)/g, ' ');
}

/** Whether a box with a colour of its own is laid over an element that holds digits of the figure. */
function isLaidOver(
  element: Element,
  style: CSSStyleDeclaration,
  pieces: readonly FigurePiece[],
): boolean {
  if (style.position !== 'absolute' || !pieces.some(({ node }) => element.contains(node)))
    return false;
  const isFilled = !/(?:, 0|\/ 0|^transparent)\)?$/.test(style.backgroundColor);
  if (!isFilled || Number(style.opacity) < 0.5 || style.zIndex.startsWith('-')) return false;
  return parseFloat(style.height) > 0.5 * parseFloat(getComputedStyle(element).fontSize);
}

/** Whether a list's own mark in the line ends in digits right before the figure. */
function isMarkedWithDigits(pieces: readonly FigurePiece[], block: Element): boolean {
  const style = getComputedStyle(block);
  return (
    style.display === 'list-item' &&
    style.listStylePosition === 'inside' &&
    /\p{Nd}"$/u.test(style.listStyleType) &&
    isAtEdge(pieces, block, 'previousNode')
  );
}
