import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';

import type { ReviewId } from '../../../lib/model/ids.ts';
import { sampleAnnotation } from '../samples.ts';
import { choose, fill, flush, open, show } from './show-card.tsx';

afterEach(cleanup);

describe('sign-off', () => {
  const review = {
    id: 'r1' as ReviewId,
    by: 'Ada',
    at: '2026-02-01T10:00:00.000Z',
    decision: 'approved',
    comment: 'well done',
    revision: 3,
    lapsedAt: null,
  } as const;

  it('adds a review with its comment after those there are', async () => {
    const card = show(sampleAnnotation({ reviews: [review] }));
    open('Sign-off and publication');
    const comment = await screen.findByLabelText('Comment');
    fireEvent.input(comment, { target: { value: 'count again' } });
    fireEvent.click(screen.getByRole('button', { name: 'Return for work' }));
    await flush(card.editor);
    expect(card.backend.stored?.reviews).toMatchObject([
      { id: 'r1' },
      { decision: 'returned', comment: 'count again', by: '', lapsedAt: null },
    ]);
  });

  it('stands in sight with name and comment, and says when it lapsed', () => {
    const lapsedAt = '2026-02-02T10:00:00.000Z';
    show(sampleAnnotation({ reviews: [{ ...review, lapsedAt }] }));
    expect(screen.getByText(/^Signed off by Ada/)).toBeTruthy();
    expect(screen.getByText('well done')).toBeTruthy();
    expect(screen.getByText(/^Lapsed: changed since/)).toBeTruthy();
  });
});

describe('a published check', () => {
  const published = { url: 'https://desk.example/1', at: '2026-02-02' };

  it('asks what a change of a finding is, with a public reason, before it is stored', async () => {
    const card = show(sampleAnnotation({ published }));
    expect(screen.queryByText(/This check is published/)).toBeNull();
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    expect(card.backend.stored?.findings).toEqual([]);
    expect(await screen.findByText(/This check is published/)).toBeTruthy();
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the change' });
    expect(save.disabled).toBe(true);
    await choose(card, 'The change is', 'update');
    fireEvent.input(screen.getByLabelText('Public reason'), { target: { value: 'New count.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the change' }));
    await flush(card.editor);
    expect(card.backend.stored?.findings).toHaveLength(1);
    expect(card.backend.notes.at(-1)).toEqual({ change: 'update', reason: 'New count.' });
    await waitFor(() => {
      expect(screen.queryByText(/This check is published/)).toBeNull();
    });
  });

  it('is told by its address and date', async () => {
    const card = show(sampleAnnotation());
    open('Sign-off and publication');
    await fill(card, 'Address', published.url);
    await fill(card, 'Date', published.at);
    expect(card.backend.stored?.published).toEqual(published);
  });
});

describe('undo', () => {
  it.each(['u', 'button'])('takes the last decision back: %s', async (how) => {
    const card = show(sampleAnnotation());
    expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull();
    fireEvent.keyDown(card.card, { key: 'f' });
    await flush(card.editor);
    const button = await screen.findByRole('button', { name: 'Undo: Status' });
    if (how === 'button') fireEvent.click(button);
    else fireEvent.keyDown(card.card, { key: 'u' });
    await flush(card.editor);
    expect(card.backend.stored?.status).toBe('to check');
  });
});

describe('the list of keys', () => {
  it('opens by ? and names every key that acts', () => {
    const { card } = show(sampleAnnotation());
    const keys = card.querySelector<HTMLDetailsElement>('.tm-keys');
    expect(keys?.open).toBe(false);
    fireEvent.keyDown(card, { key: '?' });
    expect(keys?.open).toBe(true);
    const named = [...(keys?.querySelectorAll('kbd') ?? [])].map((one) => one.textContent);
    expect(named).toEqual([
      '1–3',
      '0',
      'J',
      'K',
      'E',
      'L',
      'F',
      'R',
      'D',
      'T',
      'U',
      'C',
      'N',
      'P',
      '?',
      'Esc',
    ]);
  });
});
