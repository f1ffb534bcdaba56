import { KIND_FAMILIES, type KindFamily } from '../model/kind-family.ts';
import { randomName } from './random-name.ts';

export const MARK_STATES = ['unchecked', 'annotated', 'draft', 'changed'] as const;
/** What has been done about the claim; each state has its underline. */
export type MarkState = (typeof MARK_STATES)[number];

/**
 * A range of the page and how it is drawn. `key` is the caller's handle, unique among what is
 * painted.
 */
export interface PaintedRange {
  readonly key: string;
  readonly range: Range;
  /** Of the claim's first kind; each family has its colour. */
  readonly family: KindFamily;
  readonly state: MarkState;
}

/**
 * The names in the registry: one per family and state, and one for the current claim. They carry no
 * meaning.
 */
export interface HighlightNames {
  readonly marks: Readonly<Record<KindFamily, Readonly<Record<MarkState, string>>>>;
  readonly current: string;
}

/** New names, unlike any before: the page shares the registry and must not recognise us by them. */
export function makeHighlightNames(): HighlightNames {
  const states = (): Record<MarkState, string> => ({
    unchecked: randomName(),
    annotated: randomName(),
    draft: randomName(),
    changed: randomName(),
  });
  return {
    marks: {
      people: states(),
      quantities: states(),
      'time-and-rank': states(),
      words: states(),
    },
    current: randomName(),
  };
}

/** Every name, for removing them from the registry. */
export function allNames(names: HighlightNames): string[] {
  const marks = KIND_FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) => names.marks[family][state]),
  );
  return [...marks, names.current];
}
