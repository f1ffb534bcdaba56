import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { sampleAnnotation, sampleScale } from '../samples.ts';
import { flush, show } from './show-card.tsx';

afterEach(cleanup);

describe('keys', () => {
  it('choose a level on the open figure, and the same key takes it off', async () => {
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
    fireEvent.keyDown(card, { key: '2' });
    await flush(editor);
    expect(backend.stored?.findings[0]).toMatchObject({ level: null, decidedAt: null });
  });

  it('mean themselves in a field', async () => {
    const { backend, editor, calls } = show();
    const note = screen.getByLabelText('Note');
    for (const key of ['1', '0', 'd', 'c', 'n', 'j', 'Enter']) fireEvent.keyDown(note, { key });
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

  it('Escape leaves a field, which keeps what was typed, and then the check', async () => {
    const { backend, editor, calls, card } = show(sampleAnnotation());
    const note = screen.getByLabelText('Note');
    note.focus();
    fireEvent.input(note, { target: { value: 'typed' } });
    fireEvent.keyDown(note, { key: 'Escape' });
    await flush(editor);
    expect(document.activeElement).toBe(card);
    expect(backend.stored?.note).toBe('typed');
    expect(calls.onClose).not.toHaveBeenCalled();
    fireEvent.keyDown(card, { key: 'Escape' });
    await flush(editor);
    expect(calls.onClose).toHaveBeenCalledOnce();
  });

  it('J and K go to the neighbours, the brackets to the other figures and round', async () => {
    const { card, editor, calls } = show(sampleAnnotation());
    fireEvent.keyDown(card, { key: 'j' });
    fireEvent.keyDown(card, { key: 'k' });
    await flush(editor);
    expect(vi.mocked(calls.onStep).mock.calls).toEqual([[1], [-1]]);
    const seen = [']', ']', ']', ']', '['].map((key) => {
      fireEvent.keyDown(card, { key });
      return card.querySelector('[aria-selected=true] b')?.textContent;
    });
    expect(seen).toEqual(['71+ memorials', 'Speaker', 'Statement', '83 graves', 'Statement']);
  });

  it.each([
    ['f', 'found'],
    ['e', 'evidence'],
    ['w', 'note'],
  ])('%s goes to the field “%s”', (key, name) => {
    const { card } = show();
    fireEvent.keyDown(card, { key });
    expect(document.activeElement?.getAttribute('name')).toBe(name);
  });

  it('0 notes a search that found nothing', async () => {
    const { backend, editor, card } = show();
    fireEvent.keyDown(card, { key: '0' });
    await flush(editor);
    expect(backend.stored?.evidence.map(({ stance }) => stance)).toEqual(['nothing found']);
  });

  it('N keeps the claim without a verdict', async () => {
    const { backend, editor, card } = show();
    fireEvent.keyDown(card, { key: 'n' });
    await flush(editor);
    expect(backend.stored?.status).toBe('recorded');
  });

  it('Enter is done and goes on, also from a field with Ctrl or ⌘', async () => {
    for (const over of [{}, { ctrlKey: true }, { metaKey: true }]) {
      const onNext = vi.fn();
      const { backend, editor, card } = show(sampleAnnotation(), { onNext });
      const note = screen.getByLabelText('Note');
      note.focus();
      fireEvent.input(note, { target: { value: 'typed' } });
      if (!('ctrlKey' in over) && !('metaKey' in over)) card.focus();
      fireEvent.keyDown(document.activeElement ?? card, { key: 'Enter', ...over });
      await flush(editor);
      expect(backend.stored).toMatchObject({ status: 'done', note: 'typed' });
      expect(onNext).toHaveBeenCalledOnce();
      cleanup();
    }
  });

  it.each([
    ['held down', { repeat: true }],
    ['while a word is composed', { isComposing: true }],
    ['with Shift', { shiftKey: true }],
  ])('Enter %s is not done', async (_how, over) => {
    const { backend, editor, card, calls } = show(sampleAnnotation());
    fireEvent.keyDown(card, { key: 'Enter', ...over });
    await flush(editor);
    expect(backend.calls).toEqual([]);
    expect(calls.onStep).not.toHaveBeenCalled();
  });

  it('Enter pressed again before it is stored does not pass over the next claim', async () => {
    const onNext = vi.fn();
    const { editor, card } = show(sampleAnnotation(), { onNext });
    fireEvent.keyDown(card, { key: 'Enter' });
    fireEvent.keyDown(card, { key: 'Enter' });
    await flush(editor);
    expect(onNext).toHaveBeenCalledOnce();
  });

  it.each([
    ['Enter', 'Done'],
    ['Enter', 'Next claim'],
  ])('%s held down does not press “%s” again', (key, name) => {
    show(sampleAnnotation());
    const button = screen.getByRole('button', { name: new RegExp(name) });
    expect(fireEvent.keyDown(button, { key })).toBe(true);
    expect(fireEvent.keyDown(button, { key, repeat: true })).toBe(false);
  });

  it('Escape held down leaves a field, and not the check', async () => {
    const { editor, calls, card } = show(sampleAnnotation());
    screen.getByLabelText('Note').focus();
    for (const repeat of [false, true, true])
      fireEvent.keyDown(document.activeElement ?? card, { key: 'Escape', repeat });
    await flush(editor);
    expect(document.activeElement).toBe(card);
    expect(calls.onClose).not.toHaveBeenCalled();
  });

  it('Enter on a button is that button’s', async () => {
    const { backend, editor } = show(sampleAnnotation());
    fireEvent.keyDown(screen.getByRole('button', { name: 'Next claim' }), { key: 'Enter' });
    await flush(editor);
    expect(backend.calls).toEqual([]);
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
