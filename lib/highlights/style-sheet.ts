import { KIND_FAMILIES } from '../model/kind-family.ts';
import { DEFAULT_MARK_COLOURS, type MarkColours } from '../model/mark-colours.ts';
import { type HighlightNames, MARK_STATES, type MarkState } from './marks.ts';

/** The underline shows the state. Never wavy, since that looks like an error. */
const UNDERLINES: Record<MarkState, string> = {
  unchecked: 'solid 1px',
  annotated: 'double 1px',
  draft: 'dotted 2px',
  changed: 'dashed 2px',
};

/**
 * The style sheet for the names of one load of the page, to be inserted with origin AUTHOR
 * (Chromium does not paint highlights of USER sheets). Sets no text colour; backgrounds are
 * translucent, so that any page stays legible. `colours` are the person's own if they chose some.
 */
export function highlightStyleSheet(
  names: HighlightNames,
  colours: MarkColours = DEFAULT_MARK_COLOURS,
): string {
  const marks = KIND_FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) => markRules(names.marks[family][state], colours[family], state)),
  );
  return [...marks, currentRules(names.current)].join('\n');
}

/** The background is the colour with an alpha of 0x24 / 0xff, 0.14. */
function markRules(name: string, colour: string, state: MarkState): string {
  const underline = `underline ${UNDERLINES[state]}`;
  return [
    `::highlight(${name}){background-color:${colour}24;text-decoration:${underline} ${colour};text-underline-offset:2px}`,
    `@media (forced-colors:active){::highlight(${name}){background-color:transparent;text-decoration:${underline} CanvasText}}`,
    `@media print{::highlight(${name}){background-color:transparent;text-decoration:none}}`,
  ].join('\n');
}

/**
 * The current claim keeps its mark's underline and gets a stronger background, or a thick line if
 * the system forbids backgrounds.
 */
function currentRules(name: string): string {
  return [
    `::highlight(${name}){background-color:oklch(0.62 0.05 260 / 0.32)}`,
    `@media (forced-colors:active){::highlight(${name}){background-color:transparent;text-decoration:underline solid 4px Highlight}}`,
    `@media print{::highlight(${name}){background-color:transparent;text-decoration:none}}`,
  ].join('\n');
}

/**
 * Gives an open shadow root of the page its own copy: Firefox paints text inside it only through a
 * sheet of that root (Chromium through the document's). Removed again with `signal`.
 */
export function adoptStyleSheet(root: ShadowRoot, css: string, signal: AbortSignal): void {
  if (signal.aborted) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  signal.addEventListener('abort', () => {
    const at = root.adoptedStyleSheets.indexOf(sheet);
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  });
}
