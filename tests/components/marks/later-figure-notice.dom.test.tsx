import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LaterFigureNotice } from '../../../components/marks/later-figure-notice.tsx';
import { ResolutionNotice } from '../../../components/marks/resolution-notice.tsx';
import { SightingNotice } from '../../../components/marks/sighting-notice.tsx';
import type { PageEdit } from '../../../lib/model/annotation.ts';
import type { PageEditId } from '../../../lib/model/ids.ts';
import type { LaterStep } from '../../../lib/model/later-figure.ts';
import type { WeighedSighting } from '../../../lib/model/page/weighed-sighting.ts';
import type { Sighting } from '../../../lib/model/sighting.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleLater } from '../samples.ts';

afterEach(cleanup);

const text = (): string => document.body.textContent;

describe('the later figures of an annotation', () => {
  it('show what was noted, what the page gives later, when, and its sentence', () => {
    render(<LaterFigureNotice later={[sampleLater()]} />);
    expect(text()).toContain('15 people killed');
    expect(text()).toContain('12:10');
    expect(text()).toContain('11 people killed, revised down');
    expect(text()).toContain('The toll was revised down to 11.');
  });

  it('say where a figure was added up', () => {
    const { figure } = sampleLater();
    const sum = sampleLater({
      figure: { ...figure, text: 'Three', min: 15, max: null, qualifier: 'atLeast' },
      direction: 'higher',
      isAddedUp: true,
    });
    render(<LaterFigureNotice later={[sum]} />);
    expect(text()).toContain('at least 15 people killed, added up (Three more)');
  });

  it('lead there on the page', () => {
    const onShow = vi.fn();
    render(
      <LaterFigureNotice
        later={[sampleLater(), sampleLater({ postedAt: null })]}
        onShow={onShow}
      />,
    );
    const buttons = screen.getAllByRole('button', { name: 'Go to the later figure' });
    for (const button of buttons) fireEvent.click(button);
    expect(onShow.mock.calls).toEqual([[0], [1]]);
  });

  it('name the newest, and show all in between on demand, each with the way to it', () => {
    const { figure } = sampleLater();
    const killed = (count: number, postedAt: string): LaterStep => ({
      ...sampleLater(),
      figure: { ...figure, min: count, max: null, qualifier: 'atLeast' },
      direction: 'higher',
      quote: `At least ${String(count)} people were killed.`,
      postedAt,
    });
    const onShow = vi.fn();
    const later = sampleLater({
      ...killed(38, 'T18:50'),
      between: [killed(31, 'T14:35'), killed(34, 'T16:10')],
    });
    render(<LaterFigureNotice later={[sampleLater(), later]} onShow={onShow} />);
    const fold = screen.getByText('2 figures in between').closest('details');
    expect(fold?.open).toBe(false);
    expect(fold?.textContent).toContain('at least 31 people killed 14:35');
    expect(fold?.textContent).toContain('At least 34 people were killed.');
    const buttons = screen.getAllByRole('button', { name: 'Go to the later figure', hidden: true });
    for (const button of buttons) fireEvent.click(button);
    // The indices of `givenLater`: those in between come before the newest.
    expect(onShow.mock.calls).toEqual([[0], [3], [1], [2]]);
  });

  it('show their time in the reader’s zone, and the page’s on hover', () => {
    render(
      <LaterFigureNotice
        later={[
          sampleLater({ postedAt: '2026-12-01T14:35-05:00' }),
          sampleLater({ postedAt: 'T12:10' }),
        ]}
      />,
    );
    const [first, second] = Array.from(document.querySelectorAll('time'));
    const here = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
    expect(first?.textContent).toBe(here.format(new Date('2026-12-01T19:35Z')));
    expect(first?.title).toMatch(/^Dec 1, 2026, 2:35\sPM \(UTC−05:00\) on the page$/);
    expect(second?.textContent).toBe('12:10');
    expect(second?.title).toBe('As the page gives it, which does not say its time zone');
  });

  it('link to the entry in the library, and to nothing that is no web address', () => {
    const sighting: Sighting = {
      annotationId: sampleAnnotation().id,
      at: '2026-03-14T12:00:00.000Z',
      textHash: null,
      state: 'superseded',
      method: 'exact',
      reason: null,
      certainty: 1,
      old: null,
      new: null,
      found: null,
      later: [sampleLater(), sampleLater({ permalink: 'javascript:alert(1)' })],
    };
    render(
      <SightingNotice
        sighting={sighting}
        times={{ sameAt: sighting.at, sinceAt: sighting.at }}
        annotation={sampleAnnotation()}
        onSettle={() => Promise.resolve(false)}
      />,
    );
    const links = screen.getAllByRole('link', { name: 'Open its entry' });
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      'https://news.example/live#e9',
    ]);
    expect(text()).toContain('A later figure stands on the page');
  });
});

describe('a look that found something otherwise', () => {
  const at = '2026-02-01T12:00:00.000Z';
  const { exact: old } = sampleAnnotation().target.quote;
  const edit: Omit<PageEdit, 'new'> = {
    id: 'e' as PageEditId,
    old,
    oldSeenAt: at,
    newSeenAt: at,
    textHash: null,
    decision: 'kept',
    decidedAt: at,
  };

  it('is kept beside the check by one button, for words that are gone', async () => {
    const onSettle = vi.fn().mockResolvedValue(true);
    const resolution = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
    const look = { at } as WeighedSighting;
    const show = (edits: readonly PageEdit[]): ReturnType<typeof render> =>
      render(
        <ResolutionNotice
          {...{ resolution, look, onSettle }}
          annotation={sampleAnnotation({ edits })}
        />,
      );
    show([]);
    fireEvent.click(screen.getByRole('button', { name: 'Keep as it is: I have seen this' }));
    await waitFor(() => {
      expect(onSettle).toHaveBeenCalledWith('kept', at);
    });
    cleanup();
    show([{ ...edit, new: '', about: 'removed' }]);
    expect(screen.queryByRole('button')).toBeNull();
    expect(text()).toContain('Seen and kept as it is');
  });

  it('is kept beside the check by one button, for a later figure', () => {
    const onSettle = vi.fn().mockResolvedValue(true);
    const later = [sampleLater()];
    const shown = { later, onSettle, look: { at } };
    render(<LaterFigureNotice {...shown} annotation={sampleAnnotation()} />);
    fireEvent.click(screen.getByRole('button', { name: /^Keep my figure/ }));
    expect(onSettle).toHaveBeenCalledWith('kept', at);
    cleanup();
    const kept = { ...edit, new: sampleLater().quote, about: 'later figure' } as const;
    render(<LaterFigureNotice {...shown} annotation={sampleAnnotation({ edits: [kept] })} />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
