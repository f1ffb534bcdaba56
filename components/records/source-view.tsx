import type { ComponentChildren, VNode } from 'preact';

import type { Source, SourcePatch } from '../../lib/model/source.ts';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { SourceForm } from './source-form.tsx';
import { SourceHistory } from './source-history.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { linkAddress } from '../ui/link-address.ts';

interface SourceViewProps {
  readonly source: Source;
  /** How many annotations are on it, and their lines in the order of the text. */
  readonly count: number;
  readonly lines: ComponentChildren;
  /** The kept texts. */
  readonly snapshots: ComponentChildren;
  readonly onChange: (changes: SourcePatch) => void;
}

/** One source: what is noted on it, its text then and now, what is known about it. */
export function SourceView(props: SourceViewProps): VNode {
  const { source, count, lines, snapshots, onChange } = props;
  const { t } = useTranslator();
  const address = linkAddress(source.url);
  return (
    <main class={pageFrame.page}>
      <header class={`${pageFrame.head} ${recordFrame.head}`}>
        <h1>{source.title === '' ? t('row.untitled') : source.title}</h1>
        {address !== null && (
          <a href={address} target="_blank" rel="noreferrer noopener">
            {t('source.open')}
          </a>
        )}
      </header>
      <p class={soft.small}>{source.url}</p>
      <div class={recordFrame.columns}>
        <div class={recordFrame.column}>
          <section class={pageFrame.panel} aria-labelledby="source-annotations">
            <h2 id="source-annotations">
              {count === 0 ? t('source.none') : t('source.annotations', { count })}
            </h2>
            <ol class={recordFrame.lines}>{lines}</ol>
          </section>
          {snapshots}
        </div>
        <div class={recordFrame.column}>
          <SourceForm source={source} onChange={onChange} />
          <SourceHistory edits={source.edits ?? []} />
        </div>
      </div>
    </main>
  );
}
