import type { VNode } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { rangePlot } from '../../lib/figures/plot/range-plot.ts';
import type { PlotWords, Scene } from '../../lib/figures/plot/scene.ts';
import { stepPlot } from '../../lib/figures/plot/step-plot.ts';
import type { OwnRange } from '../../lib/model/story.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { saidWords } from '../wording/figure-words.ts';
import { ledgerRowName } from '../wording/ledger-words.ts';
import soft from '../styles/soft-text.module.css';
import styles from './ledger-plot.module.css';
import { SceneView } from './scene-view.tsx';
import { useTranslator } from '../ui/translator-context.ts';

/** Side by side, or by the time the figures are stated as of. */
export type PlotForm = 'ranges' | 'steps';

interface LedgerPlotProps {
  readonly rows: readonly LedgerRow[];
  readonly ours: OwnRange | null;
  readonly form: PlotForm;
  readonly onOpen: (row: LedgerRow) => void;
}

/** The width used before it is known how much room there is, and for files. */
export const FILE_WIDTH = 900;
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

/** The legend: what the marks of a drawing mean. */
export function legendOf(form: PlotForm): 'ledger.legend' | 'ledger.legendSteps' {
  return form === 'ranges' ? 'ledger.legend' : 'ledger.legendSteps';
}

/** The drawing of a ledger, both on the page and in a file. */
export function drawLedger(
  rows: readonly LedgerRow[],
  ours: OwnRange | null,
  form: PlotForm,
  width: number,
  translator: Translator,
): Scene {
  const request = { rows, ours, width, words: plotWords(translator) };
  return form === 'ranges' ? rangePlot(request) : stepPlot(request);
}

function plotWords(translator: Translator): PlotWords {
  const { t, amount, time } = translator;
  return {
    figure: (figure) => saidWords(figure, translator),
    number: amount,
    time,
    ours: t('ledger.ours'),
    far: t('ledger.far'),
    origin: (name, outlets) => t('ledger.origin', { name, count: outlets }),
  };
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
