import type { EditorBackend } from '../../components/editing/editor-backend.ts';
import { newId } from '../../components/ui/new-id.ts';
import { untouchedFields, type Annotation } from '../../lib/model/annotation.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { AnnotationId, SourceId } from '../../lib/model/ids.ts';
import { failure, success } from '../../lib/model/result.ts';

/**
 * Keeps the check of one claim as long as the page is open, and nowhere else: a trial is no part of
 * the library. `onChange` is called with each new state.
 */
export function createTrialBackend(onChange: (annotation: Annotation) => void): EditorBackend {
  let kept: Annotation | null = null;
  const keep = (next: Annotation): ReturnType<EditorBackend['save']> => {
    kept = next;
    onChange(next);
    return Promise.resolve(success(next));
  };
  const change = (over: Partial<Annotation>): ReturnType<EditorBackend['save']> => {
    if (kept === null) return Promise.resolve(failure({ code: 'not-found' }));
    const modifiedAt = new Date().toISOString();
    return keep({ ...kept, ...over, revision: kept.revision + 1, modifiedAt });
  };
  return {
    create: (claim, patch) => keep({ ...newAnnotation(claim), ...patch }),
    save: (_id, _baseRevision, patch) => change(patch),
    saveDraft: ({ id, baseRevision, patch, comment }) =>
      Promise.resolve(
        success({ annotationId: id, at: new Date().toISOString(), baseRevision, patch, comment }),
      ),
    remove: () => change({ deletedAt: new Date().toISOString() }),
  };
}

function newAnnotation(claim: RecordedClaim): Annotation {
  const now = new Date().toISOString();
  return {
    ...untouchedFields(claim),
    id: newId() as AnnotationId,
    revision: 1,
    sourceId: newId() as SourceId,
    snapshotId: null,
    target: {
      quote: { exact: claim.text, prefix: '', suffix: '' },
      position: { start: 0, end: claim.text.length },
    },
    visitedUrl: '',
    permalink: null,
    postedAt: null,
    seenAt: now,
    origin: 'detected',
    edits: [],
    createdAt: now,
    modifiedAt: now,
    deletedAt: null,
  };
}
