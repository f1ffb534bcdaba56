import { cutText, fixed, type Shape } from './scene.ts';
import { seriesStyle } from './series-styles.ts';
import { widthOf } from './text-width.ts';

/** Between the baselines of two lines, in px. */
const LINE = 18;
/** Room for the piece of line and the mark before a name, in px. */
const SAMPLE = 34;
const SPACE = 12;

/**
 * The names of the sources below a drawing that ends at `top` and is `width` px wide, in columns,
 * each with a sample of its line and its mark.
 */
export function drawLegend(
  outlets: readonly string[],
  { width, top }: { readonly width: number; readonly top: number },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const room = width - 2 * SPACE;
  const longest = Math.max(0, ...outlets.map(widthOf));
  const columnWidth = Math.min(room, longest + SAMPLE + SPACE);
  const columns = Math.max(1, Math.floor(room / columnWidth));
  const lines = Math.ceil(outlets.length / columns);
  const shapes = outlets.flatMap((outlet, place) => {
    const x = SPACE + Math.floor(place / lines) * columnWidth;
    const y = top + ((place % lines) + 1) * LINE;
    return drawEntry(outlet, columnWidth - SAMPLE, place, x, y);
  });
  return { shapes, height: lines * LINE + SPACE };
}

function drawEntry(
  outlet: string,
  room: number,
  place: number,
  x: number,
  y: number,
): readonly Shape[] {
  const { mark, dash, colour } = seriesStyle(place);
  const [middle, end] = [y - 4, x + SAMPLE - 8];
  return [
    {
      kind: 'path',
      role: 'claimed',
      d: `M${fixed(x)} ${fixed(middle)}H${fixed(end)}`,
      isFilled: false,
      series: colour,
      dash,
    },
    {
      kind: 'path',
      role: 'claimed',
      d: mark((x + end) / 2, middle, 4),
      isFilled: true,
      series: colour,
    },
    cutText(outlet, room, { role: 'label', x: x + SAMPLE, y, anchor: 'start' }),
  ];
}
