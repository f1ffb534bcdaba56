import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

import menuStyles from '../styles/menu.module.css';
import { Icon } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** A button that lets the person choose a file to import: a backup, or one of another program. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }): VNode {
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={menuStyles.item} onClick={() => input.current?.click()}>
        <Icon name="import" />
        <span>{t('import.choose')}</span>
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,.jsonld,.html,.htm,.age,.asc,.txt,application/json,application/ld+json,text/html"
        hidden
        aria-label={t('import.choose')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
