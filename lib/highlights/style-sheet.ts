import { KIND_FAMILIES } from '../model/kind-family.ts';
import { DEFAULT_MARK_COLOURS, type MarkColours } from '../model/mark-colours.ts';
import { type HighlightNames, MARK_STATES, type MarkState } from './marks.ts';

/** The underline shows the state. Never wavy, since that looks like an error. */
const UNDERLINES: Record<MarkState, string> = {
  quoted: 'solid 1px',
  open: 'solid 2px',
  key: 'solid 3px',
  annotated: 'double 1px',
  'no evidence': 'dotted 2px',
  changed: 'dashed 2px',
};

/** The underline of everything for those who want marks to say only that they are there. */
const PLAIN_UNDERLINE = 'solid 2px';

/** How a person wants marks to look. */
export interface MarkStyle {
  readonly colours: MarkColours;
  /** One underline for all marks, whatever was done about the claim. */
  readonly isPlain: boolean;
}

/**
 * The style sheet for the names of one load of the page, to be inserted with origin AUTHOR
 * (Chromium does not paint highlights of USER sheets). Sets no text colour, and a background only
 * for the claim that is hovered or in hand, translucent, so that any page stays legible.
 */
export function highlightStyleSheet(
  names: HighlightNames,
  { colours, isPlain }: MarkStyle = { colours: DEFAULT_MARK_COLOURS, isPlain: false },
): string {
  const marks = KIND_FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) =>
      markRules(
        names.marks[family][state],
        colours[family],
        isPlain && state !== 'quoted' ? PLAIN_UNDERLINE : UNDERLINES[state],
      ),
    ),
  );
  return [
    ...marks,
    washRules(names.hovered, '0.16', 'solid 2px'),
    washRules(names.current, '0.3', 'solid 4px'),
  ].join('\n');
}

function markRules(name: string, colour: string, line: string): string {
  return [
    `::highlight(${name}){text-decoration:underline ${line} ${colour};text-underline-offset:3px}`,
    `@media (forced-colors:active){::highlight(${name}){text-decoration:underline ${line} CanvasText}}`,
    `@media print{::highlight(${name}){text-decoration:none}}`,
  ].join('\n');
}

/** A background over the claim's words; a line in the system's colour if that forbids backgrounds. */
function washRules(name: string, alpha: string, line: string): string {
  return [
    `::highlight(${name}){background-color:oklch(0.62 0.05 260 / ${alpha})}`,
    `@media (forced-colors:active){::highlight(${name}){background-color:transparent;text-decoration:underline ${line} Highlight}}`,
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
