import type { VNode } from 'preact';

import { recordFlags } from '../../lib/model/rules/claim-state.ts';
import type { Scale } from '../../lib/model/scale.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import { Findings } from '../marks/findings-line.tsx';
import { familyOf } from '../../lib/model/kind-family.ts';
import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import soft from '../styles/soft-text.module.css';
import styles from './entry-line.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface EntryLineProps {
  readonly row: LibraryRow;
  readonly scales: readonly Scale[];
  /** False where the source is already named. */
  readonly isSourceShown?: boolean;
}

/**
 * One annotation in a list of links: its words link to its page; beside them are what was found and
 * its state.
 */
export function EntryLine({ row, scales, isSourceShown = true }: EntryLineProps): VNode {
  const { t, date } = useTranslator();
  const { annotation, source, sighting } = row;
  const { claim } = annotation;
  return (
    <div class={styles.line} data-family={familyOf(claim.kinds[0] ?? 'statement')}>
      <a href={hashOf({ route: { view: 'record', id: annotation.id }, filter: EVERYTHING })}>
        {claim.text}
      </a>
      <span class={styles.facts}>
        <Findings annotation={annotation} scales={scales} />
        <span>{t(`status.${annotation.status}`)}</span>
        {recordFlags(annotation).map((flag) => (
          <em key={flag}>{t(`flag.${flag}`)}</em>
        ))}
        {sighting !== null && sighting.state !== 'same' && (
          <em>
            {t('row.lastSeen', {
              date: date(sighting.at),
              state: t(`resolution.${sighting.state}`),
            })}
          </em>
        )}
      </span>
      {isSourceShown && (
        <span class={soft.small}>
          {date(annotation.seenAt)} · {siteOf(annotation.visitedUrl)} ·{' '}
          {source.title === '' ? t('row.untitled') : source.title}
        </span>
      )}
    </div>
  );
}
