import type { VNode } from 'preact';

import type { Annotation } from '../../lib/model/annotation.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import { LevelMark } from '../marks/level-mark.tsx';
import { useTranslator } from '../ui/translator-context.ts';

interface RowVerdictProps {
  readonly annotation: Pick<Annotation, 'findings'>;
  readonly scales: readonly Scale[];
}

/**
 * The verdict in a line: that on the whole statement if there is one, else the first; how many
 * more; and the words it was made on, where they were replaced since.
 */
export function RowVerdict({ annotation, scales }: RowVerdictProps): VNode | null {
  const { t, number, date } = useTranslator();
  const decided = annotation.findings.flatMap((finding) => {
    const level = levelOf(finding, scales);
    return level === null ? [] : [{ finding, level }];
  });
  const shown = decided.find(({ finding }) => finding.about.kind === 'statement') ?? decided[0];
  if (shown === undefined) return null;
  const { unconfirmed, decidedAt } = shown.finding;
  return (
    <>
      <LevelMark level={shown.level} />
      {decided.length > 1 && <span> +{number(decided.length - 1)}</span>}
      {unconfirmed !== null && (
        <span>
          {' '}
          {t('row.judgedOn', {
            words: unconfirmed.judged,
            date: date(decidedAt ?? unconfirmed.since),
          })}
        </span>
      )}
    </>
  );
}
