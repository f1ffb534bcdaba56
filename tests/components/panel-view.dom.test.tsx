import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { BesideReading } from '../../components/claim-list.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { SourceNote } from '../../components/source-note.tsx';
import { StoryFigures, type StoryFigure } from '../../components/story-figures.tsx';
import type { ListedClaim, PageState } from '../../lib/model/page-state.ts';
import { findElement } from './find-element.ts';
import { sampleAnnotation, sampleLater, sampleListed, sampleScale } from './samples.ts';

afterEach(cleanup);

/** happy-dom knows neither landmarks' surroundings nor colours. */
const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };

function show(
  claims: readonly ListedClaim[],
  over: Partial<BesideReading> = {},
  mode: 'page' | 'story' = 'page',
): void {
  const page: PageState = {
    url: 'https://news.example/a',
    title: 'A page',
    reading: 'done',
    claims,
    density: 'important',
    hiddenKinds: [],
    isPainted: true,
    cameAt: {},
    asleep: null,
  };
  render(
    <PanelView
      mode={mode}
      onMode={vi.fn()}
      story={null}
      sourceNote={null}
      page={page}
      scales={[sampleScale]}
      beside={{ place: null, openKey: null, card: null, ...over }}
      onOpen={vi.fn()}
      onLater={vi.fn()}
      onShowAll={vi.fn()}
      onTriage={vi.fn().mockResolvedValue(true)}
      onUntriage={vi.fn().mockResolvedValue(true)}
    />,
  );
}

function keys(): (string | undefined)[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].map(
    ({ dataset }) => dataset.key,
  );
}

describe('the panel', () => {
  it('puts what the page changed on top', () => {
    const later = sampleListed('later', { annotation: sampleAnnotation(), later: [sampleLater()] });
    show([sampleListed('a'), later, sampleListed('b')]);
    expect(keys()).toEqual(['later', 'a', 'b']);
  });

  it('marks the claim at the reading place', () => {
    show([sampleListed('a'), sampleListed('b')], { place: 'b' });
    expect(findElement('[aria-current=location]').dataset.key).toBe('b');
  });

  it('shows the open card inside the list, under its claim', () => {
    show([sampleListed('a'), sampleListed('b')], { openKey: 'a', card: <p>the card</p> });
    expect(screen.getByText('the card').closest('li')?.querySelector('[data-key=a]')).toBeTruthy();
  });

  it('looks for words in claim, note and tags', () => {
    const noted = sampleListed('noted', { annotation: sampleAnnotation({ note: 'ask Berg' }) });
    show([sampleListed('a'), noted]);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'berg GRAVES' } });
    expect(keys()).toEqual(['noted']);
  });

  it('has a heading of its own where it shows open tabs', () => {
    show([], {}, 'story');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Open tabs');
  });

  it('passes axe', async () => {
    show([sampleListed('a'), sampleListed('b')], { place: 'b' });
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});

describe('the figures of open tabs', () => {
  const figure = (id: string, over: Partial<StoryFigure> = {}): StoryFigure => ({
    ...{ id, tabId: 1, page: 'A page', listed: sampleListed(id), cameAt: null, isNew: false },
    ...over,
  });

  it('tell what is new since somebody looked, and lead there by the keyboard', async () => {
    const onOpen = vi.fn();
    const figures = [figure('x', { isNew: true, cameAt: '2026-02-01T10:00:00.000Z' }), figure('y')];
    render(
      <StoryFigures
        figures={figures}
        pages={1}
        lookedAt="2026-02-01T09:00:00.000Z"
        onOpen={onOpen}
        onSeen={vi.fn()}
      />,
    );
    expect(screen.getByRole('status').textContent).toContain('1 new figure since you looked');
    findElement('[data-key=x]').focus();
    fireEvent.keyDown(findElement('[data-key=x]'), { key: 'End' });
    fireEvent.click(findElement(':focus'));
    expect(onOpen).toHaveBeenCalledWith(figures[1]);
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});

it('a note on the source shows what somebody else stored, and leaves the choice', () => {
  const onResolve = vi.fn();
  const note = { note: 'mine', state: 'typing', theirs: 'theirs' } as const;
  render(<SourceNote {...note} onType={vi.fn()} onLeave={vi.fn()} onResolve={onResolve} />);
  expect(screen.getByRole('alert').textContent).toContain('theirs');
  fireEvent.click(screen.getByRole('button', { name: 'Take what is there' }));
  expect(onResolve).toHaveBeenCalledWith('theirs');
});
