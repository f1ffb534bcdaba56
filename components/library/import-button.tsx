import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';

import { useTranslator } from '../ui/translator-context.ts';

/** A button that lets the person choose a backup file. */
export function ImportButton({ onFile }: { readonly onFile: (file: File) => void }): VNode {
  const { t } = useTranslator();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {t('import.choose')}
      </button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
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
