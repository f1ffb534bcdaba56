import type { VNode } from 'preact';

import { Outline, SHAPES } from './glyph.tsx';

/** The signs of our own pages: those of a check, and more, which pages are not given. */
const LINES = {
  people: SHAPES.people,
  quantities: SHAPES.quantities,
  'time-and-rank': SHAPES['time-and-rank'],
  words: SHAPES.words,
  check: SHAPES.check,
  cross: SHAPES.close,
  bookmark: 'M4 2.5h8v11L8 10.5 4 13.5z',
  more: 'M3.4 8h.01M8 8h.01M12.6 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 13.5 13.5',
  plus: 'M8 3v10M3 8h10',
  globe:
    'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM2.3 8h11.4M8 2.2c-4 3.8-4 7.8 0 11.6M8 2.2c4 3.8 4 7.8 0 11.6',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  document: 'M4 2.5h5.5L12 5v8.5H4zM6 7h4M6 10h4',
  options: 'M3 5h6M12 5h1M3 11h1M7 11h6M9 3.5v3M5.5 9.5v3',
  keys: 'M2 4.5h12v7H2zM4.5 7h.1M7 7h.1M9.5 7h.1M11.5 7h.1M5 9.5h6',
  eraser: 'M3 10.5 9 4l4 4-5.5 5.5H5.5zM6.2 7.2l4 4',
  again: 'M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.8V6H9.8',
  down: 'M3.5 6 8 10.5 12.5 6',
  import: 'M8 2.5v7M5 6.8l3 3 3-3M2.5 10v3.5h11V10',
  trash: 'M3 4.5h10M6.3 4.5V2.8h3.4v1.7M4.4 4.5l.6 9h6l.6-9M6.8 7v4M9.2 7v4',
  inbox: 'M2.5 9 4.3 3h7.4l1.8 6v4.2h-11zM2.5 9h3.2l.8 1.8h3L10.3 9h3.2',
  folder: 'M2.5 12.8V3.5h4l1.5 2h5.5v7.3z',
  bars: 'M3 4h6.5M3 8h10M3 12h4.5',
  back: 'M6 3 2.8 6.2 6 9.4M3 6.2h6.2a3.4 3.4 0 0 1 0 6.8H6',
  overview: 'M2.8 2.8h4v4h-4zM9.2 2.8h4v4h-4zM2.8 9.2h4v4h-4zM9.2 9.2h4v4h-4z',
} as const;

export type IconName = keyof typeof LINES;

interface IconProps {
  readonly name: IconName;
  /** What it says to those who do not see it; nothing where the text beside it says the same. */
  readonly label?: string;
}

/** One of our icons, in the colour of the text around it. */
export function Icon({ name, label }: IconProps): VNode {
  return <Outline name={name} lines={LINES[name]} label={label} />;
}
