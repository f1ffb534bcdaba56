import type { ComponentChildren, VNode } from 'preact';

import { STATUSES } from '../../lib/model/annotation.ts';
import { OWN_SCALE_IDS, type Scale, type ScaleLevel } from '../../lib/model/scale.ts';
import { Choice } from '../ui/choice.tsx';
import { Fold } from '../ui/fold.tsx';
import { levelLabel } from '../wording/level-label.ts';
import type { LibraryFilter, LibrarySize } from './library-model.ts';
import {
  EVERYTHING,
  isFiltering,
  LIST_GROUPINGS,
  LIST_ORDERS,
  type ListGrouping,
  type ListOrder,
} from './library-model.ts';
import styles from './library-filters.module.css';
import { type SearchProblem, SearchProblems } from './search/search-problems.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { useElementId } from '../ui/use-element-id.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly size: LibrarySize | null;
  readonly scales: readonly Scale[];
  readonly problems: readonly SearchProblem[];
  readonly onFilter: (filter: LibraryFilter) => void;
  /** Saved searches and the builder. */
  readonly searching: ComponentChildren;
}

/**
 * Search words and the conditions: finding, site, status; the order; the tools for building and
 * saving a search.
 */
export function LibraryFilters(props: LibraryFiltersProps): VNode {
  const { filter, problems, onFilter } = props;
  const { t } = useTranslator();
  const id = useElementId();
  const chosen = chosenIn(filter);
  return (
    <div class={styles.filters} role="search">
      <label class="tm-hidden" for={id}>
        {t('library.search')}
      </label>
      <input
        id={id}
        type="search"
        class={styles.search}
        placeholder={t('library.searchHint')}
        value={filter.text}
        aria-describedby={problems.length > 0 ? `${id}-problems` : undefined}
        onInput={(event) => {
          onFilter({ ...filter, text: event.currentTarget.value });
        }}
      />
      <Fold
        name="filters"
        label={chosen === 0 ? t('library.filters') : t('library.filtersSet', { number: chosen })}
        class={styles.fold}
        bodyClass={styles.filters}
      >
        <FilterChoices {...props} />
        <OrderChoices {...props} />
        {props.searching}
      </Fold>
      {isFiltering(filter) && (
        <button
          type="button"
          onClick={() => {
            const { trash, order, grouping } = filter;
            onFilter({ ...EVERYTHING, trash, order, grouping });
          }}
        >
          {t('library.clearFilter')}
        </button>
      )}
      <SearchProblems id={`${id}-problems`} problems={problems} />
    </div>
  );
}

/** How many of the choices are set, so that folding them away does not hide that. */
function chosenIn({ verdict, site, status, order, grouping }: LibraryFilter): number {
  const isChosen = [
    verdict !== null,
    site !== null,
    status !== null,
    order !== EVERYTHING.order,
    grouping !== EVERYTHING.grouping,
  ];
  return isChosen.filter(Boolean).length;
}

/** The order of the list and what it is grouped by. */
function OrderChoices({ filter, onFilter }: LibraryFiltersProps): VNode {
  const { t } = useTranslator();
  return (
    <>
      <Choice<ListOrder>
        label={t('list.order')}
        isLabelHidden
        value={filter.order}
        options={LIST_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChoose={(order) => {
          onFilter({ ...filter, order });
        }}
      />
      <Choice<ListGrouping>
        label={t('list.grouping')}
        isLabelHidden
        value={filter.grouping}
        options={LIST_GROUPINGS.map((value) => ({ value, label: t(`group.by.${value}`) }))}
        onChoose={(grouping) => {
          onFilter({ ...filter, grouping });
        }}
      />
    </>
  );
}

function FilterChoices({ filter, size, scales, onFilter }: LibraryFiltersProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <>
      <Choice
        label={t('library.verdict')}
        isLabelHidden
        value={filter.verdict ?? ''}
        options={[
          { value: '', label: t('library.anyVerdict') },
          ...levelsOf(scales, filter.verdict, size?.byVerdict).map((level) => ({
            value: level.id,
            label: countedLabel(levelLabel(level, translator), size?.byVerdict.get(level.id)),
          })),
          {
            value: 'none',
            label: countedLabel(t('library.noVerdict'), size?.byVerdict.get('none')),
          },
        ]}
        onChoose={(verdict) => {
          onFilter({ ...filter, verdict: verdict === '' ? null : verdict });
        }}
      />
      <Choice
        label={t('library.site')}
        isLabelHidden
        value={filter.site ?? ''}
        options={[{ value: '', label: t('library.anySite') }, ...sitesOf(size, filter.site)]}
        onChoose={(site) => {
          onFilter({ ...filter, site: site === '' ? null : site });
        }}
      />
      <Choice
        label={t('library.status')}
        isLabelHidden
        value={filter.status ?? ''}
        options={[
          { value: '' as const, label: t('library.anyStatus') },
          ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onChoose={(status) => {
          onFilter({ ...filter, status: status === '' ? null : status });
        }}
      />
    </>
  );
}

function countedLabel(name: string, count: number | undefined): string {
  return count === undefined ? name : `${name} (${count})`;
}

/**
 * Levels by id, each once: those of the default scale and those in use; one that the filter names
 * but no scale has keeps its id.
 */
function levelsOf(
  scales: readonly Scale[],
  asked: string | null,
  used: ReadonlyMap<string, number> | undefined,
): readonly Pick<ScaleLevel, 'id' | 'name'>[] {
  const levels = new Map(
    scales.flatMap((scale) =>
      scale.levels
        .filter(
          ({ id }) => scale.id === OWN_SCALE_IDS.truth || id === asked || used?.has(id) === true,
        )
        .map((level) => [level.id, { id: level.id, name: level.name }] as const),
    ),
  );
  if (asked !== null && asked !== 'none' && !levels.has(asked))
    levels.set(asked, { id: asked, name: asked });
  return [...levels.values()];
}

function sitesOf(
  size: LibrarySize | null,
  asked: string | null,
): readonly { readonly value: string; readonly label: string }[] {
  const sites = new Map(size?.bySite);
  const isMissing = asked !== null && !sites.has(asked);
  const listed = [...sites].map(([value, count]) => ({
    value,
    label: countedLabel(value, count),
  }));
  return isMissing ? [...listed, { value: asked, label: asked }] : listed;
}
