import type { VNode } from 'preact';

import type { Annotation } from '../../lib/model/annotation.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import styles from './findings-line.module.css';
import { judgedName } from '../wording/finding-subjects.ts';
import { LevelMark } from './level-mark.tsx';
import { useTranslator } from '../ui/translator-context.ts';

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
            <span class={styles.judged}>
              {judgedName(finding, annotation.claim, translator)}:&nbsp;
            </span>
            <span class={styles.level}>
              <LevelMark level={level} />
              {finding.unconfirmed !== null && ` (${translator.t('finding.notConfirmed')})`}
            </span>
          </span>
        );
      })}
    </>
  );
}
