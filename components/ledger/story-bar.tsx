import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { StoryId } from '../../lib/model/ids.ts';
import type { Story } from '../../lib/model/story.ts';
import { Choice } from '../ui/choice.tsx';
import { FoldedChoice } from '../ui/menus/folded-choice.tsx';
import { CommitOnBlurField } from '../ui/commit-on-blur-field.tsx';
import { storyOptions } from '../wording/story-options.ts';
import ledgerFrame from '../styles/ledger-frame.module.css';
import pageFrame from '../styles/page-frame.module.css';
import styles from './story-bar.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** Changes to a story; a closed story is offered only where it is already chosen. */
export type StoryChanges = Partial<
  Pick<Story, 'name' | 'criteria' | 'method' | 'sensitive'> & { isClosed: boolean }
>;

export interface StoryBarProps {
  readonly stories: readonly Story[];
  /** The story worked on; null where there is none. */
  readonly current: Story | null;
  readonly onChoose: (id: StoryId | null) => void;
  /** Undefined where stories can only be chosen. */
  readonly edits?:
    | {
        readonly onNew: () => void;
        readonly onChange: (changes: StoryChanges) => void;
        readonly onDelete: () => void;
      }
    | undefined;
}

/**
 * The story that is worked on, chosen once for the whole extension, with its criteria and method. A
 * new one is named at once: its name has the keyboard, marked whole.
 */
export function StoryBar({ stories, current, onChoose, edits }: StoryBarProps): VNode | null {
  const { t } = useTranslator();
  const bar = useRef<HTMLElement>(null);
  const isBegunRef = useRef(false);
  useEffect(() => {
    if (!isBegunRef.current || current === null) return;
    isBegunRef.current = false;
    const name = bar.current?.querySelector<HTMLInputElement>('details input');
    name?.focus();
    name?.select();
  }, [current]);
  if (stories.length === 0 && edits === undefined) return null;
  const Chooser = edits === undefined ? FoldedChoice : Choice;
  return (
    <section
      ref={bar}
      class={edits === undefined ? styles.story : styles.storyOfPage}
      aria-label={t('story.label')}
    >
      <Chooser
        label={t('story.label')}
        value={current?.id ?? ''}
        options={storyOptions(stories, current, t)}
        onChoose={(id) => {
          onChoose(id === '' ? null : id);
        }}
      />
      {edits !== undefined && (
        <button
          type="button"
          onClick={() => {
            isBegunRef.current = true;
            edits.onNew();
          }}
        >
          {t('story.new')}
        </button>
      )}
      {current !== null && (
        <details
          key={current.id}
          class="tm-more"
          open={edits !== undefined && current.criteria === ''}
        >
          <summary>{t('story.about')}</summary>
          {edits === undefined ? (
            <About story={current} />
          ) : (
            <StoryForm story={current} onChange={edits.onChange} onDelete={edits.onDelete} />
          )}
        </details>
      )}
    </section>
  );
}

function About({ story }: { readonly story: Story }): VNode {
  const { t } = useTranslator();
  return (
    <>
      <p>
        {t('story.criteria')}: {story.criteria}
      </p>
      <p>
        {t('story.method')}: {story.method}
      </p>
    </>
  );
}

interface StoryFormProps {
  readonly story: Story;
  readonly onChange: (changes: StoryChanges) => void;
  readonly onDelete: () => void;
}

function StoryForm({ story, onChange, onDelete }: StoryFormProps): VNode {
  const { t } = useTranslator();
  const isClosed = story.closedAt !== null;
  return (
    <div class={`${pageFrame.panel} ${ledgerFrame.panel}`}>
      {(['name', 'criteria', 'method'] as const).map((field) => (
        <CommitOnBlurField
          key={field}
          label={t(`story.${field}`)}
          lines={field === 'name' ? 1 : 2}
          value={story[field]}
          onLeave={(value) => {
            if (field !== 'name' || value !== '') onChange({ [field]: value });
          }}
        />
      ))}
      <label>
        <input
          type="checkbox"
          checked={story.sensitive}
          onChange={(event) => {
            onChange({ sensitive: event.currentTarget.checked });
          }}
        />{' '}
        {t('story.sensitive')}
      </label>
      <p class={ledgerFrame.row}>
        <button
          type="button"
          onClick={() => {
            onChange({ isClosed: !isClosed });
          }}
        >
          {isClosed ? t('story.reopen') : t('story.close')}
        </button>
        <button type="button" onClick={onDelete}>
          {t('story.delete')}
        </button>
      </p>
    </div>
  );
}
