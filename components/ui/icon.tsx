import type { VNode } from 'preact';

/** Drawn by lines in a square of 16 px, the same weight for all. */
const LINES = {
  people:
    'M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM2.8 13.5c.4-2.8 2.4-4.2 5.2-4.2s4.8 1.4 5.2 4.2',
  quantities: 'M6 2.5 4.8 13.5M11.2 2.5 10 13.5M2.8 5.8h11M2.2 10.2h11',
  'time-and-rank': 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.6',
  words:
    'M6.5 4C4.3 4.8 3 6.6 3 9.2V12h3.6V8.6H4.7M13.3 4C11.1 4.8 9.8 6.6 9.8 9.2V12h3.6V8.6h-1.9',
  check: 'M3 8.5 6.5 12 13 4.5',
  bookmark: 'M4 2.5h8v11L8 10.5 4 13.5z',
  more: 'M3.4 8h.01M8 8h.01M12.6 8h.01',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3 13.5 13.5',
  cross: 'M4 4l8 8M12 4l-8 8',
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
} as const;

export type IconName = keyof typeof LINES;

interface IconProps {
  readonly name: IconName;
  /** What it says to those who do not see it; nothing where the text beside it says the same. */
  readonly label?: string;
}

/** One of our icons, in the colour of the text around it. */
export function Icon({ name, label }: IconProps): VNode {
  return (
    <svg
      class="tm-glyph"
      data-icon={name}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'more' ? 2.6 : 1.5}
      stroke-linecap="round"
      stroke-linejoin="round"
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={LINES[name]} />
    </svg>
  );
}
