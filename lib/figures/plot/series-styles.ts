import { fixed, outlines } from './scene.ts';

/**
 * How the lines of several sources are distinguished in one drawing: each has a mark, a line style
 * and a colour, so that no single one of the three is needed. The same line with the same colour
 * occurs again only with the thirty-first source, the same mark with the same line with the
 * thirteenth. Colours are numbers here; the style sheet and the exported file define them.
 */
interface SeriesStyle {
  readonly mark: (x: number, y: number, r: number) => string;
  /** Lengths of stroke and gap in px; undefined is an unbroken line. */
  readonly dash: string | undefined;
  readonly colour: number;
}

export const SERIES_COLOURS = 5;

/** No diamond, since that is the mark of evidence. */
const MARKS = [outlines.circle, square, triangle, cross] as const;
const DASHES = [undefined, '7 4', '2 3', '10 3 2 3', '14 5', '5 2 2 2 2 2'] as const;

/** The style of the source with this number, counted from 0. */
export function seriesStyle(place: number): SeriesStyle {
  return {
    mark: MARKS[place % MARKS.length] ?? outlines.circle,
    dash: DASHES[place % DASHES.length],
    colour: place % SERIES_COLOURS,
  };
}

function square(x: number, y: number, r: number): string {
  const half = r * 0.9;
  return `M${fixed(x - half)} ${fixed(y - half)}h${fixed(2 * half)}v${fixed(2 * half)}h${fixed(-2 * half)}z`;
}

function triangle(x: number, y: number, r: number): string {
  return `M${fixed(x)} ${fixed(y - r * 1.15)}L${fixed(x + r * 1.15)} ${fixed(y + r)}L${fixed(x - r * 1.15)} ${fixed(y + r)}z`;
}

/** Thick enough to be filled like the others. */
function cross(x: number, y: number, r: number): string {
  const [arm, half] = [r * 1.1, r * 0.4];
  const run = fixed(arm - half);
  const back = fixed(half - arm);
  const thick = fixed(2 * half);
  return `M${fixed(x - half)} ${fixed(y - arm)}h${thick}v${run}h${run}v${thick}h${back}v${run}h${fixed(-2 * half)}v${back}h${back}v${fixed(-2 * half)}h${run}z`;
}
