import {
  drawLedger,
  drawnRows,
  FILE_WIDTH,
  legendOf,
  type PlotForm,
} from '../../components/ledger/draw-ledger.ts';
import { localZone } from '../../components/ui/local-day.ts';
import type { KeptHomeLedger, LedgerExport } from '../../components/ledger/ledger-view.tsx';
import { ledgerRowName, undatedReasons } from '../../components/wording/ledger-words.ts';
import { subjectWords } from '../../components/wording/subject-words.ts';
import type { LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import { readRows } from '../../lib/figures/ledger/ledger-row.ts';
import { countOrigins } from '../../lib/figures/ledger/ledger-origins.ts';
import { encodeScene } from '../../lib/figures/plot/scene-svg.ts';
import { datedRows, undatedRows } from '../../lib/figures/plot/step-plot.ts';
import { encodeLedgerCsv } from '../../lib/formats/ledger-csv.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { SubjectRecord } from '../../lib/store/subjects/read-subjects.ts';
import { downloadBlob, fileName } from '../shared/library/download.ts';
import { svgToPng } from './svg-to-png.ts';

/** A ledger's file and how many of its figures were left out because they are marked sensitive. */
export interface ExportedLedger {
  readonly name: string;
  readonly withheld: number;
}

/**
 * Saves a ledger as it is shown, without what is marked sensitive; null where nothing of it may
 * leave, or where the browser cannot draw it.
 */
export async function exportLedger(
  record: SubjectRecord,
  wanted: LedgerExport,
  translator: Translator,
  now: Date,
): Promise<ExportedLedger | null> {
  if (whyKeptHome(record) !== null) return null;
  const open = openRows(record);
  const file = await makeFile(record, open, wanted, translator);
  if (file === null) return null;
  const name = fileName('ledger', wanted.format, now);
  downloadBlob(file, name);
  return { name, withheld: readRows(record.subject, record.entries).length - open.length };
}

/**
 * Why nothing of a ledger may leave: its story is sensitive, or every one of its figures is; null
 * if something may.
 */
export function whyKeptHome(record: SubjectRecord): KeptHomeLedger | null {
  if (record.story?.sensitive === true) return 'story';
  const { withheld, entries, subject } = record;
  const isLogged = withheld.size > 0 && readRows(subject, entries).length > 0;
  return isLogged && openRows(record).length === 0 ? 'figures' : null;
}

/** The figures that may leave this device: only these count in what is said about origins. */
export function openRows({ subject, entries, withheld }: SubjectRecord): readonly LedgerRow[] {
  const open = entries
    .filter(({ annotation }) => !withheld.has(annotation.id))
    .map(({ annotation, source }) => ({
      annotation: {
        ...annotation,
        evidence: annotation.evidence.filter(({ id }) => !withheld.has(id)),
      },
      source,
    }));
  return readRows(subject, open);
}

async function makeFile(
  { subject }: SubjectRecord,
  rows: readonly LedgerRow[],
  { format, form, isVagueDrawn }: LedgerExport,
  translator: Translator,
): Promise<Blob | null> {
  const title = subjectWords(subject, translator);
  if (format === 'csv') {
    return new Blob([encodeLedgerCsv(title, rows, subject.ours)], { type: 'text/csv' });
  }
  const drawn = drawnRows(rows, isVagueDrawn);
  const shown = form === 'steps' ? datedRows(drawn) : drawn;
  const scene = drawLedger(shown, subject.ours, form, FILE_WIDTH, translator);
  const lines = [
    ...linesOf(rows, subject.ours?.rule ?? '', form, translator),
    ...(form === 'steps' ? leftOutLines(undatedRows(drawn), translator) : []),
  ];
  const svg = encodeScene(scene, title, lines);
  return format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : svgToPng(svg);
}

/**
 * The lines under the title: how many give the figures, what the marks mean, whose time it is, how
 * our own range is computed.
 */
function linesOf(
  rows: readonly LedgerRow[],
  rule: string,
  form: PlotForm,
  { t }: Translator,
): readonly string[] {
  const { outlets, origins } = countOrigins(rows.filter(({ role }) => role === 'claimed'));
  const counted = `${t('ledger.outlets', { count: outlets })}, ${t('ledger.origins', { count: origins })}`;
  const ruled = rule === '' ? [] : [`${t('ledger.ours')}: ${rule.replace(/\s+/g, ' ')}`];
  const zone = form === 'steps' ? [t('ledger.zone', { zone: localZone() })] : [];
  return [counted, t(legendOf(form)), ...zone, ...ruled];
}

/** Which figures are missing on the time axis, and why. */
function leftOutLines(rows: readonly LedgerRow[], translator: Translator): readonly string[] {
  if (rows.length === 0) return [];
  const names = rows.map((row) => ledgerRowName(row, translator));
  return [...undatedReasons(rows, translator), names.join(' · ')];
}
