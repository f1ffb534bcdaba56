import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import type { OwnRange } from '../../lib/model/story.ts';
import { ledgerRowName } from '../wording/ledger-words.ts';
import soft from '../styles/soft-text.module.css';
import { drawLedger, FILE_WIDTH, legendOf, type PlotForm } from './draw-ledger.ts';
import styles from './ledger-plot.module.css';
import { SceneView } from './scene-view.tsx';
import { useTranslator } from '../ui/translator-context.ts';

interface LedgerPlotProps {
  readonly rows: readonly LedgerRow[];
  readonly ours: OwnRange | null;
  readonly form: PlotForm;
  readonly onOpen: (row: LedgerRow) => void;
}

const LEAST_WIDTH = 280;
/** A taller drawing scrolls by itself, so that the table stays within reach. */
const TALL = 640;

/** The ledger's figures as a drawing, as wide as there is room. */
export function LedgerPlot({ rows, ours, form, onOpen }: LedgerPlotProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const scene = useMemo(
    () => drawLedger(rows, ours, form, width, translator),
    [rows, ours, form, width, translator],
  );
  const byKey = useMemo(() => new Map(rows.map((row) => [row.key, row])), [rows]);
  const nameOf = useCallback(
    (key: string) => {
      const row = byKey.get(key);
      return row === undefined ? '' : ledgerRowName(row, translator);
    },
    [byKey, translator],
  );
  const open = useCallback(
    (key: string) => {
      const row = byKey.get(key);
      if (row !== undefined) onOpen(row);
    },
    [byKey, onOpen],
  );
  const count = scene.items.length;
  return (
    <figure class={styles.figure}>
      <div ref={frame} class={scene.height > TALL ? styles.tall : undefined}>
        <SceneView
          scene={scene}
          label={t(form === 'ranges' ? 'ledger.plotLabel' : 'ledger.stepsLabel', { count })}
          nameOf={nameOf}
          onOpen={open}
        />
      </div>
      <figcaption class={soft.text}>{t(legendOf(form))}</figcaption>
    </figure>
  );
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(FILE_WIDTH);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const room = Math.floor(entry?.contentRect.width ?? 0);
      if (room > 0) setWidth(Math.max(LEAST_WIDTH, room));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [frame]);
  return width;
}
