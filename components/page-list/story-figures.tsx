import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import type { LineOrigin } from './claim-item.tsx';
import type { ClaimLine } from './claim-list.tsx';
import type { TriageActions } from './listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
import styles from './story-figures.module.css';
import { TriageList } from './triage-list.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** A claim with figures in one of the open tabs. */
export interface StoryFigure extends ClaimLine {
  readonly tabId: number;
  readonly origin: LineOrigin;
}

interface StoryFiguresProps extends TriageActions<StoryFigure> {
  /** Newest first. */
  readonly figures: readonly StoryFigure[];
  readonly scales: readonly Scale[];
  readonly pages: number;
  /** When the person last looked before, ISO 8601 UTC; null where they never did. */
  readonly lookedAt: string | null;
  readonly onOpen: (figure: StoryFigure) => void;
  readonly onLater: (figure: StoryFigure, index: number) => void;
  /** Called with the ids of figures that came into view. */
  readonly onShown: (ids: readonly string[]) => void;
  /** Marks all of them as seen. */
  readonly onSeen: () => void;
}

/**
 * The figures of all open tabs that are read, newest first, with the keys of a page's list; those
 * that nobody has looked at yet are marked.
 */
export function StoryFigures(props: StoryFiguresProps): VNode {
  const { figures, pages, lookedAt, onSeen, ...list } = props;
  const { t, time } = useTranslator();
  const fresh = figures.filter(({ origin }) => origin.isNew).length;
  return (
    <section class={listFrame.page} aria-label={t('panel.story')}>
      <div class={styles.news}>
        <p role="status">
          {t('panel.pages', { count: pages })}{' '}
          {lookedAt === null
            ? t('panel.newFirst', { count: fresh })
            : t('panel.newSince', { count: fresh, time: time(lookedAt) })}
        </p>
        <button type="button" onClick={onSeen}>
          {t('panel.seen')}
        </button>
      </div>
      <TriageList
        {...list}
        lines={figures}
        label={t('panel.story')}
        nothing={t('panel.noFigures')}
      />
    </section>
  );
}
