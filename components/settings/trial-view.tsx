import type { ComponentChildren, VNode } from 'preact';

import type { Claim } from '../../lib/model/claim.ts';
import { familyOf } from '../../lib/model/kind-family.ts';
import type { Span } from '../../lib/model/span.ts';
import soft from '../styles/soft-text.module.css';
import buttons from '../styles/primary-button.module.css';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { claimTitle, speakerOf } from '../wording/claim-title.ts';
import styles from './trial-view.module.css';

/** A claim marked in the article. */
export interface TrialMark {
  /** The paragraph it is in; its span is in that paragraph. */
  readonly paragraph: number;
  readonly claim: Claim;
  /** What can be checked in it, in text order and disjoint. */
  readonly underlined: readonly Span[];
  readonly isDone: boolean;
}

interface TrialViewProps {
  readonly article: {
    /** BCP 47. */
    readonly lang: string;
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly foundElsewhere: string;
  };
  /** In text order, disjoint. */
  readonly marks: readonly TrialMark[];
  /** The index of the mark whose check is open; null where none is. */
  readonly open: number | null;
  readonly onOpen: (index: number) => void;
  readonly check: ComponentChildren;
}

/** An article with its marks, and beside it the check of the one that was chosen. */
export function TrialView({ article, marks, open, onOpen, check }: TrialViewProps): VNode {
  const { t } = useTranslator();
  const done = marks.filter(({ isDone }) => isDone).length;
  return (
    <section class={styles.trial} aria-labelledby="trial">
      <h2 id="trial">{t('trial.title')}</h2>
      <p class={soft.small}>{t('trial.hint')}</p>
      <div class={styles.columns}>
        <div class={styles.page}>
          <article lang={article.lang}>
            <h3>{article.title}</h3>
            {article.paragraphs.map((text, paragraph) => (
              <p key={paragraph}>
                <MarkedText {...{ text, paragraph, marks, open, onOpen }} />
              </p>
            ))}
            <p class={styles.elsewhere}>
              <b>{t('trial.elsewhere')}</b> {article.foundElsewhere}
            </p>
          </article>
          <p role="status" class={soft.small}>
            {done > 0 && t('trial.done', { count: done })}
          </p>
        </div>
        {/* What is open here is a list of one: nothing moves when it opens. */}
        <div class={styles.check}>{check ?? <MarkList marks={marks} onOpen={onOpen} />}</div>
      </div>
    </section>
  );
}

/** What is underlined, to choose from: as the list beside a real page has it. */
function MarkList({ marks, onOpen }: Pick<TrialViewProps, 'marks' | 'onOpen'>): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const first = marks.findIndex(({ isDone }) => !isDone);
  return (
    <div class={styles.list}>
      <p class={soft.small}>{t('trial.choose')}</p>
      <ol>
        {marks.map(({ claim, isDone }, index) => (
          <li key={index}>
            <button
              type="button"
              data-family={familyOf(claim.kinds[0] ?? 'statement')}
              onClick={() => {
                onOpen(index);
              }}
            >
              <Icon name={familyOf(claim.kinds[0] ?? 'statement')} />
              <span>{claimTitle(claim, speakerOf(claim.attribution), translator)}</span>
              <small>{t(isDone ? 'status.done' : 'status.to check')}</small>
            </button>
          </li>
        ))}
      </ol>
      {first >= 0 && (
        <button
          type="button"
          class={buttons.primary}
          onClick={() => {
            onOpen(first);
          }}
        >
          {t('trial.first')}
        </button>
      )}
    </div>
  );
}

interface MarkedTextProps extends Pick<TrialViewProps, 'marks' | 'open' | 'onOpen'> {
  readonly text: string;
  readonly paragraph: number;
}

/** A paragraph in which each claim is a button, what can be checked underlined. */
function MarkedText({ text, paragraph, marks, open, onOpen }: MarkedTextProps): VNode {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  marks.forEach(({ paragraph: where, claim, underlined, isDone }, index) => {
    const { start, end } = claim.span;
    if (where !== paragraph || start < at) return;
    pieces.push(
      text.slice(at, start),
      // A button element would not break into lines as the words around it do.
      <span
        key={index}
        role="button"
        tabIndex={0}
        class={styles.mark}
        data-family={familyOf(claim.kinds[0] ?? 'statement')}
        data-done={isDone}
        aria-pressed={index === open}
        onClick={() => {
          onOpen(index);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          onOpen(index);
        }}
      >
        <EmphasizedText text={claim.text} spans={underlined} offset={claim.span.start} />
      </span>,
    );
    at = end;
  });
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}
