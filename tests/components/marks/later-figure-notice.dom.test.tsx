import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LaterFigureNotice } from '../../../components/marks/later-figure-notice.tsx';
import { SightingNotice } from '../../../components/marks/sighting-notice.tsx';
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
