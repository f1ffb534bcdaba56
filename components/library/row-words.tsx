import type { VNode } from 'preact';

import type { Scale } from '../../lib/model/scale.ts';
import { entryFlags } from '../../lib/model/rules/entry-flags.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { StatePills } from '../marks/state-pills.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { claimTitle, speakerOf } from '../wording/claim-title.ts';
import type { LibraryRow } from './library-model.ts';
import { RowVerdict } from './row-verdict.tsx';
import styles from './row-words.module.css';

interface RowWordsProps {
  readonly row: LibraryRow;
  readonly scales: readonly Scale[];
}

/**
 * One annotation at a glance, wherever it is listed: its name, its words, the verdict, one flag and
 * its state. They stand side by side in a box wide enough for it, else in two lines.
 */
export function RowWords({ row, scales }: RowWordsProps): VNode {
  const translator = useTranslator();
  const { annotation, sighting, isHeld = false } = row;
  const { claim, status } = annotation;
  const held = isHeld ? (['not published'] as const) : [];
  const flags = [...held, ...entryFlags(annotation, sighting)];
  const [flag, ...further] = flags;
  const named = flags.map((one) => translator.t(`flag.${one}`)).join(', ');
  return (
    <span class={styles.line}>
      <span class={styles.icon}>
        <KindIcon kinds={claim.kinds} />
      </span>
      <span class={styles.title}>{claimTitle(claim, speakerOf(claim.voices), translator)}</span>
      <span class={styles.words}>{claim.text}</span>
      <span class={styles.verdict}>
        <RowVerdict annotation={annotation} scales={scales} />
      </span>
      <span class={styles.state} title={further.length > 0 ? named : undefined}>
        {further.length > 0 && (
          <>
            <span aria-hidden="true">+{translator.number(further.length)}</span>
            <span class="tm-hidden">
              {further.map((one) => translator.t(`flag.${one}`)).join(', ')}
            </span>
          </>
        )}
        <StatePills status={status} flags={flag === undefined ? [] : [flag]} />
      </span>
    </span>
  );
}
