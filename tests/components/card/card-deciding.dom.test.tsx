import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { AnnotationId, ReviewId } from '../../../lib/model/ids.ts';
import { sampleAnnotation } from '../samples.ts';
import { expectNoFindings } from '../expect-no-findings.ts';
import { show as showWith } from './context-card.tsx';
import { choose, fill, flush, openGroup, show } from './show-card.tsx';

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
    openGroup('sign-off');
    const comment = await screen.findByLabelText('Comment');
    fireEvent.input(comment, { target: { value: 'count again' } });
    fireEvent.click(screen.getByRole('button', { name: 'Return for work' }));
    await flush(card.editor);
    expect(card.backend.stored?.reviews).toMatchObject([
      { id: 'r1' },
      { decision: 'returned', comment: 'count again', by: '', lapsedAt: null },
    ]);
  });

  it('asks for a name first where none is given, and signs once it is kept', async () => {
    const { editor, port } = await showWith({ isNamed: false }, sampleAnnotation());
    openGroup('sign-off');
    const sign = await screen.findByRole('button', { name: 'Sign off' });
    fireEvent.click(sign);
    const name = screen.getByLabelText('Your name');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText(/^Signed off by/)).toBeNull();
    fireEvent.input(name, { target: { value: 'Ada' } });
    await expectNoFindings();
    fireEvent.click(sign);
    expect(port.giveName).toHaveBeenCalledWith('Ada');
    await waitFor(() => {
      expect(screen.getByText(/^Signed off by/)).toBeTruthy();
    });
    await flush(editor);
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

  it('gives up a change that waits, and takes it up again on undo', async () => {
    const card = show(sampleAnnotation({ published }));
    fireEvent.keyDown(card.card, { key: '1' });
    await flush(card.editor);
    fireEvent.click(await screen.findByRole('button', { name: 'Discard this change' }));
    await flush(card.editor);
    expect(await screen.findByText(/The check stays as it is published/)).toBeTruthy();
    expect(screen.queryByText(/Say what this change is/)).toBeNull();
    expect(card.backend.draft).toBeNull();
    expect(card.backend.stored?.findings).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await flush(card.editor);
    expect(await screen.findByText(/Say what this change is/)).toBeTruthy();
    expect(screen.queryByText(/The check stays as it is published/)).toBeNull();
  });

  it('is told by its address and date', async () => {
    const card = show(sampleAnnotation());
    openGroup('publication');
    await fill(card, 'Address', published.url);
    await fill(card, 'Date', published.at);
    expect(card.backend.stored?.published).toEqual(published);
  });
});

describe('undo', () => {
  it.each(['z', 'button'])('takes the last decision back: %s', async (how) => {
    const card = show(sampleAnnotation());
    expect(card.card.querySelector('[data-act=undo]')).toBeNull();
    fireEvent.keyDown(card.card, { key: 'n' });
    await flush(card.editor);
    fireEvent.click(screen.getByLabelText('More'));
    const button = await screen.findByRole('button', { name: 'Undo: State' });
    if (how === 'button') fireEvent.click(button);
    else fireEvent.keyDown(card.card, { key: 'z' });
    await flush(card.editor);
    expect(card.backend.stored?.status).toBe('to check');
  });
});

describe('Done that went on to the next claim', () => {
  it('is taken back by Z there, which says whose it was, and not after a step', async () => {
    for (const isStepped of [false, true]) {
      const first = show(sampleAnnotation());
      fireEvent.keyDown(first.card, { key: 'Enter' });
      await waitFor(() => {
        expect(first.calls.onStep).toHaveBeenCalledOnce();
      });
      expect(first.backend.stored?.status).toBe('done');
      cleanup();
      const next = show(sampleAnnotation({ id: 'next' as AnnotationId }));
      if (isStepped) fireEvent.keyDown(next.card, { key: 'j' });
      await flush(next.editor);
      fireEvent.keyDown(next.card, { key: 'z' });
      await flush(first.editor);
      await flush(next.editor);
      expect(first.backend.stored?.status).toBe(isStepped ? 'done' : 'to check');
      expect(screen.queryAllByText('Done taken back: 83 graves · 71+ memorials')).toHaveLength(
        isStepped ? 0 : 1,
      );
      cleanup();
    }
  });
});

