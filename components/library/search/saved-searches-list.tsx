import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { SavedSearch } from '../../../lib/model/library/saved-search.ts';
import styles from './saved-searches-list.module.css';
import { useTranslator } from '../../ui/translator-context.ts';

interface SavedSearchesListProps {
  readonly searches: readonly SavedSearch[];
  /** The current search; empty where there is none to save. */
  readonly text: string;
  readonly onOpen: (search: SavedSearch) => void;
  readonly onSave: (name: string) => void;
  readonly onMove: (search: SavedSearch, by: 1 | -1) => void;
  readonly onDelete: (search: SavedSearch) => void;
}

/** The saved searches, and a way to save the current one. */
export function SavedSearchesList(props: SavedSearchesListProps): VNode | null {
  const { searches, text, onSave } = props;
  const { t } = useTranslator();
  const [name, setName] = useState('');
  if (searches.length === 0 && text === '') return null;
  return (
    <section class={styles.saved} aria-label={t('searches.title')} data-menu="searches">
      <h3>{t('searches.title')}</h3>
      {searches.length > 0 && (
        <ol class={styles.searches}>
          {searches.map((search, at) => (
            <SearchLine key={search.id} {...props} search={search} at={at} />
          ))}
        </ol>
      )}
      {text !== '' && (
        <form
          class={styles.saving}
          onSubmit={(event) => {
            event.preventDefault();
            onSave(name.trim() === '' ? text : name.trim());
            setName('');
          }}
        >
          <input
            autocomplete="off"
            aria-label={t('searches.name')}
            placeholder={t('searches.name')}
            value={name}
            onInput={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <button type="submit">{t('searches.save')}</button>
        </form>
      )}
    </section>
  );
}

interface SearchLineProps extends SavedSearchesListProps {
  readonly search: SavedSearch;
  readonly at: number;
}

function SearchLine(props: SearchLineProps): VNode {
  const { search, at, searches, onOpen, onMove, onDelete } = props;
  const { t } = useTranslator();
  const { name } = search;
  return (
    <li class={styles.line}>
      <button
        type="button"
        class={styles.name}
        title={search.text}
        onClick={(event) => {
          event.currentTarget.closest('details')?.removeAttribute('open');
          onOpen(search);
        }}
      >
        {name}
      </button>
      <button
        type="button"
        aria-label={t('searches.up', { name })}
        disabled={at === 0}
        onClick={() => {
          onMove(search, -1);
        }}
      >
        ↑
      </button>
      <button
        type="button"
        aria-label={t('searches.down', { name })}
        disabled={at === searches.length - 1}
        onClick={() => {
          onMove(search, 1);
        }}
      >
        ↓
      </button>
      <button
        type="button"
        aria-label={t('searches.delete', { name })}
        onClick={() => {
          onDelete(search);
        }}
      >
        ×
      </button>
    </li>
  );
}
