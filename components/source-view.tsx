import type { ComponentChildren, VNode } from 'preact';

import type { Scale } from '../lib/model/scale.ts';
import type { Source, SourcePatch } from '../lib/model/source.ts';
import { EntryLine } from './entry-line.tsx';
import type { LibraryRow } from './library-model.ts';
import styles from './record-pages.module.css';
import { SourceForm } from './source-form.tsx';
import { SourceHistory } from './source-history.tsx';
import { useTranslator } from './translator-context.ts';
import { webAddress } from './web-address.ts';

interface SourceViewProps {
  readonly source: Source;
  /** In the order of the text. */
  readonly rows: readonly LibraryRow[];
  readonly scales: readonly Scale[];
  /** The kept texts. */
  readonly snapshots: ComponentChildren;
  readonly onChange: (changes: SourcePatch) => void;
}

/** One source: what is noted on it, what its text was and became, what is known of it. */
export function SourceView(props: SourceViewProps): VNode {
  const { source, rows, scales, snapshots, onChange } = props;
  const { t } = useTranslator();
  const address = webAddress(source.url);
  return (
    <main class={styles.page}>
      <header class={styles.head}>
        <h1>{source.title === '' ? t('row.untitled') : source.title}</h1>
        {address !== null && (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {t('source.open')}
          </a>
        )}
      </header>
      <p class={styles.soft}>{source.url}</p>
      <div class={styles.columns}>
        <div class={styles.column}>
          <section class={styles.panel} aria-labelledby="source-annotations">
            <h2 id="source-annotations">
              {rows.length === 0
                ? t('source.none')
                : t('source.annotations', { count: rows.length })}
            </h2>
            <ol class={styles.lines}>
              {rows.map((row) => (
                <li key={row.annotation.id}>
                  <EntryLine row={row} scales={scales} isSourceShown={false} />
                </li>
              ))}
            </ol>
          </section>
          {snapshots}
        </div>
        <div class={styles.column}>
          <SourceForm source={source} onChange={onChange} />
          <SourceHistory edits={source.edits ?? []} />
        </div>
      </div>
    </main>
  );
}
