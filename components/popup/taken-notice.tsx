import type { VNode } from 'preact';

import type { CopiedThing, Taken } from '../../lib/model/page/recent-claim.ts';
import { asInner } from '../../lib/model/rules/in-quotes.ts';
import type { Stance } from '../../lib/model/evidence.ts';
import { Choice } from '../ui/choice.tsx';
import { Icon } from '../ui/icon.tsx';
import styles from './taken-notice.module.css';
import { useTranslator } from '../ui/translator-context.ts';

interface TakenNoticeProps {
  readonly taken: Taken;
  /** Chooses what an archived copy is a copy of, by its place among the choices. */
  readonly onCopyOf: (nth: number) => void;
  readonly onUndo: () => void;
  readonly onStance: (stance: Stance) => void;
  readonly onClose: () => void;
}

/**
 * The stances that evidence taken from a tab can have; a tab always shows something, so "nothing
 * found" is not among them.
 */
const TAKEN_STANCES = ['supports', 'refutes', 'context'] as const satisfies readonly Stance[];

/**
 * What was made of the tab that was taken: one line with its undo and the stance of the evidence
 * towards the claim.
 */
export function TakenNotice(props: TakenNoticeProps): VNode {
  const { taken, onCopyOf, onUndo, onStance, onClose } = props;
  const { t } = useTranslator();
  return (
    <section class={styles.taken} data-taken={taken.kind}>
      <TakenText taken={taken} />
      {taken.kind === 'evidence' && <StanceChoice stance={taken.stance} onStance={onStance} />}
      {(taken.kind === 'evidence' || taken.kind === 'archive') && (
        <button type="button" onClick={onUndo}>
          {t('take.undo')}
        </button>
      )}
      <button
        type="button"
        class="tm-icon-button"
        title={t('take.close')}
        aria-label={t('take.close')}
        onClick={onClose}
      >
        <Icon name="cross" />
      </button>
      {taken.kind === 'which' && <CopyChoice things={taken.choices} onCopyOf={onCopyOf} />}
    </section>
  );
}

function TakenText({ taken }: Pick<TakenNoticeProps, 'taken'>): VNode {
  const { t } = useTranslator();
  if (taken.kind === 'failed') return <p role="alert">{t(`take.${taken.why}`)}</p>;
  if (taken.kind === 'which') return <p role="status">{t('take.which')}</p>;
  if (taken.kind === 'undone') return <p role="status">{t('take.undone')}</p>;
  const named = taken.kind === 'evidence' ? taken.claim : taken.of;
  return (
    <p role="status" class={styles.outcome} title={named}>
      {t(taken.kind === 'evidence' ? 'take.added' : 'take.archived')} <q>{asInner(named)}</q>
    </p>
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

function StanceChoice(props: {
  readonly stance: Stance;
  readonly onStance: (stance: Stance) => void;
}): VNode {
  const { stance, onStance } = props;
  const { t } = useTranslator();
  const offered = stance === 'not chosen' ? [stance, ...TAKEN_STANCES] : TAKEN_STANCES;
  return (
    <Choice<Stance>
      label={t('evidence.stance')}
      isLabelHidden
      value={stance}
      options={offered.map((one) => ({ value: one, label: t(`stance.${one}`) }))}
      onChoose={onStance}
    />
  );
}
