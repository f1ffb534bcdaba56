import type { TargetedKeyboardEvent, VNode } from 'preact';

import type { Annotation } from '../lib/model/annotation.ts';
import type { Scale } from '../lib/model/finding.ts';
import type { ListedClaim } from '../lib/model/page-state.ts';
import styles from './claim-list.module.css';
import { levelOf, subjectName } from './judged.ts';
import { familyOf } from './kind-chips.tsx';
import { laterWords } from './later-notice.tsx';
import { LevelMark } from './level-mark.tsx';
import { isCheckedClaim, stateOf } from './page-claims.ts';
import { SetApart } from './set-apart.tsx';
import { useTranslator } from './translator-context.ts';

interface ClaimItemProps {
  readonly listed: ListedClaim;
  readonly scales: readonly Scale[];
  readonly onOpen: () => void;
  readonly onLater: (index: number) => void;
  readonly onKey: (event: TargetedKeyboardEvent<HTMLButtonElement>) => void;
}

/** One claim in a list: its words with the figures set apart, its kind, its findings with what they judge, its state. */
export function ClaimItem({ listed, scales, onOpen, onLater, onKey }: ClaimItemProps): VNode {
  const { t } = useTranslator();
  const { claim, annotation, hints } = listed;
  const state = stateOf(listed);
  const isNew = state === 'unchecked' && annotation === null;
  return (
    <li>
      <button
        type="button"
        class={styles.item}
        data-key={listed.key}
        data-family={familyOf(claim.kinds[0] ?? 'statement')}
        data-state={state}
        onClick={onOpen}
        onKeyDown={onKey}
      >
        <span class={styles.words}>
          <SetApart
            text={claim.text}
            spans={claim.figures.map(({ span }) => span)}
            offset={claim.span.start}
          />
        </span>
        <span class={styles.meta}>
          <span class={styles.kinds}>
            {claim.kinds.map((kind) => t(`kind.${kind}`)).join(', ')}
          </span>
          {hints.some(({ dismissal }) => dismissal === null) && (
            <span class={styles.state}>{t('list.hint')}</span>
          )}
          {annotation !== null && <Findings annotation={annotation} scales={scales} />}
          {!isNew && (
            <span class={styles.state}>
              {isCheckedClaim(listed) && state === 'annotated'
                ? t('state.checked')
                : t(`state.${state}`)}
            </span>
          )}
        </span>
      </button>
      <LaterLinks later={listed.later} onLater={onLater} />
    </li>
  );
}

/** The figures that the page gives later, each with its time, as the way to it. */
function LaterLinks({
  later,
  onLater,
}: {
  readonly later: ListedClaim['later'];
  readonly onLater: (index: number) => void;
}): VNode {
  const translator = useTranslator();
  const { t, time } = translator;
  return (
    <>
      {later.map((one, index) => (
        <button
          key={one.figureId}
          type="button"
          class={styles.later}
          title={t('later.show')}
          onClick={() => {
            onLater(index);
          }}
        >
          {one.postedAt === null ? t('later.now') : t('later.nowAt', { time: time(one.postedAt) })}:{' '}
          {laterWords(one, translator)}
        </button>
      ))}
    </>
  );
}

/** The decided findings, each with what it judges. */
export function Findings({
  annotation,
  scales,
}: {
  readonly annotation: Annotation;
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useTranslator();
  return (
    <>
      {annotation.findings.map((finding) => {
        const level = levelOf(finding, scales);
        return level === null ? null : (
          <span key={finding.id} class={styles.finding}>
            {subjectName(finding.about, annotation.claim, translator)}: <LevelMark level={level} />
          </span>
        );
      })}
    </>
  );
}
