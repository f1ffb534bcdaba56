import type { VNode } from 'preact';

import type { Translator } from '../../lib/i18n/translator.ts';
import type { SourceEdit, SourcePatch } from '../../lib/model/source.ts';
import { RevisionChanges } from './history-timeline.tsx';
import type { RevisionLine } from '../wording/revision-lines.ts';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import { useTranslator } from '../ui/translator-context.ts';

const LABELS = {
  title: 'source.title',
  byline: 'source.byline',
  siteName: 'source.site',
  publishedAt: 'source.published',
  modifiedAt: 'source.modified',
  lang: 'source.lang',
  note: 'source.note',
  archives: 'source.archives',
} as const satisfies Record<keyof SourcePatch, string>;

/**
 * What people changed in a source, newest first: when, who, each field before and after. Shows
 * nothing where nobody changed anything.
 */
export function SourceHistory({ edits }: { readonly edits: readonly SourceEdit[] }): VNode | null {
  const translator = useTranslator();
  const { t, time } = translator;
  if (edits.length === 0) return null;
  return (
    <section class={pageFrame.panel} aria-labelledby="source-history">
      <h2 id="source-history">{t('source.history')}</h2>
      <ol class={recordFrame.timeline}>
        {edits.toReversed().map((edit, index) => (
          <li key={edits.length - index}>
            <p>
              <time dateTime={edit.at}>{time(edit.at)}</time>
              {edit.by !== '' && (
                <>
                  {' '}
                  · <strong>{edit.by}</strong>
                </>
              )}
            </p>
            <RevisionChanges lines={linesOf(edit, translator)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function linesOf({ before, after }: SourceEdit, { t, date }: Translator): readonly RevisionLine[] {
  const fields = Object.keys(LABELS) as (keyof SourcePatch)[];
  const read = (field: keyof SourcePatch, patch: SourcePatch): string => {
    if (field === 'archives') return (patch.archives ?? []).map(({ url }) => url).join('\n');
    const value = patch[field] ?? '';
    return field === 'publishedAt' || field === 'modifiedAt' ? date(value) : value;
  };
  return fields
    .filter((field) => field in after)
    .map((field) => ({
      what: t(LABELS[field]),
      old: read(field, before),
      new: read(field, after),
    }));
}
