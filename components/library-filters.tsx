import type { VNode } from 'preact';

import { STATUSES } from '../lib/model/annotation.ts';
import { OWN_SCALE_IDS, type Scale, type ScaleLevel } from '../lib/model/scale.ts';
import { Choice } from './choice.tsx';
import { levelName } from './level-name.ts';
import type { LibraryFilter, LibrarySize } from './library-model.ts';
import { EVERYTHING, isFiltering } from './library-model.ts';
import styles from './library-view.module.css';
import { useTranslator } from './translator-context.ts';
import { useElementId } from './use-element-id.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly size: LibrarySize | null;
  readonly scales: readonly Scale[];
  readonly onFilter: (filter: LibraryFilter) => void;
}

/** Search words and the conditions: finding, site, status. */
export function LibraryFilters({ filter, size, scales, onFilter }: LibraryFiltersProps): VNode {
  const { t } = useTranslator();
  const id = useElementId();
  return (
    <form
      class={styles.filters}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <label class="tm-hidden" for={id}>
        {t('library.search')}
      </label>
      <input
        id={id}
        type="search"
        class={styles.search}
        placeholder={t('library.searchHint')}
        value={filter.text}
        onInput={(event) => {
          onFilter({ ...filter, text: event.currentTarget.value });
        }}
      />
      <FilterChoices filter={filter} size={size} scales={scales} onFilter={onFilter} />
      {isFiltering(filter) && (
        <button
          type="button"
          onClick={() => {
            onFilter({ ...EVERYTHING, trash: filter.trash });
          }}
        >
          {t('library.clearFilter')}
        </button>
      )}
    </form>
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
            label: countedLabel(levelName(level, translator), size?.byVerdict.get(level.id)),
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

/** Levels by id, each once: those of the default scale and those that are in use; one that is asked for but stands on no scale keeps its id. */
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
