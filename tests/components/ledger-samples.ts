import { readRows, type LedgerEntry, type LedgerRow } from '../../lib/figures/ledger/ledger-row.ts';
import type { Annotation } from '../../lib/model/annotation.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type {
  AnnotationId,
  EvidenceId,
  FigureId,
  StoryId,
  SubjectId,
} from '../../lib/model/ids.ts';
import type { Story, Subject } from '../../lib/model/story.ts';
import { sampleAnnotation, sampleSource } from './samples.ts';

export const ferry: Subject = {
  id: 'ferry' as SubjectId,
  storyId: null,
  event: 'the ferry',
  place: 'Aldmoor',
  period: null,
  what: null,
  harm: 'killed',
  population: null,
  ours: null,
};

/** A story, changed by `over`. */
export function sampleStory(over: Partial<Story> = {}): Story {
  return {
    id: 'story-1' as StoryId,
    name: 'The ferry',
    criteria: 'Died aboard.',
    method: 'Two origins.',
    scaleIds: [],
    sensitive: false,
    createdAt: '2026-02-01T10:00:00.000Z',
    closedAt: null,
    ...over,
  };
}

function figure(over: Partial<RecordedFigure>): RecordedFigure {
  const [sample] = sampleAnnotation().claim.figures;
  if (sample === undefined) throw new Error('the sample has figures');
  const what = { kind: 'casualty', harm: 'killed', counted: 'people' } as const;
  return { ...sample, ...what, min: 31, max: 31, text: '31', subjectId: ferry.id, ...over };
}

/** An annotation whose one figure, changed by `over`, is logged to the ferry. */
export function entryOf(
  outlet: string,
  over: Partial<RecordedFigure> = {},
  changes: Partial<Annotation> = {},
): LedgerEntry {
  const plain = sampleAnnotation({ id: outlet as AnnotationId });
  const figures = [figure({ id: `figure of ${outlet}` as FigureId, ...over })];
  const claim = { ...plain.claim, voices: [], text: `Words of ${outlet}.`, figures };
  return {
    annotation: { ...plain, claim, ...changes },
    source: { ...sampleSource(), siteName: outlet },
  };
}

/** Evidence of the coroner with a figure of its own, logged to the ferry too. */
export function coronersEvidence(over: Partial<Evidence> = {}): Evidence {
  return {
    id: 'evidence-1' as EvidenceId,
    stance: 'refutes',
    findingIds: [],
    medium: 'document',
    url: 'https://coroner.example/report',
    title: 'Inquest',
    publisher: 'The coroner',
    author: null,
    publishedAt: null,
    sourceClass: 'official',
    drawsOn: null,
    locator: null,
    quote: 'Thirty-six bodies.',
    original: null,
    figures: [figure({ id: 'found' as FigureId, min: 36, max: 36, text: '36' })],
    searched: null,
    askedAt: null,
    answeredAt: null,
    accessedAt: '2026-02-02',
    archives: [],
    sha256: null,
    sensitive: false,
    note: '',
    ...over,
  };
}

/** Two outlets of one origin, one that says at most, one vague word, one range with evidence. */
export const ENTRIES: readonly LedgerEntry[] = [
  entryOf('Quay Post', {
    min: 31,
    max: null,
    qualifier: 'atLeast',
    creditedTo: 'Harbour office',
    asOf: '2026-02-01T09:00Z',
  }),
  entryOf('Kessel Wire', { creditedTo: 'the harbour office', asOf: '2026-02-01T12:00Z' }),
  entryOf('Coast Radio', { text: '40', min: null, max: 40, qualifier: 'atMost' }),
  entryOf('Lamp', {
    text: 'Dozens',
    min: 24,
    max: null,
    qualifier: 'atLeast',
    bounds: 'convention',
  }),
  entryOf(
    'Record',
    { text: '34 and 38', min: 34, max: 38, qualifier: 'range' },
    { evidence: [coronersEvidence()] },
  ),
];

export function rowsOf(entries: readonly LedgerEntry[] = ENTRIES): readonly LedgerRow[] {
  return readRows(ferry, entries);
}
