import type { VNode } from 'preact';

import { KeysOverlay } from '../keys/keys-overlay.tsx';
import listFrame from '../styles/list-frame.module.css';
import { CardTranslatorContext } from '../ui/card-translator-context.ts';
import { useTranslator } from '../ui/translator-context.ts';
import styles from './keys-help.module.css';

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

/** All keys, over the list. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): VNode {
  return (
    <CardTranslatorContext.Provider value={useTranslator()}>
      <KeysOverlay onClose={onClose} />
    </CardTranslatorContext.Provider>
  );
}
