import { describe, expect, it } from 'vitest';

import { AnnotationEditor } from '../../../components/editing/annotation-editor.ts';
import type { Review } from '../../../lib/model/annotation.ts';
import type { ReviewId } from '../../../lib/model/ids.ts';
import { FakeBackend } from '../fake-backend.ts';
import { sampleAnnotation } from '../samples.ts';

function edit(backend: FakeBackend): AnnotationEditor {
  const { stored } = backend;
  const claim = (stored ?? sampleAnnotation()).claim;
  return new AnnotationEditor({ claim, annotation: stored, draft: null, backend });
}

describe('undo', () => {
  it('takes the decisions made here back, the last one first, each with a revision', async () => {
    const backend = new FakeBackend(sampleAnnotation({ note: 'old' }));
    const editor = edit(backend);
    expect(editor.undoable.value).toBeNull();
    editor.commit({ note: 'new' });
    await editor.flush();
    editor.commit({ status: 'done' });
    await editor.flush();
    expect(editor.undoable.value).toEqual(['status']);
    editor.undo();
    editor.undo();
    await editor.flush();
    expect(backend.stored).toMatchObject({ note: 'old', status: 'to check', revision: 5 });
    expect(editor.undoable.value).toBeNull();
  });

  it('takes back what is typed and not left yet', async () => {
    const backend = new FakeBackend(sampleAnnotation({ note: 'old' }));
    const editor = edit(backend);
    editor.type({ note: 'half' });
    editor.undo();
    await editor.flush();
    expect(backend.stored?.note).toBe('old');
    expect(editor.draft.value).toBeNull();
  });

  it('of the decision that made the annotation takes the annotation away', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ status: 'recorded', tags: ['x'] });
    await editor.flush();
    const made = editor.annotation.value;
    editor.undo();
    await editor.flush();
    expect(backend.calls.at(-1)).toBe('remove');
    expect(editor.annotation.value).toBeNull();
    expect(editor.saveState.value).toBe('idle');
    // What a list still shows of it does not bring it back.
    if (made !== null) editor.adopt(made);
    expect(editor.annotation.value).toBeNull();
    editor.commit({ note: 'after all' });
    await editor.flush();
    expect(backend.stored?.note).toBe('after all');
  });

  it('of all that was typed since the annotation was made takes it away, and not before', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ status: 'recorded' });
    await editor.flush();
    editor.commit({ note: 'typed' });
    await editor.flush();
    editor.undo();
    await editor.flush();
    expect(backend.stored).toMatchObject({ status: 'recorded', note: '' });
    editor.undo();
    await editor.flush();
    expect(backend.stored).toBeNull();
  });

  it('leaves an annotation that was there before, though nothing is left in it', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.commit({ status: 'recorded' });
    await editor.flush();
    editor.undo();
    await editor.flush();
    expect(backend.stored).toMatchObject({ status: 'to check' });
  });

  it('leaves an annotation made here that another tab wrote into', async () => {
    const backend = new FakeBackend();
    const editor = edit(backend);
    editor.commit({ status: 'recorded' });
    await editor.flush();
    editor.adopt(backend.changeElsewhere({ note: 'theirs' }));
    editor.undo();
    await editor.flush();
    expect(backend.stored).toMatchObject({ status: 'to check', note: 'theirs' });
  });

  it('leaves what another tab changed meanwhile, and asks where that is the same field', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.commit({ status: 'done' });
    await editor.flush();
    editor.adopt(backend.changeElsewhere({ note: 'theirs' }));
    editor.undo();
    await editor.flush();
    expect(backend.stored).toMatchObject({ status: 'to check', note: 'theirs' });
    editor.commit({ status: 'done' });
    await editor.flush();
    backend.changeElsewhere({ status: 'withdrawn' });
    editor.undo();
    await editor.flush();
    expect(backend.stored?.status).toBe('withdrawn');
    expect(editor.conflict.value?.fields).toEqual(['status']);
  });

  it('never takes a sign-off back', async () => {
    const backend = new FakeBackend(sampleAnnotation());
    const editor = edit(backend);
    editor.commit({ reviews: [review] });
    await editor.flush();
    expect(editor.undoable.value).toBeNull();
  });
});

const review: Review = {
  id: 'r1' as ReviewId,
  by: '',
  at: '2026-02-01T10:00:00.000Z',
  decision: 'approved',
  comment: '',
  revision: 1,
  lapsedAt: null,
};

describe('a published check', () => {
  const published = { url: 'https://desk.example/1', at: '2026-02-02' };
  const note = { change: 'correction', reason: 'The toll was misread.' } as const;

  it('keeps a change of its claim as a draft until it is said what it is', async () => {
    const backend = new FakeBackend(sampleAnnotation({ published }));
    const editor = edit(backend);
    const claim = { ...sampleAnnotation().claim, summary: 'changed' };
    editor.commit({ claim, note: 'also' });
    await editor.flush();
    expect(backend.calls).toEqual(['save note', 'draft claim']);
    expect(editor.asksForNote.value).toBe(true);
    editor.commit({}, note);
    await editor.flush();
    expect(backend.stored?.claim.summary).toBe('changed');
    expect(backend.notes).toEqual([undefined, note]);
    expect(editor.asksForNote.value).toBe(false);
  });

  it('takes back what waits and nothing else, and makes it wait again on undo', async () => {
    const backend = new FakeBackend(sampleAnnotation({ published }));
    const editor = edit(backend);
    const claim = { ...sampleAnnotation().claim, summary: 'changed' };
    editor.commit({ claim, note: 'stays' });
    await editor.flush();
    editor.discardHeld();
    await editor.flush();
    expect(editor.asksForNote.value).toBe(false);
    expect(editor.draft.value).toBeNull();
    expect(backend.stored).toMatchObject({ note: 'stays', claim: { summary: null } });
    editor.undoDiscard();
    await editor.flush();
    expect(editor.asksForNote.value).toBe(true);
    expect(editor.draft.value?.patch.claim?.summary).toBe('changed');
    expect(editor.discarded.value).toBeNull();
    expect(backend.stored?.claim.summary).toBeNull();
  });

  it('asks for the change that undo makes too', async () => {
    const backend = new FakeBackend(sampleAnnotation({ published }));
    const editor = edit(backend);
    editor.commit({ claim: { ...sampleAnnotation().claim, summary: 'changed' } }, note);
    await editor.flush();
    editor.undo();
    await editor.flush();
    expect(backend.stored?.claim.summary).toBe('changed');
    expect(editor.asksForNote.value).toBe(true);
    editor.commit({}, note);
    await editor.flush();
    expect(backend.stored?.claim.summary).toBeNull();
  });
});
