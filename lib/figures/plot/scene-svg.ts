import type { Scene, Shape, ShapeRole, TextShape } from './scene.ts';
import { breakLines } from './text-width.ts';

/**
 * The look of each role in a file on its own: on white paper, distinguishable by shape and
 * lightness too.
 */
const LOOKS: Readonly<Record<ShapeRole, { readonly color: string; readonly width: number }>> = {
  grid: { color: '#dcdcd8', width: 1 },
  tick: { color: '#505761', width: 0 },
  group: { color: '#505761', width: 1.5 },
  label: { color: '#1c2026', width: 0 },
  value: { color: '#505761', width: 0 },
  far: { color: '#1c2026', width: 0 },
  claimed: { color: '#24589c', width: 2 },
  evidence: { color: '#84366b', width: 2 },
  ours: { color: '#c9d2e4', width: 2 },
  oursLabel: { color: '#33456f', width: 0 },
};

/**
 * The colours of sources on white paper: distinguishable for colour-blind people, none of them red,
 * green or amber; tokens.css has the same.
 */
export const SERIES_ON_PAPER: readonly string[] = [
  '#24589c',
  '#c0529f',
  '#0b7f8c',
  '#2a1e52',
  '#8a5cdb',
];

/** The title's size and the distance of its lines, and those of the texts below it, in px. */
const TITLE = { size: 15, line: 20 };
const TEXT = { size: 12, line: 16 };
const MARGIN = 8;

/**
 * The drawing as a self-contained SVG file: a title, the texts below it, each in as many lines as
 * it needs, white paper, a font that every system has.
 */
export function encodeScene(scene: Scene, title: string, texts: readonly string[]): string {
  const room = scene.width - 2 * MARGIN;
  const titleLines = breakLines(title, (room * TEXT.size) / TITLE.size);
  const lines = texts.flatMap((text) => breakLines(text, room));
  const below = titleLines.length * TITLE.line + 6;
  const top = below + lines.length * TEXT.line + 8;
  const [width, height] = [scene.width, scene.height + top];
  const at = { x: MARGIN, anchor: 'start' } as const;
  const head = [
    ...titleLines.map((text, index) =>
      textAt({ ...at, y: TITLE.line * (index + 1) - 2, text }, '#1c2026', TITLE.size),
    ),
    ...lines.map((text, index) =>
      textAt({ ...at, y: below + TEXT.line * (index + 1) - 4, text }, '#505761', TEXT.size),
    ),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...head,
    `<g transform="translate(0 ${top})">`,
    ...shapesOf(scene),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/**
 * The drawing as part of an HTML page, on white paper, with `name` for whoever does not see it; what
 * is written around it is up to the page.
 */
export function encodeInlineScene(scene: Scene, name: string): string {
  const { width, height } = scene;
  return [
    `<svg role="img" aria-label="${escaped(name)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...shapesOf(scene),
    '</svg>',
  ].join('\n');
}

function shapesOf({ backdrop, items }: Scene): readonly string[] {
  return [...backdrop, ...items.flatMap((item) => item.shapes)].map(encodeShape);
}

function encodeShape(shape: Shape): string {
  const { color, width } = LOOKS[shape.role];
  switch (shape.kind) {
    case 'line':
      return `<line x1="${shape.x1}" y1="${shape.y1}" x2="${shape.x2}" y2="${shape.y2}" stroke="${color}" stroke-width="${width}"/>`;
    case 'rect':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${color}" fill-opacity="0.5"/>`;
    case 'path': {
      const own = SERIES_ON_PAPER[shape.series ?? -1] ?? color;
      const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash}"`;
      return shape.isFilled
        ? `<path d="${shape.d}" fill="${own}"/>`
        : `<path d="${shape.d}" fill="none" stroke="${own}" stroke-width="${width}"${dash}/>`;
    }
    case 'text':
      return textAt(shape, color, 12);
  }
}

/** A line of text; one that was cut has the whole of it as a title. */
function textAt(
  { x, y, text, anchor, whole }: Omit<TextShape, 'kind' | 'role'>,
  color: string,
  size: number,
): string {
  const title = whole === undefined ? '' : `<title>${escaped(whole)}</title>`;
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${color}" font-size="${size}" stroke="#ffffff" stroke-width="3" paint-order="stroke">${title}${escaped(text)}</text>`;
}

/** What text may hold in XML; control characters are not allowed in any form. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
