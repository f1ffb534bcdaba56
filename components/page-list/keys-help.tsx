import type { VNode } from 'preact';

import listFrame from '../styles/list-frame.module.css';
import { Modal } from '../ui/modal.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './keys-help.module.css';

/** The keys of a list, each with the text that says what it does. */
const KEYS = [
  { keys: ['J', 'K'], text: 'key.JK' },
  { keys: ['Enter'], text: 'keys.open' },
  { keys: ['N'], text: 'key.N' },
  { keys: ['D'], text: 'key.D' },
  { keys: ['Z'], text: 'key.Z' },
  { keys: ['O'], text: 'keys.show' },
  { keys: ['?'], text: 'key.?' },
] as const;

/** The keys that one needs first, on the line below a list; a button shows all of them. */
export function KeysLine({ onKeys }: { readonly onKeys: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <p class={`${listFrame.foot} ${styles.line}`}>
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t('keys.move')}
      </span>
      <span>
        <kbd>↵</kbd> {t('keys.check')}
      </span>
      <button type="button" class={listFrame.quiet} onClick={onKeys}>
        <kbd>?</kbd> {t('keys.keys')}
      </button>
    </p>
  );
}

/** All keys of a list of claims. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): VNode {
  const { t } = useTranslator();
  return (
    <Modal
      title={t('keys.title')}
      onClose={onClose}
      buttons={
        <button type="button" onClick={onClose}>
          {t('dialog.close')}
        </button>
      }
    >
      <dl class={styles.keys}>
        {KEYS.map(({ keys, text }) => (
          <div key={text}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
