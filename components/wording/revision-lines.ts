import { isSameData } from '../../lib/model/rules/same-data.ts';
import type {
  EditableAnnotation,
  PageEdit,
  RevisedAnnotation,
} from '../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Finding } from '../../lib/model/finding.ts';
import type { Revision } from '../../lib/model/revision.ts';
import { levelOf, type Scale } from '../../lib/model/scale.ts';
import { figureName, figureParts } from './figure-words.ts';
import { judgedName } from './finding-subjects.ts';
import { levelLabel } from './level-label.ts';
import type { Target } from '../../lib/model/target.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { evidencePlainText } from './annotation-plain-text.ts';

/**
 * One thing that a revision changed, in words: what it is, and its text before and after; empty
 * means nothing.
 */
export interface RevisionLine {
  readonly what: string;
  readonly old: string;
  readonly new: string;
}

/** What is needed to word a revision. */
export interface RevisionContext {
  readonly translator: Translator;
  readonly scales: readonly Scale[];
  /** The claim as it is now, to name what a finding judges. */
  readonly claim: RecordedClaim;
  /** The name of a story or the words of another annotation. */
  readonly nameOf: (id: string) => string;
}

type Writers = {
  readonly [Field in keyof RevisedAnnotation]: (
    before: RevisedAnnotation[Field] | undefined,
    after: RevisedAnnotation[Field] | undefined,
    context: RevisionContext,
  ) => readonly RevisionLine[];
};

/**
 * What a revision changed, one line for each thing, in the words a person reads. A claim as it was
 * first noted is not repeated.
 */
export function revisionLines(
  { before, after }: Revision,
  context: RevisionContext,
): readonly RevisionLine[] {
  const fields = Object.keys(WRITERS) as (keyof RevisedAnnotation)[];
  return fields
    .filter((field) => field in after || field in before)
    .flatMap((field) => (WRITERS[field] as Writer)(before[field], after[field], context))
    .filter((line) => line.old !== line.new);
}

/** The writer of any field: it is only ever given values of its own field. */
type Writer = (
  before: unknown,
  after: unknown,
  context: RevisionContext,
) => readonly RevisionLine[];

/** A field that reads as one piece of text. */
function plain<Value>(
  field: keyof EditableAnnotation | 'target',
  read: (value: Value, context: RevisionContext) => string,
): (
  before: Value | undefined,
  after: Value | undefined,
  context: RevisionContext,
) => RevisionLine[] {
  return (before, after, context) => [
    {
      what: context.translator.t(`field.${field}`),
      old: before === undefined ? '' : read(before, context),
      new: after === undefined ? '' : read(after, context),
    },
  ];
}

const sensitiveLines = plain<boolean>('sensitive', (is, { translator }) =>
  translator.t(is ? 'history.yes' : 'history.no'),
);

const WRITERS: Writers = {
  claim: (before, after, context) =>
    before === undefined || after === undefined ? [] : claimLines(before, after, context),
  findings: (before = [], after = [], context) =>
    entryLines(
      before,
      after,
      (finding) => findingName(finding, context),
      (finding) => findingWords(finding, context),
    ),
  evidence: (before = [], after = [], context) =>
    entryLines(
      before,
      after,
      () => context.translator.t('field.evidence'),
      (entry) => evidenceWords(entry, context),
    ),
  status: plain('status', (status, { translator }) => translator.t(`status.${status}`)),
  note: plain('note', (note) => note),
  tags: plain('tags', (tags) => tags.join(', ')),
  // Everything starts as not sensitive.
  sensitive: (before, after, context) =>
    before === undefined && after === false ? [] : sensitiveLines(before, after, context),
  storyId: plain('storyId', (id, { nameOf }) => (id === null ? '' : nameOf(id))),
  appearanceOf: plain('appearanceOf', (id, { nameOf }) => (id === null ? '' : nameOf(id))),
  published: plain('published', (published, { translator }) =>
    published === null ? '' : `${published.url} · ${translator.date(published.at)}`,
  ),
  reviews: (before = [], after = [], { translator: { t } }) =>
    after
      .filter(({ id }) => !before.some((known) => known.id === id))
      .map(({ decision, by, comment }) => ({
        what: t('field.reviews'),
        old: '',
        new: [t(`history.${decision}`), by, comment].filter((part) => part !== '').join(' · '),
      })),
  // The same words in a table may have come under another label.
  target: plain<Target>('target', ({ quote, cells = [] }) => {
    const labels = cells.flatMap(({ row, column }) => [row, column]).filter((one) => one !== null);
    return labels.length === 0 ? quote.exact : `${quote.exact} (${labels.join(', ')})`;
  }),
  // Tells a person nothing: the place that it belongs to is listed.
  snapshotId: () => [],
  edits: (before = [], after = [], { translator: { t } }) =>
    after
      .filter(({ id }) => !before.some((known) => known.id === id))
      .map((edit) => ({ what: t(editName(edit)), old: edit.old, new: edit.new })),
};

