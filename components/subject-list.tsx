import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Story, Subject } from '../lib/model/story.ts';
import { Choice } from './choice.tsx';
import styles from './ledger.module.css';
import { EVERYTHING } from './library-model.ts';
import { hashOf } from './library-route.ts';
import { subjectWords } from './subject-words.ts';
import { useTranslator } from './translator-context.ts';

/** A subject with how much is logged to it. */
export interface ListedSubject {
  readonly subject: Subject;
  readonly story: Story | null;
  readonly annotations: number;
}

interface SubjectListProps {
  readonly subjects: readonly ListedSubject[];
  readonly stories: readonly Story[];
  /** Whose subjects are shown; empty shows all. */
  readonly storyId: string;
  readonly onStory: (storyId: string) => void;
  /** The name may be empty. */
  readonly onNew: (name: string) => void;
}

/** Names a subject before it is made; without a name it is made blank, to be filled in. */
function NewSubject({ onNew }: Pick<SubjectListProps, 'onNew'>): VNode {
  const { t } = useTranslator();
  const [name, setName] = useState('');
  return (
    <form
      class={styles.row}
      onSubmit={(event) => {
        event.preventDefault();
        onNew(name.replace(/\s+/gu, ' ').trim());
      }}
    >
      <input
        type="text"
        autocomplete="off"
        aria-label={t('ledger.newName')}
        placeholder={t('ledger.newName')}
        value={name}
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
        }}
      />
      <button type="submit">{t('ledger.new')}</button>
    </form>
  );
}

/** All subjects, or those of one story, each the way to its ledger. */
export function SubjectList(props: SubjectListProps): VNode {
  const { subjects, stories, storyId, onStory, onNew } = props;
  const translator = useTranslator();
  const { t } = translator;
  const shown = subjects
    .filter(({ subject }) => storyId === '' || subject.storyId === storyId)
    .map((listed) => ({ ...listed, name: subjectWords(listed.subject, translator) }))
    .sort((a, b) => a.name.localeCompare(b.name, translator.lang));
  return (
    <main class={styles.ledger}>
      <header class={styles.head}>
        <h1>{t('ledger.title')}</h1>
        <NewSubject onNew={onNew} />
      </header>
      {subjects.length === 0 ? (
        <div class={styles.empty}>
          <h2>{t('ledger.empty')}</h2>
          <p>{t('ledger.emptyHint')}</p>
        </div>
      ) : (
        <>
          <p class={styles.soft}>{t('ledger.choose')}</p>
          {stories.length > 0 && (
            <Choice
              label={t('ledger.story')}
              value={storyId}
              options={[
                { value: '', label: t('ledger.anyStory') },
                ...stories.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChoose={onStory}
            />
          )}
          <ul class={styles.list}>
            {shown.map(({ subject, story, annotations, name }) => (
              <li key={subject.id}>
                <a href={hashOf({ route: { view: 'ledger', id: subject.id }, filter: EVERYTHING })}>
                  {name}
                </a>
                <span class={styles.soft}>
                  {t('ledger.entries', { count: annotations })}
                  {story !== null && ` · ${story.name}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </main>
  );
}
