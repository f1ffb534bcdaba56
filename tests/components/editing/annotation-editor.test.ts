import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { AnnotationEditor, DRAFT_DELAY_MS } from '../../../components/editing/annotation-editor.ts';
import type { KeptTyping } from '../../../components/editing/editor-backend.ts';
import type { ReviewId } from '../../../lib/model/ids.ts';
import type { Draft } from '../../../lib/model/revision.ts';
import { FakeBackend } from '../fake-backend.ts';
import { sampleAnnotation } from '../samples.ts';

function edit(backend: FakeBackend, draft: Draft | null = null): AnnotationEditor {
  const { stored } = backend;
  const claim = (stored ?? sampleAnnotation()).claim;
  return new AnnotationEditor({ claim, annotation: stored, draft, backend });
}

async function pause(): Promise<void> {
  await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS);
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('typing', () => {
  it('is kept as a draft within the delay, however long the typing goes on', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    for (const note of ['a', 'ab', 'abc']) {
      editor.type({ note });
      await vi.advanceTimersByTimeAsync(DRAFT_DELAY_MS / 2);
    }
    expect(backend.draft?.patch.note).toMatch(/^ab/);
    await pause();
    expect(backend.draft?.patch).toEqual({ note: 'abc' });
    expect(backend.calls.some((call) => call.startsWith('save'))).toBe(false);
  });

  it('shows at once, and as saved only when the draft is written', async () => {
    const editor = edit(new FakeBackend(sampleAnnotation()));
    editor.type({ note: 'a' });
    expect(editor.draft.value?.patch).toEqual({ note: 'a' });
    expect(editor.saveState.value).toBe('typing');
    await pause();
    expect(editor.saveState.value).toBe('saved');
  });

  it('creates the annotation bare on the first letters, so that the history holds no half words', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.type({ note: 'ab' });
    await pause();
    expect(backend.calls).toEqual(['create']);
    expect(backend.draft?.patch).toEqual({ note: 'ab' });
    expect(editor.saveState.value).toBe('saved');
    expect(backend.stored?.note).toBe('');
    expect(editor.annotation.value?.id).toBe(backend.stored?.id);
    expect(editor.draft.value?.patch).toEqual({ note: 'ab' });
  });

  it('makes one revision of many letters when the field is left', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.type({ note: 'a' });
    editor.type({ note: 'ab' });
    editor.commit({ note: 'ab' });
    await editor.flush();
    expect(backend.calls).toEqual(['save note']);
    expect(backend.stored?.note).toBe('ab');
    expect(backend.draft).toBeNull();
    expect(editor.draft.value).toBeNull();
  });

  it('carries what is said of a change with the save that holds it, and with no other', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    const note = { change: 'correction', reason: 'The toll was misread.' } as const;
    backend.failing = { code: 'storage-unavailable' };
    editor.commit({ note: 'a' }, note);
    await editor.flush();
    backend.failing = null;
    editor.retry();
    await editor.flush();
    editor.commit({ note: 'b' });
    await editor.flush();
    expect(backend.notes).toEqual([note, note, undefined]);
  });

  it('of letters while a save is under way stays on top and is saved next', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.commit({ note: 'first' });
    editor.type({ note: 'first and more' });
    await editor.flush();
    expect(backend.stored?.note).toBe('first and more');
    expect(editor.saveState.value).toBe('saved');
  });
});

describe('a decision', () => {
  it('creates the annotation with it where there was none, once', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ status: 'checking' });
    editor.commit({ tags: ['x'] });
    await editor.flush();
    expect(backend.calls).toEqual(['create']);
    expect(backend.stored).toMatchObject({ status: 'checking', tags: ['x'] });
  });

  it('of a claim alone creates the annotation, with the claim as it was read', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    const claim = { ...sampleAnnotation().claim, summary: 'mine' };
    editor.type({ claim });
    await pause();
    expect(backend.calls).toEqual(['create']);
    expect(backend.draft?.patch).toEqual({ claim });
    expect(backend.stored?.claim.summary).toBeNull();
    await editor.flush();
    expect(backend.stored?.claim).toEqual(claim);
  });

  it('is not made by leaving a field of the claim as it was', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ claim: { ...sampleAnnotation().claim } });
    await editor.flush();
    expect(backend.calls).toEqual([]);
  });

  it('is not made by leaving a field untouched', async () => {
    const backend = new FakeBackend(sampleAnnotation({ note: 'same' }));
    const editor = edit(backend);
    editor.commit({ note: 'same' });
    await editor.flush();
    expect(backend.calls).toEqual([]);
    expect(backend.stored?.revision).toBe(1);
  });

  it('is not made by leaving an empty field of a claim nobody annotated', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ note: '' });
    await editor.flush();
    expect(backend.calls).toEqual([]);
    expect(editor.draft.value).toBeNull();
    expect(editor.saveState.value).toBe('idle');
  });

  it('of an earlier visit left as a draft is shown and committed on closing', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const draft = {
      annotationId: sampleAnnotation().id,
      at: '',
      baseRevision: 1,
      patch: { note: 'left' },
    };
    const editor = edit(backend, draft);
    expect(editor.draft.value?.patch.note).toBe('left');
    await editor.flush();
    expect(backend.stored?.note).toBe('left');
  });
});

it('typed and taken back leaves neither revision nor draft', async () => {
  const backend = new FakeBackend(sampleAnnotation({ note: 'as it was' }));
  const editor = edit(backend);
  editor.type({ note: 'as it was and' });
  await pause();
  editor.commit({ note: 'as it was' });
  await editor.flush();
  expect(backend.draft).toBeNull();
  expect(editor.draft.value).toBeNull();
});

