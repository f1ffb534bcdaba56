import type { RecordedFigure } from '../../model/figure.ts';

/** What a shape represents; style sheets and exports give it its look. */
export type ShapeRole =
  | 'grid'
  | 'tick'
  | 'group'
  | 'label'
  | 'value'
  | 'claimed'
  | 'evidence'
  | 'ours'
  | 'oursLabel'
  | 'far';

/** One shape of a drawing, in px from its upper left corner. */
export type Shape =
  | {
      readonly kind: 'line';
      readonly role: ShapeRole;
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
    }
  | {
      readonly kind: 'path';
      readonly role: ShapeRole;
      readonly d: string;
      readonly isFilled: boolean;
      /** The colour of its source, if the drawing distinguishes several (series-styles.ts). */
      readonly series?: number;
      /** Lengths of stroke and gap in px, if the line is broken. */
      readonly dash?: string | undefined;
    }
  | {
      readonly kind: 'rect';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | {
      readonly kind: 'text';
      readonly role: ShapeRole;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
    };

/** The shapes of one row of the ledger, which a person can navigate to. */
export interface SceneItem {
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly backdrop: readonly Shape[];
  readonly items: readonly SceneItem[];
}

/** The words that a drawing needs, in the language of the interface. */
export interface PlotWords {
  /** A figure with its qualifier. */
  readonly figure: (figure: RecordedFigure) => string;
  readonly number: (value: number) => string;
  readonly time: (asOf: string) => string;
  readonly ours: string;
  readonly far: string;
  readonly origin: (name: string, outlets: number) => string;
}

/**
 * About how wide a character of a drawing's text is, in px, rather too wide than too narrow: Latin
 * ones, those of other alphabets, Chinese ones.
 */
const CHARACTER = { latin: 6.3, other: 7.3, wide: 12.5 };

/** About how wide a text is drawn, in px. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + widthOfOne(character), 0);
}

function widthOfOne(character: string): number {
  if (character < '\u0250') return CHARACTER.latin;
  return character < '\u2E80' ? CHARACTER.other : CHARACTER.wide;
}

/** As much of a text as fits into a width in px, with an ellipsis for the rest. */
export function fitInto(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > room) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * A text in lines of the given width, broken between words; a word longer than a line gets a line
 * of its own.
 */
export function breakLines(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Shapes by centre and size. */
export const outlines = {
  circle: (x: number, y: number, r: number): string =>
    `M${fixed(x - r)} ${fixed(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  diamond: (x: number, y: number, r: number): string =>
    `M${fixed(x - r)} ${fixed(y)}L${fixed(x)} ${fixed(y - r)}L${fixed(x + r)} ${fixed(y)}L${fixed(x)} ${fixed(y + r)}z`,
  arrow: (x: number, y: number, direction: 1 | -1): string =>
    `M${fixed(x - 5 * direction)} ${fixed(y - 4)}L${fixed(x)} ${fixed(y)}L${fixed(x - 5 * direction)} ${fixed(y + 4)}`,
};

export function fixed(value: number): string {
  return String(Math.round(value * 10) / 10);
}
