import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { OrphanHelp, type OrphanActions } from '../../../components/page-view/orphan-help.tsx';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleListed } from '../samples.ts';

afterEach(cleanup);

const annotation = sampleAnnotation();
const resolution = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
const offered = [{ span: { start: 4, end: 20 }, text: 'Thirty-one died.' }];
const look: WeighedSighting = {
  annotationId: annotation.id,
  resolution,
  later: [],
  at: '2026-01-01T12:00:00.000Z',
  sameAt: '2026-01-01T10:00:00.000Z',
  sinceAt: '2026-01-01T12:00:00.000Z',
  found: null,
  offered,
};

it('gives the places offered, and takes none by itself', async () => {
  const onShow = vi.fn(() => Promise.resolve(true));
  const onReattach = vi.fn(() => Promise.resolve(false));
  const listed = sampleListed('a', { annotation, resolution, sighting: look });
  render(<OrphanHelp listed={listed} actions={{ onShow, onReattach }} />);
  expect(onReattach).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Show me: Thirty-one died.' }));
  expect(onShow).toHaveBeenCalledWith(offered[0]);
  fireEvent.click(screen.getByRole('button', { name: 'Use this: Thirty-one died.' }));
  expect(onReattach).toHaveBeenCalledWith(listed, offered[0], undefined);
  fireEvent.click(screen.getByRole('button', { name: 'Attach to selected text' }));
  expect(onReattach).toHaveBeenLastCalledWith(listed, null, undefined);
  expect((await screen.findByRole('alert')).textContent).toContain('Select the words');
});

it('asks what kind of change it is where the check is published', async () => {
  const onReattach = vi.fn<OrphanActions['onReattach']>((_listed, _place, note) =>
    Promise.resolve(note === undefined ? 'unsaid' : true),
  );
  const listed = sampleListed('a', { annotation, resolution, sighting: look });
  render(<OrphanHelp listed={listed} actions={{ onShow: vi.fn(), onReattach }} />);
  fireEvent.click(screen.getByRole('button', { name: 'Use this: Thirty-one died.' }));
  const kind = await screen.findByRole('combobox');
  fireEvent.change(kind, { target: { value: 'correction' } });
  fireEvent.input(screen.getByRole('textbox'), { target: { value: 'The ministry counted anew.' } });
  fireEvent.click(screen.getByRole('button', { name: 'Save the change' }));
  const note = { change: 'correction', reason: 'The ministry counted anew.' };
  expect(onReattach).toHaveBeenLastCalledWith(listed, offered[0], note);
  await waitFor(() => {
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

it('says nothing of words that were found', () => {
  const actions = { onShow: vi.fn(), onReattach: vi.fn() };
  render(<OrphanHelp listed={sampleListed('a')} actions={actions} />);
  expect(screen.queryByRole('button')).toBeNull();
});
