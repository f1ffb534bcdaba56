import type { VNode } from 'preact';

import soft from '../styles/soft-text.module.css';
import styles from './source-note.module.css';
import { useTranslator } from '../ui/translator-context.ts';

export interface SourceNoteProps {
  /** The typed note, or the stored one where nothing is typed. */
  readonly note: string;
  readonly state: 'idle' | 'typing' | 'saved' | 'failed';
  /** What was stored elsewhere meanwhile, where it differs from what is typed here. */
  readonly theirs: string | null;
  readonly onType: (note: string) => void;
  readonly onLeave: () => void;
  readonly onResolve: (keep: 'mine' | 'theirs') => void;
}

/** Notes on the source as a whole. */
export function SourceNote(props: SourceNoteProps): VNode {
  const { note, state, theirs, onType, onLeave, onResolve } = props;
  const { t } = useTranslator();
  return (
    <details class={`tm-more ${styles.source}`}>
      <summary>
        {t('panel.sourceNote')}{' '}
        <span role="status" class={soft.text}>
          {state !== 'idle' && t(`save.${state}`)}
        </span>
      </summary>
      <textarea
        rows={3}
        autocomplete="off"
        aria-label={t('panel.sourceNote')}
        value={note}
        onInput={({ currentTarget }) => {
          onType(currentTarget.value);
        }}
        onBlur={onLeave}
      />
      {theirs !== null && (
        <div role="alert">
          <p>{t('panel.noteConflict')}</p>
          <blockquote>{theirs === '' ? t('conflict.empty') : theirs}</blockquote>
          <button
            type="button"
            onClick={() => {
              onResolve('mine');
            }}
          >
            {t('conflict.keepMine')}
          </button>{' '}
          <button
            type="button"
            onClick={() => {
              onResolve('theirs');
            }}
          >
            {t('conflict.takeTheirs')}
          </button>
        </div>
      )}
    </details>
  );
}
