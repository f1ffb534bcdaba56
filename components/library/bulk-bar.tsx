import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';

import { STATUSES, type Status } from '../../lib/model/annotation.ts';
import type { StoryId } from '../../lib/model/ids.ts';
import type { BulkAct } from '../../lib/model/library/bulk-act.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { scalesFor } from '../../lib/model/scale.ts';
import type { Story } from '../../lib/model/story.ts';
import { storyOptions } from '../wording/story-options.ts';
import { Choice } from '../ui/choice.tsx';
import { levelLabel } from '../wording/level-label.ts';
import styles from './bulk-bar.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { useDockedHeight } from '../ui/use-docked-height.ts';

interface BulkBarProps {
  readonly chosen: number;
  /** How many annotations the search finds. */
  readonly found: number;
  readonly isTrash: boolean;
  readonly scales: readonly Scale[];
  readonly stories: readonly Story[];
  readonly onAct: (act: BulkAct) => void;
  readonly onChooseAll: () => void;
  readonly onClear: () => void;
}

/**
 * What can be done with all chosen annotations; each act has one undo except erasing, which asks
 * first.
 */
export function BulkBar(props: BulkBarProps): VNode {
  const { chosen, found, isTrash, onAct, onChooseAll, onClear } = props;
  const { t } = useTranslator();
  const bar = useRef<HTMLElement>(null);
  useDockedHeight(bar, '--docked-acts');
  const act = (kind: 'delete' | 'restore' | 'erase') => (): void => {
    onAct({ kind });
  };
  return (
    <section ref={bar} class={styles.bulk} aria-label={t('bulk.title')}>
      <strong role="status">{t('bulk.chosen', { count: chosen })}</strong>
      {chosen < found && (
        <button type="button" onClick={onChooseAll}>
          {t('bulk.all', { count: found })}
        </button>
      )}
      <button type="button" onClick={onClear}>
        {t('bulk.clear')}
      </button>
      {isTrash ? (
        <>
          <button type="button" onClick={act('restore')}>
            {t('row.restore')}
          </button>
          <button type="button" onClick={act('erase')}>
            {t('bulk.erase')}
          </button>
        </>
      ) : (
        <>
          <BulkTag onAct={onAct} />
          <BulkChoices {...props} />
          <button type="button" onClick={act('delete')}>
            {t('row.delete')}
          </button>
        </>
      )}
    </section>
  );
}

function BulkTag({ onAct }: Pick<BulkBarProps, 'onAct'>): VNode {
  const { t } = useTranslator();
  const [tag, setTag] = useState('');
  const act = (isRemoved: boolean): void => {
    const trimmed = tag.trim();
    if (trimmed === '') return;
    onAct({ kind: 'tag', tag: trimmed, isRemoved });
    setTag('');
  };
  return (
    <form
      class={styles.tag}
      onSubmit={(event) => {
        event.preventDefault();
        act(false);
      }}
    >
      <input
        autocomplete="off"
        aria-label={t('bulk.tag')}
        placeholder={t('bulk.tag')}
        value={tag}
        onInput={(event) => {
          setTag(event.currentTarget.value);
        }}
      />
      <button type="submit">{t('bulk.addTag')}</button>
      <button
        type="button"
        onClick={() => {
          act(true);
        }}
      >
        {t('bulk.removeTag')}
      </button>
    </form>
  );
}

function BulkChoices({ scales, stories, onAct }: BulkBarProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const [scale] = scalesFor('statement', scales);
  return (
    <>
      <Choice<Status | ''>
        label={t('bulk.status')}
        isLabelHidden
        value=""
        options={[
          { value: '', label: t('bulk.status') },
          ...STATUSES.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onChoose={(status) => {
          if (status !== '') onAct({ kind: 'status', status });
        }}
      />
      {stories.length > 0 && (
        <Choice<StoryId | 'none' | ''>
          label={t('bulk.story')}
          isLabelHidden
          value=""
          options={[
            { value: '', label: t('bulk.story') },
            ...storyOptions(stories, null, t).map(({ value, label }) => ({
              value: value === '' ? ('none' as const) : value,
              label,
            })),
          ]}
          onChoose={(id) => {
            if (id !== '') onAct({ kind: 'story', storyId: id === 'none' ? null : id });
          }}
        />
      )}
      {scale !== undefined && (
        <Choice
          label={t('bulk.verdict')}
          isLabelHidden
          value=""
          options={[
            { value: '', label: t('bulk.verdict') },
            ...scale.levels.map((level) => ({
              value: level.id,
              label: levelLabel(level, translator),
            })),
            { value: 'none', label: t('library.noVerdict') },
          ]}
          onChoose={(level) => {
            if (level !== '')
              onAct({ kind: 'verdict', scale, level: level === 'none' ? null : level });
          }}
        />
      )}
    </>
  );
}
