import type { VNode } from 'preact';

/** Outlines in a square of 16, of the same weight. */
export const SHAPES = {
  back: 'M10 3 5 8l5 5',
  next: 'M6 3l5 5-5 5',
  close: 'M3.5 3.5l9 9m0-9l-9 9',
  check: 'M3 8.5 6.5 12 13 4.5',
  pencil: 'M3 13l.6-2.8 7.2-7.2 2.2 2.2-7.2 7.2z',
  people:
    'M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM2.8 13.5c.4-2.8 2.4-4.2 5.2-4.2s4.8 1.4 5.2 4.2',
  quantities: 'M6 2.5 4.8 13.5M11.2 2.5 10 13.5M2.8 5.8h11M2.2 10.2h11',
  'time-and-rank': 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 5v3.2l2.2 1.6',
  words:
    'M6.5 4C4.3 4.8 3 6.6 3 9.2V12h3.6V8.6H4.7M13.3 4C11.1 4.8 9.8 6.6 9.8 9.2V12h3.6V8.6h-1.9',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-1 1M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.3 10.3l3.2 3.2M5.2 7h3.6',
} as const;

export type GlyphName = keyof typeof SHAPES;

/** A drawn sign beside words that say the same, so screen readers pass over it. */
export function Glyph({ name }: { readonly name: GlyphName }): VNode {
  return <Outline name={name} lines={SHAPES[name]} />;
}

interface OutlineProps {
  readonly name: string;
  /** The path to draw. */
  readonly lines: string;
  /** What it says to those who do not see it; nothing where the text beside it says the same. */
  readonly label?: string | undefined;
}

/** A sign in the colour of the text around it. */
export function Outline({ name, lines, label }: OutlineProps): VNode {
  return (
    <svg
      class="tm-glyph"
      viewBox="0 0 16 16"
      data-glyph={name}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <path d={lines} />
    </svg>
  );
}
