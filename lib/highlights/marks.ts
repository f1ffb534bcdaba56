import { KIND_FAMILIES, type KindFamily } from '../model/kind-family.ts';
import { randomName } from './random-name.ts';

export const MARK_STATES = [
  'quoted',
  'open',
  'key',
  'annotated',
  'no evidence',
  'changed',
] as const;
/**
 * What has been done about a claim, each told by its underline; while nothing has, whether it is an
 * important one, and whether the words are a quotation's.
 */
export type MarkState = (typeof MARK_STATES)[number];

/** Underlined words: a range of the page and how it is drawn. */
export interface PaintedLine {
  readonly range: Range;
  /** Of what the words are about; each family has its colour. */
  readonly family: KindFamily;
  readonly state: MarkState;
}

/** A claim as it is drawn. `key` is the caller's handle, unique among what is painted. */
export interface PaintedMark {
  readonly key: string;
  /** All its words: where a pointer meets it, and what has a background while hovered or current. */
  readonly extent: readonly Range[];
  /** Those of them that are underlined. */
  readonly lines: readonly PaintedLine[];
}

/**
 * The names in the registry: one per family and state, one for the hovered claim and one for the
 * current one. They carry no meaning.
 */
export interface HighlightNames {
  readonly marks: Readonly<Record<KindFamily, Readonly<Record<MarkState, string>>>>;
  readonly hovered: string;
  readonly current: string;
}

/** The names that `nameOf` gives to each family and state, and to the two backgrounds. */
export function namesBy(nameOf: (key: string) => string): HighlightNames {
  const states = (family: KindFamily): Record<MarkState, string> => ({
    quoted: nameOf(`${family} quoted`),
    open: nameOf(`${family} open`),
    key: nameOf(`${family} key`),
    annotated: nameOf(`${family} annotated`),
    'no evidence': nameOf(`${family} no evidence`),
    changed: nameOf(`${family} changed`),
  });
  return {
    marks: {
      people: states('people'),
      quantities: states('quantities'),
      'time-and-rank': states('time-and-rank'),
      words: states('words'),
    },
    hovered: nameOf('hovered'),
    current: nameOf('current'),
  };
}

/** New names, unlike any before: the page shares the registry and must not recognise us by them. */
export function makeHighlightNames(): HighlightNames {
  return namesBy(randomName);
}

/** Every name, for removing them from the registry. */
export function allNames(names: HighlightNames): string[] {
  const marks = KIND_FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) => names.marks[family][state]),
  );
  return [...marks, names.hovered, names.current];
}
