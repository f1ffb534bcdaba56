import type { RecordedFigure } from '../../model/figure.ts';
import { fitInto } from './text-width.ts';

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
  | TextShape;

/** A line of text; `y` is its baseline. */
export interface TextShape {
  readonly kind: 'text';
  readonly role: ShapeRole;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** The whole of a text that was cut. */
  readonly whole?: string;
}

/** The shapes of one row of the ledger, which a person can navigate to, and where it is clicked. */
export interface SceneItem {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
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

/** A text that takes at most `room` px: what is cut from it is kept as `whole`. */
export function cutText(
  text: string,
  room: number,
  place: Pick<TextShape, 'role' | 'x' | 'y' | 'anchor'>,
): TextShape {
  const fitted = fitInto(text, room);
  return { kind: 'text', ...place, text: fitted, ...(fitted === text ? {} : { whole: text }) };
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
