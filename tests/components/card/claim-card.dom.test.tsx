import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ClaimCard } from '../../../components/card/claim-card.tsx';
import type { SaveState } from '../../../components/editing/save-state.ts';
import { createCardTranslator } from '../../../lib/i18n/card-catalogues.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleClaim, sampleScale } from '../samples.ts';
import { flush, handlers, show } from './show-card.tsx';

afterEach(cleanup);

describe('what the card says', () => {
  it('reads every figure in plain words', () => {
    show();
    expect(screen.getByText('83 · graves')).toBeTruthy();
    expect(screen.getByText('at least 71 · memorials')).toBeTruthy();
    expect(screen.getByText('said by Officials in Norvale')).toBeTruthy();
    expect(screen.getByText('It counts graves, memorials or burials.')).toBeTruthy();
  });

  it('names what each finding judges and chooses no level beforehand', () => {
    const { card } = show();
    const heads = [...card.querySelectorAll('.tm-finding-what')].map((each) => each.textContent);
    expect(heads).toEqual(['83 graves', 'at least 71 memorials', 'speaker', 'whole statement']);
    expect(card.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
    expect(screen.getByRole('group', { name: 'Finding on: 83 graves' })).toBeTruthy();
  });

  it('shows no measure of how much the claim deserves checking', () => {
    const { card } = show();
    expect(card.textContent).not.toMatch(/0\.8|80/);
    expect(card.querySelector('meter, progress')).toBeNull();
  });

  it('shows old and new where the wording changed', () => {
    show(sampleAnnotation(), {
      resolution: {
        state: 'changed',
        span: { start: 0, end: 1 },
        method: 'context',
        certainty: 0.9,
        old: '83 graves',
        new: '85 graves',
      },
    });
    expect(screen.getByText('85 graves').localName).toBe('ins');
    expect(screen.getByText('83 graves', { selector: 'del' })).toBeTruthy();
    const notice = screen.getByRole('region', { name: 'Changed since it was noted' });
    const quote = document.querySelector('blockquote') ?? notice;
    const isAbove = notice.compareDocumentPosition(quote) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(isAbove).not.toBe(0);
  });
});

describe('a dismissed claim', () => {
  it('says so with room for a reason, and is taken back by the key of “to check”', async () => {
    const [onReason, onTakeBack] = [vi.fn(), vi.fn()];
    const dismissed = { reason: 'an opinion', onReason, onTakeBack };
    const { backend, editor, card } = show(null, { dismissed });
    const notice = screen.getByRole('region', { name: 'Dismissed on this source' });
    const reason = within(notice).getByLabelText<HTMLInputElement>('Why? (may stay empty)');
    expect(reason.value).toBe('an opinion');
    expect(screen.getByLabelText<HTMLSelectElement>('Status').value).toBe('dismissed');
    fireEvent.input(reason, { target: { value: 'an opinion of his' } });
    fireEvent.blur(reason);
    expect(onReason).toHaveBeenCalledExactlyOnceWith('an opinion of his');
    fireEvent.keyDown(card, { key: 't' });
    expect(onTakeBack).toHaveBeenCalledOnce();
    await flush(editor);
    expect(backend.stored).toBeNull();
    await expectNoFindings();
  });
});

describe('keys', () => {
  it('choose a level on the open figure, and 0 takes it back', async () => {
    const { backend, editor, card } = show();
    fireEvent.keyDown(card, { key: '2' });
    await flush(editor);
    const [finding] = backend.stored?.findings ?? [];
    expect(finding).toMatchObject({ level: 'false', scale: sampleScale.id });
    expect(finding?.about).toEqual({
      kind: 'figure',
      figureId: backend.stored?.claim.figures[0]?.id,
    });
    expect(finding?.decidedAt).not.toBeNull();
    expect(backend.stored?.status).toBe('checking');
    fireEvent.keyDown(card, { key: '0' });
    await flush(editor);
    expect(backend.stored?.findings[0]).toMatchObject({ level: null, decidedAt: null });
  });

  it('mean themselves in a field', async () => {
    const { backend, editor, calls } = show();
    const note = screen.getByLabelText('Note');
    for (const key of ['1', 'd', 'r', 'c', 'n']) fireEvent.keyDown(note, { key });
    await flush(editor);
    expect(backend.calls).toEqual([]);
    expect(calls.onDismiss).not.toHaveBeenCalled();
  });

  it.each([
    { key: 'd', call: 'onDismiss' },
    { key: 'c', call: 'onCopyCheck' },
  ] as const)('$key calls $call', ({ key, call }) => {
    const { calls, card } = show();
    fireEvent.keyDown(card, { key });
    expect(calls[call]).toHaveBeenCalledOnce();
  });

  it('act at their places where the keyboard writes another script', () => {
    const { calls, card } = show();
    fireEvent.keyDown(card, { key: 'с', code: 'KeyC' });
    expect(calls.onCopyCheck).toHaveBeenCalledOnce();
    fireEvent.keyDown(card, { key: 'в', code: 'KeyD' });
    expect(calls.onDismiss).toHaveBeenCalledOnce();
  });

  it('Escape closes from a field too, after what was typed is stored', async () => {
    const { backend, editor, calls } = show(sampleAnnotation());
    const note = screen.getByLabelText('Note');
    fireEvent.input(note, { target: { value: 'typed' } });
    fireEvent.keyDown(note, { key: 'Escape' });
    await flush(editor);
    expect(backend.stored?.note).toBe('typed');
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('with a modifier stay the browser’s', () => {
    const { calls, card } = show();
    fireEvent.keyDown(card, { key: 'c', ctrlKey: true });
    expect(calls.onCopyCheck).not.toHaveBeenCalled();
  });

  it('work at once, since the card takes the focus when it opens', () => {
    const { card } = show();
    expect(document.activeElement).toBe(card);
  });
});

describe('fields', () => {
  it('write one revision when they are left', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const line = screen.getByLabelText('Why, in one line');
    fireEvent.input(line, { target: { value: 'Counted on' } });
    fireEvent.input(line, { target: { value: 'Counted on the register' } });
    fireEvent.blur(line);
    await flush(editor);
    expect(backend.stored?.findings).toHaveLength(1);
    expect(backend.stored?.findings[0]?.justification).toBe('Counted on the register');
    expect(backend.calls).toEqual(['save findings']);
  });

  it('take an established figure in words and say how it was understood', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const best = screen.getByLabelText('Best');
    fireEvent.input(best, { target: { value: '1.2 million' } });
    fireEvent.blur(best);
    await flush(editor);
    expect(backend.stored?.findings[0]?.established.best).toBe(1_200_000);
  });

  it('keep what is no number in the field and out of the record', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const best = screen.getByLabelText('Best');
    fireEvent.input(best, { target: { value: 'lots' } });
    fireEvent.blur(best);
    await flush(editor);
    expect(backend.calls).toEqual([]);
    expect((best as HTMLInputElement).value).toBe('lots');
    expect(best.getAttribute('aria-invalid')).toBe('true');
  });

  it('visited and left empty make no finding', async () => {
    const { backend, editor } = show(sampleAnnotation());
    fireEvent.blur(screen.getByLabelText('Why, in one line'));
    fireEvent.blur(screen.getByLabelText('Note'));
    fireEvent.blur(screen.getByLabelText('Tags'));
    await flush(editor);
    expect(backend.calls).toEqual([]);
  });

  it('turn a line into tags', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const tags = screen.getByLabelText('Tags');
    fireEvent.input(tags, { target: { value: 'graves, Norvale , graves,' } });
    fireEvent.blur(tags);
    await flush(editor);
    expect(backend.stored?.tags).toEqual(['graves', 'Norvale']);
  });
});

