import type { VNode } from 'preact';

import { Icon } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './list-tabs.module.css';
import { LIST_TABS, type ListTab } from './listed-claims.ts';
import type { ListChoice } from './use-list-choice.ts';

/**
 * The parts of a page's list with how many claims each has, and what shows a field for words. What
 * changed is named only where there is some; what was set aside only while it is shown.
 */
export function ListTabs({ choice }: { readonly choice: ListChoice }): VNode {
  const { t, number } = useTranslator();
  const { parts, tab, filter, isSearching, setTab, setFilter, setSearching } = choice;
  const isNamed = (one: ListTab): boolean =>
    one === tab ||
    one === 'open' ||
    one === 'done' ||
    (one === 'changed' && parts.changed.length > 0);
  return (
    <>
      <div class={styles.bar}>
        <div class={styles.tabs} role="group" aria-label={t('tab.label')}>
          {LIST_TABS.filter(isNamed).map((one) => (
            <button
              key={one}
              type="button"
              class={styles.tab}
              data-tab={one}
              aria-pressed={one === tab}
              onClick={() => {
                setTab(one);
              }}
            >
              <span class={styles.name} data-name={t(`tab.${one}`)}>
                {t(`tab.${one}`)}
              </span>{' '}
              <span class={styles.count}>{number(parts[one].length)}</span>
            </button>
          ))}
        </div>
        <button
          type="button"
          class="tm-icon-button"
          title={t('filter.search')}
          aria-label={t('filter.search')}
          aria-expanded={isSearching}
          onClick={() => {
            setSearching(!isSearching);
            setFilter({ ...filter, words: '' });
          }}
        >
          <Icon name="search" />
        </button>
      </div>
      {isSearching && <WordsField choice={choice} />}
    </>
  );
}

function WordsField({ choice }: { readonly choice: ListChoice }): VNode {
  const { t } = useTranslator();
  const { filter, setFilter } = choice;
  return (
    <input
      ref={focusField}
      type="search"
      autocomplete="off"
      class={styles.words}
      aria-label={t('filter.words')}
      placeholder={t('filter.words')}
      value={filter.words}
      onInput={({ currentTarget }) => {
        setFilter({ ...filter, words: currentTarget.value });
      }}
    />
  );
}

function focusField(field: HTMLInputElement | null): void {
  field?.focus();
}
