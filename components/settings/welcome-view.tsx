import type { ComponentChildren, VNode } from 'preact';

import settingsFrame from '../styles/settings-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './welcome-view.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface WelcomeViewProps {
  /** Keys as the browser reports them, by what they do; a key that is not set is missing. */
  readonly shortcuts: readonly { readonly does: string; readonly keys: string }[];
  /** The key that opens the popup. */
  readonly popupKeys: string | null;
  /** An article to try a check on. */
  readonly trial: ComponentChildren;
  /** The three ways to run. */
  readonly modes: ComponentChildren;
  readonly onLibrary: () => void;
  readonly onOptions: () => void;
}

const PRIVACY = ['privacy1', 'privacy2', 'privacy3', 'privacy4'] as const;

/**
 * The page shown after installing: what the extension does, an article to try it on, when it should
 * run, privacy, where the notes are kept.
 */
export function WelcomeView(props: WelcomeViewProps): VNode {
  const { shortcuts, popupKeys, trial, modes, onLibrary, onOptions } = props;
  const { t, list } = useTranslator();
  return (
    <main class={`${settingsFrame.page} ${styles.wide}`}>
      <header class={settingsFrame.head}>
        <img src="/icon/128.png" alt="" />
        <h1>Tallymark</h1>
      </header>
      <p class={styles.lead}>{t('welcome.lead')}</p>
      {trial}
      <h2>{t('welcome.pages')}</h2>
      <ol class={styles.steps}>
        <li>
          {popupKeys === null
            ? t('welcome.what1NoKey')
            : t('welcome.what1', { shortcut: popupKeys })}
        </li>
        <li>{t('welcome.what2')}</li>
        <li>{t('welcome.what3')}</li>
      </ol>
      <section class={settingsFrame.section}>
        <h2>{t('welcome.how')}</h2>
        <p class={soft.small}>{t('welcome.howHint')}</p>
        {modes}
      </section>
      <section class={settingsFrame.section}>
        <h2>{t('welcome.privacy')}</h2>
        <ul class={settingsFrame.lines}>
          {PRIVACY.map((line) => (
            <li key={line}>{t(`welcome.${line}`)}</li>
          ))}
        </ul>
      </section>
      <p class={settingsFrame.row}>
        <button type="button" onClick={onLibrary}>
          {t('welcome.library')}
        </button>
        <button type="button" onClick={onOptions}>
          {t('welcome.options')}
        </button>
      </p>
      {shortcuts.length > 0 && (
        <p class={soft.small}>
          {t('welcome.shortcuts', {
            list: list(shortcuts.map(({ does, keys }) => `${keys} ${does}`)),
          })}
        </p>
      )}
    </main>
  );
}