describe('evidence', () => {
  it('that found nothing asks where and with which words', async () => {
    const { backend, editor } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Nothing found' }));
    await flush(editor);
    const where = await screen.findByLabelText('Where it was looked for');
    fireEvent.input(where, { target: { value: 'town archive' } });
    fireEvent.blur(where);
    await flush(editor);
    expect(backend.stored?.evidence[0]).toMatchObject({
      stance: 'nothing found',
      searched: { where: 'town archive', words: '' },
    });
  });

  it('taken away can be brought back to its place', async () => {
    const { backend, editor } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Supports' }));
    await flush(editor);
    const id = backend.stored?.evidence[0]?.id;
    fireEvent.click(await screen.findByRole('button', { name: 'Remove this evidence' }));
    await flush(editor);
    expect(backend.stored?.evidence).toEqual([]);
    const notice = (await screen.findByText(/Evidence removed/)).closest('p');
    fireEvent.click(within(notice as HTMLElement).getByRole('button', { name: 'Undo' }));
    await flush(editor);
    expect(backend.stored?.evidence.map((each) => each.id)).toEqual([id]);
  });

  it('says when an address is none', async () => {
    const { editor } = show();
    fireEvent.click(screen.getByRole('button', { name: 'Context' }));
    await flush(editor);
    const url = await screen.findByLabelText('Address (if there is one)');
    fireEvent.input(url, { target: { value: 'javascript:alert(1)' } });
    expect(await screen.findByText(/starts with http/)).toBeTruthy();
  });
});

describe('a failed save', () => {
  const failed: SaveState = { failed: { code: 'storage-full' } };

  it('says so and offers what was written for copying', () => {
    const calls = handlers();
    render(
      <ClaimCard
        claim={sampleClaim}
        recorded={sampleAnnotation().claim}
        annotation={sampleAnnotation()}
        draft={{ patch: { note: 'precious words' } }}
        resolution={null}
        later={[]}
        scales={[sampleScale]}
        translator={createCardTranslator('en')}
        saveState={signal<SaveState>(failed)}
        onType={vi.fn()}
        onCommit={vi.fn()}
        {...calls}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('no room left');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Note').value).toBe('precious words');
    fireEvent.click(screen.getByRole('button', { name: 'Copy what I wrote' }));
    expect(calls.onCopy).toHaveBeenCalledWith('precious words');
  });

  it('keeps the card open until the person closes it without saving', async () => {
    const { backend, editor, calls, card } = show(sampleAnnotation());
    backend.failing = { code: 'storage-full' };
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'x' } });
    fireEvent.keyDown(card, { key: 'Escape' });
    await flush(editor);
    expect(calls.onClose).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Close without saving' }));
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('by a conflict over the claim shows what either side made of it', async () => {
    const { backend, editor } = show(sampleAnnotation());
    const { claim } = sampleAnnotation();
    editor.type({ claim: { ...claim, summary: 'My summary' } });
    backend.changeElsewhere({ claim: { ...claim, summary: 'Their summary' } });
    await flush(editor);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('In short: Their summary');
    expect(alert.textContent).toContain('In short: My summary');
  });

  it('by a conflict shows both versions and takes the choice', async () => {
    const { backend, editor } = show(sampleAnnotation());
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'mine' } });
    backend.changeElsewhere({ note: 'theirs' });
    await flush(editor);
    expect(await screen.findByText('theirs')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keep what is here' }));
    await flush(editor);
    expect(backend.stored?.note).toBe('mine');
  });
});
