import type { SearchTerm, Standing } from '../../model/library/search-term.ts';
import type { Flag } from '../../model/rules/claim-state.ts';
import type { SeenFlags } from '../../model/rules/entry-flags.ts';
import type { Traits } from '../packs/packed-entry.ts';
import type { Columns } from './library-index.ts';

/** Flags that come from sightings and from what is being typed, not from traits. */
const SEEN: ReadonlySet<Standing> = new Set([
  'changed',
  'not found',
  'undecided',
  'later figure',
  'not published',
]);

/** Whether answering a search takes `listSeenFlags`. */
export function asksForSeen(terms: readonly SearchTerm[]): boolean {
  return terms.some((term) => term.field === 'is' && term.values.some((value) => SEEN.has(value)));
}

/** Null if the search asks for a flag that is no trait: `restrict` checks it. */
export function standingTest(values: readonly Standing[]): ((traits: Traits) => boolean) | null {
  return values.some((value) => SEEN.has(value))
    ? null
    : (traits) => values.some((value) => hasStanding(traits, value));
}

function hasStanding(traits: Traits, standing: Standing): boolean {
  const { flags, isSensitive } = traits;
  switch (standing) {
    case 'sensitive':
      return isSensitive;
    case 'draft':
      return isUnfinished(traits);
    case 'changed':
      // It counts under Changed until it is confirmed.
      return flags.includes('to confirm');
    case 'not found':
    case 'undecided':
    case 'later figure':
    case 'to confirm':
    case 'no evidence':
    case 'not published':
      return flags.includes(standing);
  }
}

/** Begun without a verdict, or with one that is flagged; noting needs no verdict. */
function isUnfinished({ status, levels, flags, has }: Traits): boolean {
  if (status === 'recorded') return false;
  if (levels.length > 0) return flags.length > 0;
  return has.includes('note') || has.includes('tag') || has.includes('evidence');
}

/** Tests whether an entry has any flag that the search asks for, seen or of the record. */
export function standingNow(
  { ids, traits, traitNumbers }: Columns,
  values: readonly Standing[],
  seen: SeenFlags,
): (entry: number) => boolean {
  const byTraits = traits.map((own) => values.some((value) => hasStanding(own, value)));
  const isMeant = (flag: Flag): boolean =>
    values.some((value) => value === 'changed' || value === flag);
  return (entry) => {
    const id = ids[entry];
    if (byTraits[traitNumbers[entry] ?? 0] === true) return true;
    return id !== undefined && seen.get(id)?.some(isMeant) === true;
  };
}
