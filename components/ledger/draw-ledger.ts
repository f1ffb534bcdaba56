import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { rangePlot } from '../../lib/figures/plot/range-plot.ts';
import type { PlotWords, Scene } from '../../lib/figures/plot/scene.ts';
import { stepPlot } from '../../lib/figures/plot/step-plot.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { OwnRange } from '../../lib/model/story.ts';
import { saidWords } from '../wording/figure-words.ts';

/** Side by side, or by the time the figures are stated as of. */
export type PlotForm = 'ranges' | 'steps';

/** The width used before it is known how much room there is, and for files. */
export const FILE_WIDTH = 900;

/** The legend: what the marks of a drawing mean. */
export function legendOf(form: PlotForm): 'ledger.legend' | 'ledger.legendSteps' {
  return form === 'ranges' ? 'ledger.legend' : 'ledger.legendSteps';
}

/** The figures that can be drawn; bounds by convention only if asked for. */
export function drawnRows(rows: readonly LedgerRow[], isVagueDrawn: boolean): readonly LedgerRow[] {
  return rows.filter((row) => {
    const { min, best, max } = row.figure;
    return (min ?? best ?? max) !== null && (isVagueDrawn || !isVague(row));
  });
}

/** Whether a figure's bounds are those that a vague word has by convention. */
export function isVague({ figure }: LedgerRow): boolean {
  return figure.bounds === 'convention';
}

/** The drawing of a ledger, on the page, in a file and in a report. */
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
