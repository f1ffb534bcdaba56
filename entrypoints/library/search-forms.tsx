import type { VNode } from 'preact';

import { SavedSearchesList } from '../../components/library/search/saved-searches-list.tsx';
import { SearchBuilder } from '../../components/library/search/search-builder.tsx';
import { printQuery } from '../../lib/text/query/print-query.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import type { LibrarySession } from './library-session.ts';

interface SearchFormsProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
}

/** Building a search from its parts, and the saved searches, wired to the words of the search. */
export function SearchForms({ session, acts }: SearchFormsProps): VNode {
  const filter = session.filter.value;
  return (
    <>
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
    </>
  );
}
