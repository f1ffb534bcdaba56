import type { VNode } from 'preact';

import type { Translator } from '../../lib/i18n/translator.ts';
import type { Figure } from '../../lib/model/figure.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { LineOrigin } from './origin-line.tsx';
import type { ClaimLine } from './claim-list.tsx';
import type { TriageActions } from './listed-claims.ts';
import listFrame from '../styles/list-frame.module.css';
import styles from './story-figures.module.css';
import { TriageList } from './triage-list.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { harmBeside } from '../wording/figure-words.ts';

/** More names than this do not fit on a heading's line. */
const MOST_NAMES = 3;

/** A claim with figures in one of the open tabs. */
export interface StoryFigure extends ClaimLine {
  readonly tabId: number;
  readonly origin: LineOrigin;
  /**
   * What it and those after it are about, for the first of several on one subject; `same` for the
   * others of them.
   */
  readonly group?: FigureSubject | 'same' | undefined;
}

/** What several figures are about. */
interface FigureSubject {
  /** Names that all of their claims share. */
  readonly names: readonly string[];
  readonly figure: Figure;
}

interface StoryFiguresProps extends TriageActions<StoryFigure> {
  /** Those of one subject together, newest first. */
  readonly figures: readonly StoryFigure[];
  readonly scales: readonly Scale[];
  readonly pages: number;
  /** When the person last looked before, ISO 8601 UTC; null where they never did. */
  readonly lookedAt: string | null;
  readonly onOpen: (figure: StoryFigure) => void;
  /** Called with the ids of figures that came into view. */
  readonly onShown: (ids: readonly string[]) => void;
  /** Marks all of them as seen. */
  readonly onSeen: () => void;
}

/**
 * The figures of all open tabs that are read, with the keys of a page's list; those that nobody has
 * looked at yet are marked.
 */
export function StoryFigures(props: StoryFiguresProps): VNode {
  const { figures, pages, lookedAt, onSeen, ...list } = props;
  const translator = useTranslator();
  const { t, time } = translator;
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
        lines={figures.map((one) => ({ ...one, ...headed(one, translator) }))}
        label={t('panel.story')}
        nothing={<p>{t('panel.noFigures')}</p>}
      />
    </section>
  );
}

/** How a line of a group is listed: below the group's heading. */
function headed(
  { group }: StoryFigure,
  translator: Translator,
): Pick<ClaimLine, 'heading' | 'isGrouped'> {
  if (group === undefined) return {};
  return group === 'same'
    ? { isGrouped: true }
    : { isGrouped: true, heading: subjectName(group, translator) };
}

/** "Velmora, killed"; "graves" where no name is shared. */
function subjectName({ names, figure }: FigureSubject, translator: Translator): string {
  const { t } = translator;
  const what = harmBeside(figure, translator) ?? figure.counted ?? t(`kind.${figure.kind}`);
  return [...names.slice(0, MOST_NAMES), what].join(', ');
}
