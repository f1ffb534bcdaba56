/**
 * Where a claim or its page can be looked up. Each opens a site on another machine, and only on a
 * click.
 */
export const HELPERS = [
  'web',
  'wikipedia',
  'wikidata',
  'factChecks',
  'wayback',
  'saveCopy',
] as const;
export type Helper = (typeof HELPERS)[number];

/** What is to be looked up. */
export interface Sought {
  /** The claim's words. */
  readonly text: string;
  /** The person's own wording of it, if there is one. */
  readonly summary: string | null;
  /** What its figures count, as the text names it. */
  readonly counted: readonly string[];
  /** The address of its page. */
  readonly url: string | null;
  /** The page's language, BCP 47. */
  readonly lang: string | null;
}

/** Whether a helper gets the page's address instead of the claim's words. */
export function isGivenAddress(helper: Helper): boolean {
  return helper === 'wayback' || helper === 'saveCopy';
}
