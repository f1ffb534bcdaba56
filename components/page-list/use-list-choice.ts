import { useState } from 'preact/hooks';

import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import type { ClaimFilter, ListTab } from './listed-claims.ts';
import { byTab, filterClaims, firstTab, listedAt, NO_FILTER } from './listed-claims.ts';

/** Which part of a page's list is shown, and what limits it. */
export interface ListChoice {
  /** All claims that the list covers, whatever limits it. */
  readonly listed: readonly ListedClaim[];
  /** Those that meet the filter, by part. */
  readonly parts: ReturnType<typeof byTab>;
  readonly tab: ListTab;
  readonly filter: ClaimFilter;
  /** Whether the field for words is shown. */
  readonly isSearching: boolean;
  /** Null leaves it to what the page's claims are. */
  readonly setTab: (tab: ListTab | null) => void;
  readonly setFilter: (filter: ClaimFilter) => void;
  readonly setSearching: (isSearching: boolean) => void;
}

/**
 * What of a page's claims is shown. Until somebody chooses or decides something, that is what had
 * changed when the claims came, else what was open: a list does not turn into another one by itself.
 */
export function useListChoice(claims: readonly ListedClaim[]): ListChoice {
  const [chosen, setChosen] = useState<ListTab | null>(null);
  const [begun, setBegun] = useState<ListTab | null>(null);
  const [filter, setFilter] = useState(NO_FILTER);
  const [isSearching, setSearching] = useState(false);
  const listed = listedAt(claims);
  const parts = byTab(filterClaims(listed, filter));
  if (begun === null && listed.length > 0) setBegun(firstTab(byTab(listed)));
  const tab = chosen ?? begun ?? firstTab(parts);
  const setTab = (next: ListTab | null): void => {
    setBegun(null);
    setChosen(next);
  };
  return { listed, parts, tab, filter, isSearching, setTab, setFilter, setSearching };
}
