import {
  FAMILIES,
  MARK_STATES,
  type Family,
  type HighlightNames,
  type MarkState,
} from './marks.ts';

/** OKLCH chroma and hue per family: one lightness for all, so that none weighs more; no red, green or amber, which would judge. */
const COLOURS: Record<Family, string> = {
  people: '0.13 305',
  quantities: '0.13 255',
  'time-and-rank': '0.1 205',
  words: '0.03 260',
};
/** Stands out from white and from black alike. */
const LIGHTNESS = 0.62;

/** The underline tells the state. Never wavy: that reads as an error. */
const UNDERLINES: Record<MarkState, string> = {
  unchecked: 'solid 1px',
  annotated: 'double 1px',
  draft: 'dotted 2px',
  changed: 'dashed 2px',
};

/**
 * The style sheet for a load's names, to be put in with origin AUTHOR (Chromium does not paint highlights of USER sheets). Sets no text
 * colour; backgrounds are translucent, so that any page stays legible.
 */
export function highlightStyleSheet(names: HighlightNames): string {
  const marks = FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) => markRules(names.marks[family][state], family, state)),
  );
  return [...marks, currentRules(names.current)].join('\n');
}

function markRules(name: string, family: Family, state: MarkState): string {
  const colour = `oklch(${LIGHTNESS} ${COLOURS[family]}`;
  const underline = `underline ${UNDERLINES[state]}`;
  return [
    `::highlight(${name}){background-color:${colour} / 0.14);text-decoration:${underline} ${colour});text-underline-offset:2px}`,
    `@media (forced-colors:active){::highlight(${name}){background-color:transparent;text-decoration:${underline} CanvasText}}`,
    `@media print{::highlight(${name}){background-color:transparent;text-decoration:none}}`,
  ].join('\n');
}

/** The current claim keeps its mark's underline and gets a stronger ground; a thick line where the system forbids grounds. */
function currentRules(name: string): string {
  return [
    `::highlight(${name}){background-color:oklch(${LIGHTNESS} 0.05 260 / 0.32)}`,
    `@media (forced-colors:active){::highlight(${name}){background-color:transparent;text-decoration:underline solid 4px Highlight}}`,
    `@media print{::highlight(${name}){background-color:transparent;text-decoration:none}}`,
  ].join('\n');
}

/**
 * Gives an open shadow root of the page its own copy: Firefox paints text inside it only by a sheet of that root (Chromium by the
 * document's). Taken out again with `signal`.
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
