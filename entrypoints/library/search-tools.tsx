import type { VNode } from 'preact';

import { FilterMenu } from '../../components/library/search/filter-menu.tsx';
import { SavedSearchesList } from '../../components/library/search/saved-searches-list.tsx';
import { SearchBuilder } from '../../components/library/search/search-builder.tsx';
import { printQuery } from '../../lib/text/query/print-query.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import type { LibrarySession } from './library-session.ts';

interface SearchToolsProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
}

/** The filter button with the saved searches, wired to the words of the search. */
export function SearchTools({ session, acts }: SearchToolsProps): VNode {
  const filter = session.filter.value;
  return (
    <FilterMenu>
      <SearchBuilder
        scales={session.scales.value}
        size={session.size.value}
        onAdd={(term) => {
          session.setFilter({ ...filter, text: `${printQuery([term])} ${filter.text}`.trim() });
        }}
      />
      <SavedSearchesList
        searches={session.searches.value}
        text={filter.text.trim()}
        onOpen={({ text }) => {
          session.setFilter({ ...filter, text });
        }}
        onSave={(name) => void acts.saveSearch(name, filter.text.trim())}
        onMove={(search, by) => void acts.moveSearch(search, by)}
        onDelete={(search) => void acts.deleteSearch(search)}
      />
    </FilterMenu>
  );
}
