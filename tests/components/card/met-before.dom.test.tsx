import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';

import type { AnnotationId } from '../../../lib/model/ids.ts';
import { bridges, elsewhere, graves, press, show, source } from './context-card.tsx';

afterEach(cleanup);

/** Unfolds where the claim was met, by the line that says so. */
async function openMet(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'You have met this before' }));
  return await screen.findByRole('region', { name: 'You have met this before' });
}

describe('a claim met before', () => {
  it('shows what was found there and how the figures stand to each other', async () => {
    await show({ met: [{ annotation: elsewhere({}), source }] });
    const met = await openMet();
    expect(met.textContent).toContain('The Other');
    expect(met.textContent).toContain('Both say 83');
    expect(met.textContent).toContain('counted on site');
    expect(met.textContent).not.toContain('disagree');
  });

  it('is told in a line below everything that is filled in, and moves nothing', async () => {
    await show({ met: [{ annotation: elsewhere({}), source }] });
    const line = await screen.findByRole('button', { name: 'You have met this before' });
    const note = screen.getByRole('textbox', { name: 'Note' });
    const follows = note.compareDocumentPosition(line) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(follows).not.toBe(0);
    expect(screen.queryByRole('region', { name: 'You have met this before' })).toBeNull();
  });

  it('stands open for the first two, and for the others once asked', async () => {
    const met = ['one', 'two', 'three', 'four'].map((id) => ({
      annotation: { ...elsewhere({}), id: id as AnnotationId },
      source,
    }));
    await show({ met });
    await openMet();
    const same = (): number => screen.getAllByRole('button', { name: 'Same claim' }).length;
    expect(same()).toBe(2);
    fireEvent.click(screen.getByText('and 2 more times'));
    expect(same()).toBe(4);
  });

  it('says disagree only of a disagreement, with the computation', async () => {
    const [lower, later] = [{ min: 70, max: 70, text: '70' }, { asOf: '2026-03-01' }];
    const { hold } = await show({ met: [{ annotation: elsewhere(lower), source }] });
    await openMet();
    const said = (): string | null =>
      document.querySelector('[data-comparison]')?.textContent ?? '';
    expect(said()).toBe('83 here and 70 there disagree: 13 apart');
    hold({ met: [{ annotation: elsewhere({ ...lower, ...later, place: 'Ostrel' }), source }] });
    await waitFor(() => {
      expect(said()).toContain('cannot be compared: place: not said here, Ostrel there');
    });
  });

  it('never drops the qualifier of a figure', async () => {
    const lower = { min: 70, max: null, text: '70', qualifier: 'atLeast' } as const;
    const { hold } = await show({ met: [{ annotation: elsewhere(lower), source }] });
    await openMet();
    const said = (): string | null =>
      document.querySelector('[data-comparison]')?.textContent ?? '';
    expect(said()).toBe('83 here and at least 70 there may be the same');
    const upper = { min: null, max: 70, text: '70', qualifier: 'atMost' } as const;
    hold({ met: [{ annotation: elsewhere(upper), source }] });
    await waitFor(() => {
      expect(said()).toContain('83 here and up to 70 there disagree');
    });
  });

  it('is linked in one click, with the status of the first, and unlinked again', async () => {
    const other = elsewhere({});
    const { editor, card, hold, onCopyCheck } = await show({
      met: [{ annotation: other, source }],
    });
    await openMet();
    fireEvent.click(screen.getByRole('button', { name: 'Same claim' }));
    await waitFor(() => {
      expect(editor.annotation.value).toMatchObject({ appearanceOf: 'other', status: 'done' });
    });
    hold({ first: { annotation: other, source } });
    await screen.findByText('Verdicts and evidence are those of the first appearance.');
    expect(document.querySelector('[data-nothing-found]')).toBeNull();
    // A level by its key would be a finding that nobody sees.
    fireEvent.keyDown(card, { key: '1' });
    expect(editor.draft.peek()?.patch.findings ?? []).toEqual([]);
    fireEvent.keyDown(card, { key: 'c' });
    expect(onCopyCheck).toHaveBeenCalledExactlyOnceWith(expect.anything(), other);
    fireEvent.click(screen.getByRole('button', { name: 'Unlink' }));
    await waitFor(() => {
      expect(editor.annotation.value?.appearanceOf).toBeNull();
    });
    expect(document.querySelector('[data-nothing-found]')).not.toBeNull();
    expect(editor.annotation.value?.findings).toEqual([]);
  });

  it('and the open list of subjects pass axe', async () => {
    const { card } = await show({
      met: [{ annotation: elsewhere({}), source }],
      subjects: [graves, bridges],
    });
    await openMet();
    card.focus();
    press('l');
    const { violations } = await axe.run(card);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says on how many pages its findings show', async () => {
    const { port } = await show({ appearances: [{ annotation: elsewhere({}), source }] });
    fireEvent.click(await screen.findByRole('button', { name: 'Shown on other pages too' }));
    fireEvent.click(screen.getByRole('button', { name: 'news.example' }));
    expect(screen.getByText(/also show on one other page/)).toBeTruthy();
    expect(port.openAnnotation).toHaveBeenCalledWith('other');
  });

  it('has the check copied as sensitive where the library says that it stays home', async () => {
    const { card, onCopyCheck } = await show({ isSensitive: true });
    await waitFor(() => {
      fireEvent.keyDown(card, { key: 'c' });
      expect(onCopyCheck).toHaveBeenLastCalledWith(
        expect.objectContaining({ sensitive: true }),
        null,
      );
    });
  });
});
