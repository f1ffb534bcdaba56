import type { VNode } from 'preact';

import { SavedSearchesMenu } from '../../components/library/search/saved-searches-menu.tsx';
import { SearchBuilder } from '../../components/library/search/search-builder.tsx';
import styles from './search-tools.module.css';
import { printQuery } from '../../lib/text/query/print-query.ts';
import type { LibraryActs } from '../shared/library/library-acts.ts';
import type { LibrarySession } from './library-session.ts';

interface SearchToolsProps {
  readonly session: LibrarySession;
  readonly acts: LibraryActs;
}

/** The builder and the saved searches, wired to the words of the search. */
export function SearchTools({ session, acts }: SearchToolsProps): VNode {
  const filter = session.filter.value;
  return (
    <div class={styles.searching}>
      <SearchBuilder
        scales={session.scales.value}
        onAdd={(term) => {
          session.setFilter({ ...filter, text: `${filter.text} ${printQuery([term])}`.trim() });
        }}
      />
      <SavedSearchesMenu
        searches={session.searches.value}
        text={filter.text.trim()}
        onOpen={({ text }) => {
          session.setFilter({ ...filter, text });
        }}
        onSave={(name) => void acts.saveSearch(name, filter.text.trim())}
        onMove={(search, by) => void acts.moveSearch(search, by)}
        onDelete={(search) => void acts.deleteSearch(search)}
      />
    </div>
  );
}
