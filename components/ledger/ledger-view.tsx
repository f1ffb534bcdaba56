import type { ComponentChildren, VNode } from 'preact';
import { useMemo } from 'preact/hooks';

import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { countOrigins } from '../../lib/figures/ledger/ledger-origins.ts';
import { datedRows, hasSteps, undatedRows } from '../../lib/figures/plot/step-plot.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { LedgerMenus, type LedgerFormat } from './ledger-menus.tsx';
import { drawnRows, isVague, type PlotForm } from './draw-ledger.ts';
import { LedgerPlot } from './ledger-plot.tsx';
import { LedgerTable } from './ledger-table.tsx';
import ledgerFrame from '../styles/ledger-frame.module.css';
import pageFrame from '../styles/page-frame.module.css';
import segmentStyles from '../styles/segments.module.css';
import soft from '../styles/soft-text.module.css';
import { EVERYTHING } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { OwnRangeForm, SubjectForm, type SubjectChanges } from './subject-form.tsx';
import { subjectWords } from '../wording/subject-words.ts';
import { useTranslator } from '../ui/translator-context.ts';
import { UndatedFigures } from './undated-figures.tsx';

/** How the figures are drawn: in which form, and whether with bounds by convention. */
export interface LedgerLook {
  readonly form: PlotForm;
  readonly isVagueDrawn: boolean;
}

/** What an export needs from the view: the figures as they are shown. */
export interface LedgerExport extends LedgerLook {
  readonly format: LedgerFormat;
}

/** What is sensitive about a ledger of which nothing may leave. */
export type KeptHomeLedger = 'story' | 'figures';

interface LedgerViewProps {
  readonly subject: Subject;
  readonly keptHome: KeptHomeLedger | null;
  readonly stories: readonly Story[];
  readonly rows: readonly LedgerRow[];
  /** Which story's figures are shown. */
  readonly storyChoice: ComponentChildren;
  readonly look: LedgerLook;
  readonly onLook: (look: LedgerLook) => void;
  readonly onChange: (changes: SubjectChanges) => void;
  readonly onDelete: () => void;
  readonly onOpen: (row: LedgerRow) => void;
  readonly onExport: (wanted: LedgerExport) => void;
}

/** The ledger of one subject: every figure logged to it, drawn and as a table, with our own range beside them. */
export function LedgerView(props: LedgerViewProps): VNode {
  const { subject, rows, stories, look, onChange } = props;
  const translator = useTranslator();
  const { t } = translator;
  return (
    <main class={`${pageFrame.page} ${ledgerFrame.page}`}>
      <header class={`${pageFrame.head} ${ledgerFrame.head}`}>
        <h1>{subjectWords(subject, translator)}</h1>
        <a href={hashOf({ route: { view: 'ledger', id: null }, filter: EVERYTHING })}>
          {t('ledger.back')}
        </a>
        <LedgerMenus
          onDelete={props.onDelete}
          onExport={
            rows.length === 0 || props.keptHome !== null
              ? undefined
              : (format) => {
                  props.onExport({ format, ...lookOf(drawnRows(rows, look.isVagueDrawn), look) });
                }
          }
        />
      </header>
      {props.storyChoice}
      {rows.length === 0 ? (
        <div class={pageFrame.empty}>
          <h2>{t('ledger.noFigures')}</h2>
          <p>{t('ledger.noFiguresHint')}</p>
        </div>
      ) : (
        <Figures {...props} />
      )}
      <OwnRangeForm
        ours={subject.ours}
        onChange={(ours) => {
          onChange({ ours });
        }}
      />
      <SubjectForm {...{ subject, stories, onChange }} />
    </main>
  );
}

/**
 * How many give the figures and how many origins they go back to, the drawing with its switches
 * and what it leaves out, the table.
 */
function Figures(props: LedgerViewProps): VNode {
  const { subject, rows, keptHome, look, onLook, onOpen } = props;
  const { t } = useTranslator();
  const { isVagueDrawn } = look;
  const drawn = useMemo(() => drawnRows(rows, isVagueDrawn), [rows, isVagueDrawn]);
  const { form } = lookOf(drawn, look);
  const shown = useMemo(() => (form === 'steps' ? datedRows(drawn) : drawn), [form, drawn]);
  const { outlets, origins } = countOrigins(rows.filter(({ role }) => role === 'claimed'));
  return (
    <>
      <p data-origins>
        {t('ledger.outlets', { count: outlets })}, {t('ledger.origins', { count: origins })}
      </p>
      <div class={ledgerFrame.row}>
        {hasSteps(drawn) && (
          <FormSwitch
            form={form}
            onForm={(chosen) => {
              onLook({ ...look, form: chosen });
            }}
          />
        )}
        {rows.some(isVague) && (
          <label>
            <input
              type="checkbox"
              checked={isVagueDrawn}
              onChange={(event) => {
                onLook({ ...look, isVagueDrawn: event.currentTarget.checked });
              }}
            />{' '}
            {t('ledger.vague')}
          </label>
        )}
        {keptHome !== null && (
          <p class={soft.text}>
            {t(keptHome === 'story' ? 'ledger.sensitive' : 'ledger.sensitiveFigures')}
          </p>
        )}
      </div>
      {shown.length === 0 ? (
        <p class={soft.text}>{t('ledger.noneDrawn')}</p>
      ) : (
        <LedgerPlot rows={shown} ours={subject.ours} form={form} onOpen={onOpen} />
      )}
      {form === 'steps' && (
        <UndatedFigures
          rows={undatedRows(drawn)}
          onSideBySide={() => {
            onLook({ ...look, form: 'ranges' });
          }}
        />
      )}
      <LedgerTable rows={rows} />
    </>
  );
}

/** How figures are drawn: by time only where there are times. */
function lookOf(drawn: readonly LedgerRow[], look: LedgerLook): LedgerLook {
  return hasSteps(drawn) ? look : { ...look, form: 'ranges' };
}

function FormSwitch({
  form,
  onForm,
}: {
  readonly form: PlotForm;
  readonly onForm: (form: PlotForm) => void;
}): VNode {
  const { t } = useTranslator();
  return (
    <div class={segmentStyles.segments} role="group" aria-label={t('ledger.form')}>
      {(['ranges', 'steps'] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={form === one}
          onClick={() => {
            onForm(one);
          }}
        >
          {t(`ledger.${one}`)}
        </button>
      ))}
    </div>
  );
}
