import { KIND_FAMILIES, type KindFamily } from '../model/kind-family.ts';
import { allNames, type HighlightNames, MARK_STATES, type MarkState } from './marks.ts';

/** The key of the attribute that shows the card's host, beside the highlights' names. */
const HOST = 'hostName';
const CURRENT = 'current';

/**
 * The names for one load of the page, flattened for the message to the background: one key for each
 * rule of the style sheet.
 */
export function flatNames(names: HighlightNames, hostName: string): Record<string, string> {
  const marks = KIND_FAMILIES.flatMap((family) =>
    MARK_STATES.map((state) => [`${family} ${state}`, names.marks[family][state]]),
  );
  return {
    ...(Object.fromEntries(marks) as Record<string, string>),
    [CURRENT]: names.current,
    [HOST]: hostName,
  };
}

/** The names from the flat form; null if one is missing. */
export function namesFrom(flat: Readonly<Record<string, string>>): HighlightNames | null {
  const name = (key: string): string => flat[key] ?? '';
  const states = (family: KindFamily): Record<MarkState, string> => ({
    unchecked: name(`${family} unchecked`),
    annotated: name(`${family} annotated`),
    draft: name(`${family} draft`),
    changed: name(`${family} changed`),
  });
  const names: HighlightNames = {
    marks: {
      people: states('people'),
      quantities: states('quantities'),
      'time-and-rank': states('time-and-rank'),
      words: states('words'),
    },
    current: name(CURRENT),
  };
  return allNames(names).includes('') ? null : names;
}
