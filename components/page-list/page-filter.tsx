import type { VNode } from 'preact';

import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { Choice } from '../ui/choice.tsx';
import type { ClaimFilter } from './listed-claims.ts';
import { kindsIn, STATUS_FILTERS } from './listed-claims.ts';
import styles from './page-filter.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface PageFilterProps {
  readonly claims: readonly ListedClaim[];
  readonly filter: ClaimFilter;
  readonly onFilter: (filter: ClaimFilter) => void;
  /** Whether there is room for the search field. */
  readonly hasWords: boolean;
}

/** Which claims of the page to list: by kind (only kinds that occur), by status and by words. */
export function PageFilter({ claims, filter, onFilter, hasWords }: PageFilterProps): VNode {
  const { t } = useTranslator();
  const kinds = kindsIn(claims).map(({ kind, count }) => ({
    value: kind,
    label: t('filter.kindCount', { kind: t(`kind.${kind}`), count }),
  }));
  return (
    <>
      <div class={styles.filters}>
        <Choice
          label={t('filter.kind')}
          isLabelHidden
          value={filter.kind ?? ''}
          options={[{ value: '', label: t('filter.anyKind') }, ...kinds]}
          onChoose={(kind) => {
            onFilter({ ...filter, kind: kind === '' ? null : kind });
          }}
        />
        <Choice
          label={t('filter.status')}
          isLabelHidden
          value={filter.status}
          options={STATUS_FILTERS.map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChoose={(status) => {
            onFilter({ ...filter, status });
          }}
        />
      </div>
      {hasWords && (
        <input
          type="search"
          aria-label={t('filter.words')}
          placeholder={t('filter.words')}
          value={filter.words}
          onInput={({ currentTarget }) => {
            onFilter({ ...filter, words: currentTarget.value });
          }}
        />
      )}
    </>
  );
}
