import { LINE } from './label-room.ts';
import { cutText, type Shape } from './scene.ts';
import { seriesStyle } from './series-styles.ts';
import { MARK_ROOM, yOf, type StepSeries, type StepFrame } from './step-frame.ts';

/**
 * The names of the outlets with their marks at the ends of their lines, moved apart if the lines
 * end close together.
 */
export function drawNames(series: readonly StepSeries[], frame: StepFrame): readonly Shape[] {
  const { right, bottom, width } = frame;
  const ends = series
    .map((one) => ({ ...one, y: yOf(one.entries.at(-1)?.value ?? 0, frame) + 4 }))
    .sort((a, b) => a.y - b.y);
  const places = spread(
    ends.map(({ y }) => y),
    bottom,
  );
  return ends.flatMap(({ outlet, place, y: end }, index): readonly Shape[] => {
    const y = places[index] ?? end;
    const x = right + MARK_ROOM;
    const { mark, colour } = seriesStyle(place);
    const d = mark(right + MARK_ROOM / 2 + 1, y - 4, 4);
    return [
      { kind: 'path', role: 'claimed', d, isFilled: true, series: colour },
      cutText(outlet, width - x - 4, { role: 'label', x, y, anchor: 'start' }),
    ];
  });
}

/**
 * Ascending positions moved down until each is at least a line below the previous, then up from
 * `bottom` if they ran past it.
 */
function spread(places: readonly number[], bottom: number): readonly number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + LINE));
  const last = moved.length - 1;
  return moved.map((place, index) => Math.min(place, bottom - (last - index) * LINE));
}
