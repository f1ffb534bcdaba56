import type { Resolution } from '../model/sighting.ts';
import type { Target } from '../model/target.ts';

/**
 * Finds the target exactly where it was, with its context as it was; null if anything differs. If
 * the target has no context, there must be none on the page either: "12" is not the "12" of "120".
 * Costs next to nothing.
 */
export function resolveInPlace(pageText: string, { quote, position }: Target): Resolution | null {
  const { exact, prefix, suffix } = quote;
  const { start } = position;
  const end = start + exact.length;
  if (exact === '' || !pageText.startsWith(exact, start)) return null;
  if (suffix === '' ? end !== pageText.length : !pageText.startsWith(suffix, end)) return null;
  if (prefix === '' && start > 0) return null;
  if (start < prefix.length || !pageText.startsWith(prefix, start - prefix.length)) return null;
  return { state: 'same', span: { start, end }, method: 'position', certainty: 1 };
}