describe('the list of keys', () => {
  it('lies over the check by ?, names every key that acts, and goes by ? or Escape', async () => {
    const { card, calls } = show(sampleAnnotation());
    for (const key of ['?', 'Escape']) {
      fireEvent.keyDown(card, { key: '?' });
      const dialog = screen.getByRole('dialog', { name: 'Keys' });
      await expectNoFindings();
      const named = [...dialog.querySelectorAll('kbd')].map((one) => one.textContent);
      expect(named.join(' ')).toBe(
        'J K Enter D N Z O J K O Esc 1–3 [ ] Enter Ctrl Enter D N A Z F E 0 W L C ?',
      );
      fireEvent.keyDown(document.activeElement ?? dialog, { key });
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(document.activeElement).toBe(card);
    }
    expect(calls.onClose).not.toHaveBeenCalled();
  });
});

describe('the menu', () => {
  it('says by which keys the side panel opens, where there are some', () => {
    const { card } = show(sampleAnnotation(), { panelKeys: 'Alt+Shift+O' });
    fireEvent.click(screen.getByLabelText('More'));
    const said = card.querySelector('[data-panel-keys]')?.textContent;
    expect(said).toBe('Open in side panel: Alt+Shift+O');
  });

  it('closes by Escape alone, and keeps what is rare', () => {
    const { card, calls } = show(sampleAnnotation());
    fireEvent.click(screen.getByLabelText('More'));
    const acts = [...card.querySelectorAll('[data-act]')].map((one) =>
      one.getAttribute('data-act'),
    );
    expect(acts).toEqual(['note-only', 'copy', 'library', 'delete', 'keys']);
    expect(card.querySelector('[data-panel-keys]')).toBeNull();
    fireEvent.keyDown(screen.getByRole('button', { name: 'Delete' }), { key: 'Escape' });
    expect(card.querySelector<HTMLDetailsElement>('.tm-menu')?.open).toBe(false);
    expect(calls.onClose).not.toHaveBeenCalled();
  });
});

describe('a change of the words', () => {
  const resolution = {
    state: 'changed',
    span: { start: 0, end: 1 },
    method: 'context',
    certainty: 0.9,
    old: '83',
    new: '85',
  } as const;
  const look = {
    annotationId: sampleAnnotation().id,
    resolution,
    at: '2026-02-03T10:00:00.000Z',
    sameAt: '2026-02-01T10:00:00.000Z',
    sinceAt: '2026-02-03T10:00:00.000Z',
    found: { quote: sampleAnnotation().target.quote, position: { start: 0, end: 1 } },
    later: [],
    offered: [],
  };

  it('is accepted by A, is the one thing that is primary, and tells what becomes of verdicts', async () => {
    const onSettle = vi.fn(() => Promise.resolve(true));
    const { card, editor } = show(sampleAnnotation(), { resolution, look, onSettle });
    fireEvent.keyDown(card, { key: '1' });
    await flush(editor);
    const primary = [...card.querySelectorAll('.tm-primary')];
    expect(primary.map((one) => one.getAttribute('data-accept'))).toEqual(['true']);
    expect(screen.getByText(/^After accepting, the verdicts/)).toBeTruthy();
    expect(card.querySelector('[data-section=verdict] h3')?.textContent).toContain('on 83 graves');
    fireEvent.keyDown(card, { key: 'a' });
    expect(onSettle).toHaveBeenCalledExactlyOnceWith('accepted', look.at);
    await expectNoFindings();
  });
});
