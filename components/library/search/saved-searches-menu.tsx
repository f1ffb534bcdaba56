import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { SavedSearch } from '../../../lib/model/library/saved-search.ts';
import menuStyles from '../../styles/menu.module.css';
import styles from './saved-searches-menu.module.css';
import { useTranslator } from '../../ui/translator-context.ts';

interface SavedSearchesMenuProps {
  readonly searches: readonly SavedSearch[];
  /** The current search; empty where there is none to save. */
  readonly text: string;
  readonly onOpen: (search: SavedSearch) => void;
  readonly onSave: (name: string) => void;
  readonly onMove: (search: SavedSearch, by: 1 | -1) => void;
  readonly onDelete: (search: SavedSearch) => void;
}

/** The saved searches, and a way to save the current one. */
export function SavedSearchesMenu(props: SavedSearchesMenuProps): VNode | null {
  const { searches, text, onSave } = props;
  const { t } = useTranslator();
  const [name, setName] = useState('');
  if (searches.length === 0 && text === '') return null;
  return (
    <details class={menuStyles.menu} data-menu="searches">
      <summary>{t('searches.title', { count: searches.length })}</summary>
      <div class={`${menuStyles.body} ${menuStyles.fromStart}`}>
        <ol class={styles.searches}>
          {searches.map((search, at) => (
            <SearchLine key={search.id} {...props} search={search} at={at} />
          ))}
        </ol>
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
      </div>
    </details>
  );
}

interface SearchLineProps extends SavedSearchesMenuProps {
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