function editName({
  about,
  decision,
}: PageEdit): `history.edit.${PageEdit['decision']}` | `history.look.${'gone' | 'later'}` {
  if (about === undefined) return `history.edit.${decision}`;
  return about === 'later figure' ? 'history.look.later' : 'history.look.gone';
}

/** Entries of a list, told apart by id: those removed, those added, those whose text changed. */
function entryLines<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
  name: (entry: Entry) => string,
  words: (entry: Entry) => string,
): readonly RevisionLine[] {
  const ids = new Set([...before, ...after].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const old = before.find((entry) => entry.id === id);
    const now = after.find((entry) => entry.id === id);
    const entry = now ?? old;
    if (entry === undefined || isSameData(old, now)) return [];
    return [{ what: name(entry), old: old ? words(old) : '', new: now ? words(now) : '' }];
  });
}

function claimLines(
  before: RecordedClaim,
  after: RecordedClaim,
  { translator }: RevisionContext,
): readonly RevisionLine[] {
  const { t } = translator;
  const claimant = ({ claimant: id, voices }: RecordedClaim): string =>
    voices.find((voice) => voice.id === id)?.name ?? id ?? '';
  const voices = (claim: RecordedClaim): string => claim.voices.map(({ name }) => name).join(', ');
  const texts = [
    ['history.words', before.text, after.text],
    ['history.summary', before.summary, after.summary],
    ['history.voices', voices(before), voices(after)],
    ['history.claimant', claimant(before), claimant(after)],
    ['history.claimedAt', before.claimedAt, after.claimedAt],
    ['history.original', before.original?.quote, after.original?.quote],
  ] as const;
  return [
    ...texts.map(([key, old, now]) => ({ what: t(key), old: old ?? '', new: now ?? '' })),
    ...entryLines(
      before.figures,
      after.figures,
      (figure) => t('history.figure', { name: figureName(figure, translator, after.text) }),
      (figure) => figureWords(figure, translator),
    ),
  ];
}

function figureWords(figure: RecordedFigure, translator: Translator): string {
  const { best, population, place, event, period, asOf, creditedTo } = figure;
  const isBestShown = best !== null && best !== figure.min && best !== figure.max;
  return [
    ...figureParts(figure, translator),
    isBestShown ? `${translator.t('card.best')}: ${translator.amount(best)}` : null,
    population,
    place,
    event,
    period,
    asOf === null ? null : translator.date(asOf),
    creditedTo,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

function findingName(finding: Finding, { translator, claim }: RevisionContext): string {
  return translator.t('card.verdictOn', { what: judgedName(finding, claim, translator) });
}

function findingWords(finding: Finding, { translator, scales }: RevisionContext): string {
  const { t, amount, date } = translator;
  const level = levelOf(finding, scales);
  const { min, best, max } = finding.established;
  const bounds = [
    ['card.min', min],
    ['card.best', best],
    ['card.max', max],
  ] as const;
  return [
    level === null ? t('card.noFinding') : levelLabel(level, translator),
    ...bounds.map(([key, value]) => (value === null ? '' : `${t(key)}: ${amount(value)}`)),
    finding.justification,
    finding.knownAsOf === null ? '' : `${t('card.knownAsOf')} ${date(finding.knownAsOf)}`,
    finding.unconfirmed === null
      ? ''
      : t('finding.notConfirmed', { judged: finding.unconfirmed.judged }),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function evidenceWords(entry: Evidence, { translator }: RevisionContext): string {
  return [
    evidencePlainText(entry, translator),
    entry.publisher,
    entry.author,
    entry.drawsOn,
    entry.note,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
