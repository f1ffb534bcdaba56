import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

import type { ListedClaim } from '../lib/model/page-state.ts';
import styles from './panel-view.module.css';
import { RovingFocus } from './roving-focus.ts';
import { SetApart } from './set-apart.tsx';
import { useTranslator } from './translator-context.ts';

/** A claim with figures in one of the open tabs. */
export interface StoryFigure {
  readonly id: string;
  readonly tabId: number;
  readonly page: string;
  readonly listed: ListedClaim;
  /** When it came to a page that was read before, ISO 8601 UTC; null where it was there at the first reading. */
  readonly cameAt: string | null;
  /** Came since the person looked. */
  readonly isNew: boolean;
}

interface StoryFiguresProps {
  /** Newest first. */
  readonly figures: readonly StoryFigure[];
  readonly pages: number;
  readonly lookedAt: string | null;
  readonly onOpen: (figure: StoryFigure) => void;
  readonly onSeen: () => void;
}

/** As many as a list is drawn of; what is older stands on its page. */
const MOST = 200;

/** The figures of all open tabs that are read, newest first; those that came since the person looked are marked. */
export function StoryFigures(props: StoryFiguresProps): VNode {
  const { figures, pages, lookedAt, onOpen, onSeen } = props;
  const { t, time } = useTranslator();
  const shown = figures.slice(0, MOST);
  const keys = shown.map(({ id }) => id);
  const [focus] = useState(() => new RovingFocus());
  useLayoutEffect(() => {
    focus.settle(keys);
  });
  const stop = focus.stopOf(keys);
  const fresh = figures.filter(({ isNew }) => isNew).length;
  return (
    <section class={styles.story} aria-label={t('panel.story')}>
      <p class={styles.bar} role="status">
        {lookedAt === null
          ? t('panel.pages', { count: pages })
          : t('panel.newSince', { count: fresh, time: time(lookedAt) })}{' '}
        {fresh > 0 && (
          <button type="button" onClick={onSeen}>
            {t('panel.seen')}
          </button>
        )}
      </p>
      {shown.length === 0 && <p class={styles.note}>{t('panel.noFigures')}</p>}
      <ol
        class={styles.figures}
        aria-label={t('panel.story')}
        ref={(list) => {
          focus.attach(list);
        }}
      >
        {shown.map((figure) => (
          <li key={figure.id}>
            <button
              type="button"
              data-key={figure.id}
              data-new={figure.isNew}
              tabIndex={figure.id === stop ? 0 : -1}
              onFocus={() => {
                focus.take(figure.id);
              }}
              onClick={() => {
                onOpen(figure);
              }}
              onKeyDown={(event) => {
                if (focus.moveBy(event.key)) event.preventDefault();
              }}
            >
              <FigureLine figure={figure} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function FigureLine({ figure }: { readonly figure: StoryFigure }): VNode {
  const { t, time } = useTranslator();
  const { listed, page, cameAt, isNew } = figure;
  const { claim } = listed;
  return (
    <>
      {isNew && <strong>{t('panel.new')} </strong>}
      <SetApart
        text={claim.text}
        spans={claim.figures.map(({ span }) => span)}
        offset={claim.span.start}
      />
      <small class={styles.where}>
        {page}
        {cameAt !== null && ` · ${time(cameAt)}`}
      </small>
    </>
  );
}