describe('a failure', () => {
  it('of a full storage keeps what was typed in sight and saves it on retry', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    backend.failing = { code: 'storage-full' };
    editor.type({ note: 'precious' });
    await pause();
    expect(editor.saveState.value).toEqual({ failed: { code: 'storage-full' } });
    expect(editor.draft.value?.patch.note).toBe('precious');
    editor.type({ note: 'precious!' });
    expect(editor.saveState.value).toEqual({ failed: { code: 'storage-full' } });
    backend.failing = null;
    editor.retry();
    await editor.flush();
    expect(backend.stored?.note).toBe('precious!');
    expect(editor.saveState.value).toBe('saved');
  });

  it('while creating keeps the words, and the next letter tries again', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    backend.failing = 'throw';
    editor.type({ note: 'a' });
    await pause();
    expect(editor.saveState.value).toEqual({ failed: { code: 'storage-unavailable' } });
    backend.failing = null;
    editor.type({ note: 'ab' });
    await pause();
    expect(backend.draft?.patch.note).toBe('ab');
    expect(editor.saveState.value).toBe('saved');
  });
});

describe('another tab', () => {
  it('that changed another field loses nothing and takes nothing', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.type({ note: 'mine' });
    editor.adopt(backend.changeElsewhere({ tags: ['theirs'] }));
    await editor.flush();
    expect(backend.stored).toMatchObject({ note: 'mine', tags: ['theirs'] });
  });

  it.each([
    { keep: 'mine', note: 'mine' },
    { keep: 'theirs', note: 'theirs' },
  ] as const)('that wrote the same note asks; keeping $keep stores it', async ({ keep, note }) => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.type({ note: 'mine', tags: ['t'] });
    backend.changeElsewhere({ note: 'theirs' });
    await editor.flush();
    expect(editor.conflict.value?.fields).toEqual(['note']);
    expect(editor.conflict.value?.theirs.note).toBe('theirs');
    expect(editor.draft.value?.patch.note).toBe('mine');
    expect(backend.stored).toMatchObject({ note: 'theirs', tags: ['t'] });
    expect(editor.saveState.value).toMatchObject({ failed: { code: 'conflict' } });
    editor.resolveConflict(keep);
    await editor.flush();
    expect(backend.stored).toMatchObject({ note, tags: ['t'] });
    expect(editor.conflict.value).toBeNull();
    expect(editor.saveState.value).toBe('saved');
  });

  it('that decided after an old draft was left is never overwritten unasked', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    backend.changeElsewhere({ note: 'decided later' });
    const draft = {
      annotationId: sampleAnnotation().id,
      at: '',
      baseRevision: 1,
      patch: { note: 'old' },
    };
    const editor = edit(backend, draft);
    await editor.flush();
    expect(editor.conflict.value?.fields).toEqual(['note']);
    expect(backend.stored?.note).toBe('decided later');
  });

  it('that erased the annotation leaves the words here', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    backend.stored = null;
    editor.commit({ note: 'kept' });
    await editor.flush();
    expect(editor.saveState.value).toEqual({ failed: { code: 'not-found' } });
    expect(editor.draft.value?.patch.note).toBe('kept');
  });
});

describe('pagehide', () => {
  it('sends what is typed without waiting for its turn', () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.type({ note: 'a' });
    editor.rescue();
    expect(backend.calls).toEqual(['draft note']);
  });

  it('goes to whoever lives on, where there is somebody', () => {
    const handed: KeptTyping[] = [];
    const backend = new FakeBackend(sampleAnnotation());
    const handOver = (typing: KeptTyping): ReturnType<FakeBackend['saveDraft']> => {
      handed.push(typing);
      return backend.saveDraft(typing);
    };
    const editor = edit(Object.assign(backend, { handOver }));
    editor.type({ note: 'a' });
    editor.rescue();
    expect(handed).toMatchObject([{ patch: { note: 'a' } }]);
  });

  it('creates the annotation with what is typed where there was none yet', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.type({ note: 'a' });
    editor.rescue();
    await vi.advanceTimersByTimeAsync(0);
    expect(backend.draft?.patch).toEqual({ note: 'a' });
    expect(backend.stored?.note).toBe('');
  });

  it('sends what was typed while the annotation is being created', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.type({ note: 'a' });
    vi.advanceTimersByTime(DRAFT_DELAY_MS);
    await Promise.resolve();
    expect(backend.calls).toEqual(['create']);
    editor.type({ note: 'all of it' });
    editor.rescue();
    expect(backend.calls).toEqual(['create', 'create']);
    await pause();
    expect(backend.draft?.patch).toEqual({ note: 'all of it' });
  });
});

describe('the comment of a sign-off', () => {
  it('is kept with the draft while it is typed, also on a claim nobody annotated, and shown again', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.comments('Not su');
    await pause();
    expect(backend.draft).toMatchObject({ comment: 'Not su', patch: {} });
    expect(editor.saveState.value).toBe('saved');
    expect(edit(backend, backend.draft).comment.value).toBe('Not su');
  });

  it('outlives a decision on something else, and goes with the sign-off', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.comments('Not sure');
    editor.commit({ status: 'checking' });
    await editor.flush();
    expect(backend.draft).toMatchObject({ comment: 'Not sure' });
    const signed = { id: 'r1' as ReviewId, by: '', at: '', comment: 'Not sure' };
    const review = { ...signed, decision: 'approved', revision: 1, lapsedAt: null } as const;
    editor.commit({ reviews: [review] });
    await editor.flush();
    expect(editor.comment.value).toBe('');
    expect(backend.draft).toBeNull();
  });

  it('is kept when the card closes before the pause', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.comments('Not sure');
    await editor.flush();
    expect(backend.draft).toMatchObject({ comment: 'Not sure' });
  });
});
