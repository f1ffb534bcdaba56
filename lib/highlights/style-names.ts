import { allNames, type HighlightNames, namesBy } from './marks.ts';

/** The key of the attribute that shows the card's host, beside the highlights' names. */
const HOST = 'hostName';

/**
 * The names for one load of the page, flattened for the message to the background: one key for each
 * rule of the style sheet.
 */
export function flatNames(names: HighlightNames, hostName: string): Record<string, string> {
  const flat: Record<string, string> = { [HOST]: hostName };
  const keys = allNames(namesBy((key) => key));
  allNames(names).forEach((name, index) => {
    const key = keys[index];
    if (key !== undefined) flat[key] = name;
  });
  return flat;
}

/** The names from the flat form; null if one is missing. */
export function namesFrom(flat: Readonly<Record<string, string>>): HighlightNames | null {
  const names = namesBy((key) => flat[key] ?? '');
  return allNames(names).includes('') ? null : names;
}
