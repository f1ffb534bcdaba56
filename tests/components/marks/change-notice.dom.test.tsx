import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ChangeNotice, type SettleChange } from '../../../components/marks/change-notice.tsx';
import { ResolutionNotice } from '../../../components/marks/resolution-notice.tsx';
import type { Annotation } from '../../../lib/model/annotation.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation } from '../samples.ts';

afterEach(cleanup);

const OLD = 'At least 31 people died in the fire.';
const NEW = 'At least 38 people died in the fire.';
const base = sampleAnnotation();
const annotation: Annotation = {
  ...base,
  target: { ...base.target, quote: { exact: OLD, prefix: '', suffix: '' } },
};
const look: WeighedSighting = {
  annotationId: annotation.id,
  resolution: { state: 'orphan', reason: 'removed', certainty: 1 },
  at: '2026-01-01T12:00:00.000Z',
  sameAt: '2026-01-01T09:30:00.000Z',
  sinceAt: '2026-01-01T12:00:00.000Z',
  found: { quote: { exact: NEW, prefix: '', suffix: '' }, position: { start: 0, end: 36 } },
  later: [],
  offered: [{ span: { start: 5, end: 20 }, text: 'Thirty-one died.' }],
};

function showChange(over: Partial<Annotation> = {}): ReturnType<typeof vi.fn<SettleChange>> {
  const onSettle = vi.fn<SettleChange>(() => Promise.resolve(true));
  render(
    <ChangeNotice
      annotation={{ ...annotation, ...over }}
      change={{ old: '31', new: '38', look }}
      onSettle={onSettle}
    />,
  );
  return onSettle;
}

describe('the notice of a change', () => {
  it('says what the words were and are, and how much later that was seen', () => {
    showChange();
    const notice = screen.getByRole('region', { name: 'Changed since it was noted' });
    expect(notice.textContent).toContain('31');
    expect(notice.querySelector('del')?.textContent).toBe('then: 31');
    expect(notice.querySelector('ins')?.textContent).toBe('now: 38');
    expect(screen.getByTitle(/Seen 2 hours later/)).toBeTruthy();
  });

  it('shows both passages as one, old and new named in words', () => {
    showChange();
    const diff = document.querySelector('.tm-diff');
    expect(diff?.textContent).toBe('At least then: 31now: 38 people died in the fire.');
    expect(diff?.querySelectorAll('del, ins')).toHaveLength(2);
  });

  it('gives each decision with the look it was made on', () => {
    const onSettle = showChange();
    fireEvent.click(screen.getByRole('button', { name: 'Accept new wording' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep my wording, note the edit' }));
    expect(onSettle.mock.calls).toEqual([
      ['accepted', look.at],
      ['kept', look.at],
    ]);
  });

  it('asks what accepting is where the check is published, and guesses nothing', async () => {
    const onSettle = showChange({ published: { url: 'https://desk.example/1', at: '2026-02-02' } });
    fireEvent.click(screen.getByRole('button', { name: 'Accept new wording' }));
    expect(onSettle).not.toHaveBeenCalled();
    const choice = await screen.findByRole<HTMLSelectElement>('combobox', {
      name: 'The change is',
    });
    expect(choice.value).toBe('');
    expect(document.activeElement).toBe(choice);
    fireEvent.input(screen.getByLabelText('Public reason'), { target: { value: 'Counted again' } });
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Save the change' });
    expect(save.disabled).toBe(true);
    fireEvent.change(choice, { target: { value: 'update' } });
    fireEvent.click(save);
    expect(onSettle.mock.calls).toEqual([
      ['accepted', look.at, { change: 'update', reason: 'Counted again' }],
    ]);
  });

  it('says when the edit was kept, and offers that no more', () => {
    showChange({
      edits: [
        {
          id: 'e' as never,
          old: OLD,
          new: NEW,
          oldSeenAt: look.sameAt,
          newSeenAt: look.at,
          textHash: null,
          decision: 'kept',
          decidedAt: '2026-01-01T12:05:00.000Z',
        },
      ],
    });
    expect(screen.getByText(/^Edit noted on/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keep my wording, note the edit' })).toBeNull();
  });

  it('says so where the decision could not be written', async () => {
    const onSettle = showChange();
    onSettle.mockResolvedValue(false);
    fireEvent.click(screen.getByRole('button', { name: 'Accept new wording' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Not done');
  });
});

describe('the notice of words that stand as they stood', () => {
  it('carries the time of the look', () => {
    const resolution = { state: 'same', span: { start: 0, end: 1 }, method: 'exact', certainty: 1 };
    render(
      <ResolutionNotice resolution={resolution as never} look={look} annotation={annotation} />,
    );
    expect(screen.getByText(/^Wording unchanged, looked at on Jan 1, 2026/)).toBeTruthy();
  });
});
