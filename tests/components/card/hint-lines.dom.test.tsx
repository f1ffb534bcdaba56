import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';

import { HintLines } from '../../../components/card/hint-lines.tsx';
import type { Dismissal } from '../../../lib/model/dismissal.ts';
import type { SourceId } from '../../../lib/model/ids.ts';
import { hintsOf } from '../../figures/hints/read-hints.ts';
import { render } from '../in-english.tsx';

afterEach(cleanup);

const [hint] = hintsOf('The blast killed 12 people: 7 soldiers and 4 civilians.');

const waved: Dismissal = {
  id: 'd',
  sourceId: 'source' as SourceId,
  what: 'parts',
  quote: { exact: '12 people: 7 soldiers and 4', prefix: '', suffix: '' },
  reason: '',
  at: '2026-01-01T00:00:00.000Z',
};

/** A page whose store answers at once. */
function Page({ before }: { readonly before: Dismissal | null }): VNode {
  const [dismissal, setDismissal] = useState(before);
  return (
    <HintLines
      hints={hint === undefined ? [] : [{ hint, dismissal }]}
      onDismissHint={(_, isDismissed) => {
        setDismissal(isDismissed ? waved : null);
      }}
    />
  );
}

describe('the hints of a card', () => {
  it('show the computation and what the text says', async () => {
    const { container } = render(<Page before={null} />);
    expect(screen.getByText('7 + 4 = 11; the text says 12')).toBeTruthy();
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations).toEqual([]);
  });

  it('are dismissed by one button, which keeps the focus and takes it back', () => {
    render(<Page before={null} />);
    const button = screen.getByRole('button', { name: 'Dismiss hint' });
    button.focus();
    fireEvent.click(button);
    expect(screen.queryByText('7 + 4 = 11; the text says 12')).toBeNull();
    expect(screen.getByText('Hint dismissed.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByText('7 + 4 = 11; the text says 12')).toBeTruthy();
  });

  it('are not shown once they are dismissed', () => {
    const { container } = render(<Page before={waved} />);
    expect(container.childElementCount).toBe(0);
  });
});
