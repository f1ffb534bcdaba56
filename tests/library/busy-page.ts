import type { Annotation } from '../../lib/model/annotation.ts';
import type { LibraryRecords } from '../../lib/model/library/library-records.ts';
import type { Revision } from '../../lib/model/revision.ts';
import { generateLibrary } from './generated-library.ts';

/**
 * A library of annotations that all stand on one source, give a figure on one subject, and were
 * published and corrected once.
 */
export function generateBusyPage(size: number): LibraryRecords {
  const records = generateLibrary(size, 3);
  const [source] = records.sources;
  const [subject] = records.subjects;
  if (source === undefined || subject === undefined) throw new Error('an empty library');
  const annotations = records.annotations.map((annotation, at): Annotation => ({
    ...annotation,
    sourceId: source.id,
    visitedUrl: source.url,
    revision: 2,
    deletedAt: null,
    sensitive: false,
    published: { url: 'https://desk.example/check', at: '2026-01-02' },
    target: { ...annotation.target, position: { start: at * 200, end: at * 200 + 100 } },
    claim: {
      ...annotation.claim,
      figures: annotation.claim.figures.map((figure) => ({
        ...figure,
        subjectId: subject.id,
        asOf: `${String(2000 + (at % 25))}-0${String(1 + (at % 9))}`,
      })),
    },
  }));
  const corrections = annotations.map((annotation): Revision => ({
    annotationId: annotation.id,
    seq: 2,
    at: annotation.modifiedAt,
    by: 'Ada',
    change: 'correction',
    reason: 'A later count named more of them.',
    before: { note: 'As first said.' },
    after: { note: annotation.note },
  }));
  return { ...records, annotations, revisions: [...records.revisions, ...corrections] };
}
