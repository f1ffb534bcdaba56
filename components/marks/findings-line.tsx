import type { VNode } from 'preact';

import type { Annotation } from '../../lib/model/annotation.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import styles from './findings-line.module.css';
import { judgedName } from '../wording/finding-subjects.ts';
import { LevelMark } from './level-mark.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/**
 * The decided findings, each with what it judges; where the claim has only one figure and one
 * finding, the level alone. A finding on words that were replaced since names them.
 */
export function Findings({
  annotation,
  scales,
}: {
  readonly annotation: Pick<Annotation, 'findings' | 'claim'>;
  readonly scales: readonly Scale[];
}): VNode {
  const translator = useTranslator();
  const { findings, claim } = annotation;
  const decided = findings.flatMap((finding) => {
    const level = levelOf(finding, scales);
    return level === null ? [] : [{ finding, level }];
  });
  const isAlone = decided.length === 1 && claim.figures.length < 2;
  return (
    <>
      {decided.map(({ finding, level }) => {
        const { unconfirmed } = finding;
        return (
          <span key={finding.id} class={styles.finding}>
            {!isAlone && unconfirmed === null && (
              <span class={styles.judged}>{judgedName(finding, claim, translator)}:&nbsp;</span>
            )}
            <span class={styles.level}>
              <LevelMark level={level} />
              {unconfirmed !== null &&
                ` ${translator.t('finding.judgedOn', {
                  words: unconfirmed.judged,
                  time: translator.date(finding.decidedAt ?? unconfirmed.since),
                })}`}
            </span>
          </span>
        );
      })}
    </>
  );
}
