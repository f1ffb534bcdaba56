import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { Story, Subject } from '../../lib/model/story.ts';
import { Choice } from '../ui/choice.tsx';
import { matchesAllWords } from '../ui/matches-all-words.ts';
import ledgerFrame from '../styles/ledger-frame.module.css';
import pageFrame from '../styles/page-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './subject-list.module.css';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { subjectWords } from '../wording/subject-words.ts';
import { useTranslator } from '../ui/translator-context.ts';

/** A subject with how much is logged to it. */
export interface ListedSubject {
  readonly subject: Subject;
  readonly story: Story | null;
  readonly annotations: number;
}

interface SubjectListProps {
  readonly subjects: readonly ListedSubject[];
  readonly stories: readonly Story[];
  /** The story whose subjects are shown; empty means all. */
  readonly storyId: string;
  readonly onStory: (storyId: string) => void;
  /** Words that the subjects shown must contain; empty shows all. */
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** The name may be empty. */
  readonly onNew: (name: string) => void;
}

/** Names a subject before it is created; without a name it is created blank, to be filled in. */
function NewSubject({ onNew }: Pick<SubjectListProps, 'onNew'>): VNode {
  const { t } = useTranslator();
  const [name, setName] = useState('');
  return (
    <form
      class={`${ledgerFrame.row} ${styles.newSubject}`}
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

function FindSubject(props: {
  readonly words: string;
  readonly onWords: (words: string) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <input
      type="search"
      autocomplete="off"
      class={styles.find}
      aria-label={t('ledger.find')}
      placeholder={t('ledger.find')}
      value={props.words}
      onInput={({ currentTarget }) => {
        props.onWords(currentTarget.value);
      }}
    />
  );
}

/** With fewer subjects than this, looking through them is enough. */
const MANY = 8;

/** All subjects, or those of one story that contain some words, each a link to its ledger. */
export function SubjectList(props: SubjectListProps): VNode {
  const { subjects, stories, storyId, onStory, words, onWords, onNew } = props;
  const translator = useTranslator();
  const { t } = translator;
  // The field does not disappear while the person types in it.
  const [wasSought] = useState(words !== '');
  const shown = subjects
    .filter(({ subject }) => storyId === '' || subject.storyId === storyId)
    .map((listed) => ({ ...listed, name: subjectWords(listed.subject, translator) }))
    .filter(({ name }) => matchesAllWords(name, words, translator.lang))
    .sort((a, b) => a.name.localeCompare(b.name, translator.lang));
  return (
    <main class={`${pageFrame.page} ${ledgerFrame.page}`}>
      <header class={`${pageFrame.head} ${ledgerFrame.head}`}>
        <h1>{t('ledger.title')}</h1>
        <NewSubject onNew={onNew} />
      </header>
      {subjects.length === 0 ? (
        <div class={pageFrame.empty}>
          <h2>{t('ledger.empty')}</h2>
          <p>{t('ledger.emptyHint')}</p>
        </div>
      ) : (
        <>
          <p class={soft.text}>{t('ledger.choose')}</p>
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
          {(subjects.length > MANY || wasSought) && <FindSubject words={words} onWords={onWords} />}
          {shown.length === 0 && <p role="status">{t('ledger.noneFound')}</p>}
          <ul class={styles.list} hidden={shown.length === 0}>
            {shown.map(({ subject, story, annotations, name }) => (
              <li key={subject.id}>
                <a href={hashOf({ route: { view: 'ledger', id: subject.id }, filter: EVERYTHING })}>
                  {name}
                </a>
                <span class={soft.text}>
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
