import type { Annotation } from '../../model/annotation.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Finding } from '../../model/finding.ts';
import type { StoryId } from '../../model/ids.ts';
import type { Revision } from '../../model/revision.ts';
import { isDecided } from '../../model/rules/decided-findings.ts';
import { entryFlags } from '../../model/rules/entry-flags.ts';
import { nameOfLevel, outletName, type Entry } from '../entries.ts';
import { claimantLine, searchedLine } from '../report-lines.ts';
import { reviewWords } from '../report/claim-section.ts';
import { cellLines, sheetColumn, type SheetColumn, type SheetTexts } from './sheet-columns.ts';
import { sheetTime } from './sheet-time.ts';

/** What a table of claims needs besides the entries. */
export interface SheetAids {
  readonly storyNames: ReadonlyMap<StoryId, string>;
  /** The history of an annotation, oldest first. */
  readonly historyOf: (annotation: Pick<Annotation, 'id'>) => readonly Revision[];
}

/** What an editor asks of a claim, one row each: at most 20 columns, words and never codes. */
export function claimColumns(
  { storyNames, historyOf }: SheetAids,
  texts: SheetTexts,
): readonly SheetColumn<Entry>[] {
  const { t } = texts;
  const column = sheetColumn<Entry>;
  return [
    column(t('field.claim'), 60, ({ annotation }) => annotation.claim.text),
    column(t('card.verdict'), 20, (entry) =>
      ofFindings(entry, texts, (finding) => nameOfLevel(finding, entry.scales)),
    ),
    column(t('report.found'), 20, (entry) =>
      ofFindings(entry, texts, ({ established }) => texts.found(established)),
    ),
    column(t('report.why'), 40, (entry) =>
      ofFindings(entry, texts, ({ justification }) => justification),
    ),
    column(t('card.status'), 16, (entry) => stateWords(entry, texts)),
    column(t('report.who'), 24, ({ annotation }) => claimantLine(annotation, t)),
    column(t('claim.claimedAt'), 16, ({ annotation }) => sheetTime(annotation.claim.claimedAt)),
    column(t('report.outlet'), 20, outletName),
    column(t('sheet.article'), 40, ({ source }) => source?.title ?? null),
    column(t('report.published'), 16, ({ source }) => sheetTime(source?.publishedAt)),
    column(
      t('sheet.address'),
      40,
      ({ annotation }) => annotation.permalink ?? annotation.visitedUrl,
    ),
    column(t('report.seen'), 16, ({ annotation }) => sheetTime(annotation.seenAt)),
    column(t('field.evidence'), 60, ({ annotation }) =>
      cellLines(annotation.evidence.map((evidence) => evidenceWords(evidence, texts))),
    ),
    column(t('card.note'), 40, ({ annotation }) => annotation.note),
    column(t('card.tags'), 20, ({ annotation }) => annotation.tags.join(', ')),
    column(t('having.story'), 20, ({ annotation: { storyId } }) =>
      storyId === null ? null : (storyNames.get(storyId) ?? null),
    ),
    column(t('sheet.checkedBy'), 20, ({ annotation }) => checkers(annotation, historyOf)),
    column(t('sheet.checkedAt'), 16, ({ annotation }) => sheetTime(lastDecided(annotation))),
    column(t('field.reviews'), 30, ({ annotation }) =>
      cellLines(annotation.reviews.map((review) => reviewWords(review, texts))),
    ),
    column(
      t('report.publishedCheck'),
      40,
      ({ annotation: { published } }) => published?.url ?? null,
    ),
  ];
}

/** What the decided findings say, each with what it judges where there are several. */
function ofFindings(
  { annotation }: Entry,
  texts: SheetTexts,
  said: (finding: Finding) => string,
): string | null {
  const decided = annotation.findings.filter(isDecided);
  return cellLines(
    decided.map((finding) => {
      const words = said(finding);
      if (words.trim() === '' || decided.length === 1) return words;
      return `${texts.judged(finding, annotation.claim)}: ${words}`;
    }),
  );
}

/** How far the work is, and what is to be seen to: "Done · Changed". */
function stateWords({ annotation, sighting }: Entry, { t }: SheetTexts): string {
  const flags = entryFlags(annotation, sighting).map((flag) => t(`flag.${flag}`));
  return [t(`status.${annotation.status}`), ...flags].join(' · ');
}

/** "Refutes: Inquest report, https://…", or where somebody searched in vain. */
function evidenceWords(evidence: Evidence, { t }: SheetTexts): string {
  const { stance, title, url, searched } = evidence;
  const parts = [title, url ?? '', searched === null ? '' : searchedLine(searched, t)];
  const said = parts.filter((part) => part.trim() !== '').join(', ');
  const name = t(`stance.${stance}`);
  return said === '' ? name : `${name}: ${said}`;
}

function lastDecided({ findings }: Annotation): string | null {
  const times = findings.filter(isDecided).map(({ decidedAt }) => decidedAt ?? '');
  return times.sort().at(-1) ?? null;
}

/** The people who decided anything about it, where they gave their names. */
function checkers(annotation: Annotation, historyOf: SheetAids['historyOf']): string | null {
  if (!annotation.findings.some(isDecided)) return null;
  const names = historyOf(annotation)
    .filter(({ after }) => after.findings?.some(isDecided) === true)
    .map(({ by }) => by.trim());
  return [...new Set(names.filter((name) => name !== ''))].join(', ');
}
