import { expect, test } from 'vitest';

import { PendingEdit } from '../../../components/editing/pending-edit.ts';
import { sampleAnnotation } from '../samples.ts';

test.each([
  { found: 'Of the', stored: 'Of the register of 1951.', pending: {} },
  { found: 'Of the', stored: 'Another wording', pending: { note: 'Of the' } },
])(
  'a draft “$found” found here is, once another window stored “$stored”, pending as $pending',
  ({ found, stored, pending }) => {
    const annotation = sampleAnnotation();
    const { id, revision } = annotation;
    const at = '2026-05-04T10:00:00.000Z';
    const draft = { annotationId: id, at, baseRevision: revision, patch: { note: found } };
    const edit = new PendingEdit(annotation, draft);
    edit.pass({ ...annotation, revision: revision + 1, note: stored });
    expect(edit.patch.value).toEqual(pending);
  },
);

test('what was typed here stays, even where somebody else stored more of the same words', () => {
  const annotation = sampleAnnotation();
  const edit = new PendingEdit(annotation, null);
  edit.add({ note: 'Of the' }, annotation);
  edit.pass({ ...annotation, revision: annotation.revision + 1, note: 'Of the register of 1951.' });
  expect(edit.patch.value).toEqual({ note: 'Of the' });
});
