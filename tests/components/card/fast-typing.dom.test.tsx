import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { sampleAnnotation } from '../samples.ts';
import { openGroup, show, type Shown } from './show-card.tsx';

afterEach(cleanup);

/** Fills a field as fast as a script does: the one before is left in the same moment. */
function type(label: string, value: string): void {
  const field = screen.getByLabelText(label);
  field.focus();
  fireEvent.input(field, { target: { value } });
}

/** How a check may be left right after the last letter. */
const WAYS_OUT = {
  'Done by Ctrl and Enter': ({ card }: Shown) =>
    fireEvent.keyDown(document.activeElement ?? card, { key: 'Enter', ctrlKey: true }),
  Done: () => fireEvent.click(screen.getByRole('button', { name: /^Done/ })),
  'the next claim': () => fireEvent.click(screen.getByRole('button', { name: 'Next claim' })),
  'Escape, twice': ({ card }: Shown) =>
    [1, 2].map(() => fireEvent.keyDown(document.activeElement ?? card, { key: 'Escape' })),
  'its view going away': ({ editor, view, calls }: Shown) => {
    view.unmount();
    void editor.flush().then(calls.onClose);
  },
};

describe('what is typed as fast as it can be', () => {
  it.each(Object.entries(WAYS_OUT))(
    'is all kept when the check is left by %s',
    async (_way, leave) => {
      for (let round = 1; round <= 20; round++) {
        const onNext = vi.fn();
        const shown = show(round % 2 === 0 ? sampleAnnotation() : null, { onNext });
        const { backend, calls } = shown;
        // Some writes are under way for as long as the whole typing takes, others for a moment.
        backend.slowness = () => (round * 7) % 40;
        fireEvent.keyDown(shown.card, { key: '2' });
        openGroup('finding', 'tags', 'summary');
        const knownAsOf = `2026-01-${String(round).padStart(2, '0')}`;
        type('Found', `33-40, best ${33 + (round % 5)}`);
        type('Why, in one line', `why ${round}`);
        type('Known as of', knownAsOf);
        if (round % 3 === 0) await new Promise((resolve) => setTimeout(resolve, round));
        type('Tags', `a${round}, b`);
        type('In short', `in short ${round}`);
        fireEvent.click(screen.getByTitle('Change who says it'));
        const speaker = screen.getByLabelText('Who says it');
        fireEvent.input(speaker, { target: { value: `Speaker ${round}` } });
        type('Note', `note ${round}`);
        leave(shown);
        await waitFor(() => {
          const left = [onNext, calls.onStep, calls.onClose].flatMap(
            (fn) => vi.mocked(fn).mock.calls,
          );
          expect(left).toHaveLength(1);
        });
        const { note, tags, claim, findings } = backend.stored ?? sampleAnnotation();
        expect({ note, tags, summary: claim.summary }).toEqual({
          note: `note ${round}`,
          tags: [`a${round}`, 'b'],
          summary: `in short ${round}`,
        });
        expect(claim.voices.at(-1)?.name).toBe(`Speaker ${round}`);
        expect(findings).toHaveLength(1);
        expect(findings[0]).toMatchObject({
          ...{ level: 'false', justification: `why ${round}`, knownAsOf },
          established: { min: 33, best: 33 + (round % 5), max: 40 },
        });
        cleanup();
      }
    },
  );

  it('is kept as a draft, who says it as well, and a name emptied on the way keeps its voice', async () => {
    const { editor } = show(sampleAnnotation());
    const before = editor.claim.voices.at(-1);
    fireEvent.click(screen.getByTitle('Change who says it'));
    for (const value of ['', 'The mayor']) {
      fireEvent.input(screen.getByLabelText('Who says it'), { target: { value } });
    }
    expect(editor.draft.value?.patch.claim?.voices.at(-1)).toEqual({
      ...before,
      name: 'The mayor',
    });
    fireEvent.blur(screen.getByLabelText('Who says it'));
    await editor.flush();
    expect(editor.claim.voices.at(-1)).toEqual({ ...before, name: 'The mayor' });
  });
});
