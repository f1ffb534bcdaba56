import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { CopiedThing, Taken } from '../../lib/model/page/recent-claim.ts';
import type { Stance } from '../../lib/model/evidence.ts';
import styles from './taken-notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface TakenNoticeProps {
  readonly taken: Taken;
  /** Chooses what an archived copy is a copy of, by its place among the choices. */
  readonly onCopyOf: (nth: number) => void;
  readonly onUndo: () => void;
  readonly onStance: (stance: Stance) => void;
  /** Closes the notice and shows the page itself. */
  readonly onClose: () => void;
}

/**
 * The stances that evidence taken from a tab can have; a tab always shows something, so "nothing
 * found" is not among them.
 */
const TAKEN_STANCES = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[];

/**
 * What was made of the tab that was taken, its undo, and the stance of the evidence towards the
 * claim.
 */
export function TakenNotice(props: TakenNoticeProps): VNode {
  const { taken, onCopyOf, onUndo, onStance, onClose } = props;
  const { t } = useTranslator();
  return (
    <section class={styles.taken} data-taken={taken.kind}>
      <TakenText taken={taken} />
      {taken.kind === 'evidence' && <StanceChoice key={taken.evidenceId} onStance={onStance} />}
      {taken.kind === 'which' && <CopyChoice things={taken.choices} onCopyOf={onCopyOf} />}
      <div class={styles.row}>
        {(taken.kind === 'evidence' || taken.kind === 'archive') && (
          <button type="button" onClick={onUndo}>
            {t('take.undo')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('take.toPage')}
        </button>
      </div>
    </section>
  );
}

function TakenText({ taken }: Pick<TakenNoticeProps, 'taken'>): VNode {
  const { t } = useTranslator();
  if (taken.kind === 'failed') return <p role="alert">{t(`take.${taken.why}`)}</p>;
  if (taken.kind === 'which') return <p role="status">{t('take.which')}</p>;
  if (taken.kind === 'undone') return <p role="status">{t('take.undone')}</p>;
  return (
    <div role="status">
      <p>{t(taken.kind === 'evidence' ? 'take.added' : 'take.archived')}</p>
      <q class={styles.quoted}>{taken.kind === 'evidence' ? taken.claim : taken.of}</q>
    </div>
  );
}

function CopyChoice(props: {
  readonly things: readonly CopiedThing[];
  readonly onCopyOf: (nth: number) => void;
}): VNode {
  return (
    <ul class={styles.choices}>
      {props.things.map(({ title }, nth) => (
        <li key={nth}>
          <button
            type="button"
            data-copy-of={nth}
            title={title}
            onClick={() => {
              props.onCopyOf(nth);
            }}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

function StanceChoice({ onStance }: Pick<TakenNoticeProps, 'onStance'>): VNode {
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<Stance>('context');
  return (
    <div class={styles.row} role="group" aria-label={t('evidence.stance')}>
      {TAKEN_STANCES.map((stance) => (
        <button
          key={stance}
          type="button"
          data-stance={stance}
          aria-pressed={stance === chosen}
          onClick={() => {
            setChosen(stance);
            onStance(stance);
          }}
        >
          {t(`stance.${stance}`)}
        </button>
      ))}
    </div>
  );
}
