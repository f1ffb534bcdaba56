import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { AnnotationEditor, DRAFT_DELAY_MS } from '../../../components/editing/annotation-editor.ts';
import type { AnnotationPatch } from '../../../lib/model/annotation.ts';
import { finding } from '../../store/records.ts';
import { FakeBackend } from '../fake-backend.ts';
import { sampleAnnotation } from '../samples.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

it.each<[string, AnnotationPatch]>([
  ['a note', { note: 'precious' }],
  ['a verdict', { findings: [finding({ level: 'precious' })] }],
  ['a tag', { tags: ['precious'] }],
  ['a status', { status: 'done' }],
  ['a note with its evidence', { evidence: [], note: 'precious' }],
  ['a mark', { sensitive: true }],
])(
  '%s is never shown as saved where the write fails, neither decided nor typed nor first',
  async (_what, patch) => {
    for (const backend of [new FakeBackend(sampleAnnotation()), new FakeBackend()]) {
      const { stored: annotation } = backend;
      const { claim } = annotation ?? sampleAnnotation();
      const editor = new AnnotationEditor({ claim, annotation, draft: null, backend });
      const shown: unknown[] = [];
      editor.saveState.subscribe((state) => {
        shown.push(state);
      });
      for (const failing of [{ code: 'storage-full' }, 'throw'] as const) {
        backend.failing = failing;
        editor.type(patch);
        await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS);
        editor.commit(patch);
        await editor.flush();
        editor.retry();
        await editor.flush();
      }
      expect(shown).not.toContain('saved');
      expect(shown.at(-1)).toMatchObject({ failed: {} });
    }
  },
);
