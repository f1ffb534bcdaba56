import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { LineOrigin } from '../../../components/page-list/claim-item.tsx';
import type { BesideReading } from '../../../components/page-list/claim-list.tsx';
import { PanelView } from '../../../components/panel/panel-view.tsx';
import type { TriageActions } from '../../../components/page-list/listed-claims.ts';
import { SourceNote } from '../../../components/panel/source-note.tsx';
import { StoryFigures, type StoryFigure } from '../../../components/page-list/story-figures.tsx';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleLater, sampleListed, sampleScale } from '../samples.ts';

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
    readAt: null,
    arrivedAt: {},
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
  const figure = (id: string, over: Partial<LineOrigin> = {}): StoryFigure => ({
    ...{ id, tabId: 1, listed: sampleListed('same key') },
    origin: { page: 'A page', foundAt: '2026-02-01T10:00:00.000Z', isNew: false, ...over },
  });

  /** The list with an owner that does what the panel does with a dismissal. */
  function showStory(
    figures: readonly StoryFigure[],
    over: Partial<Parameters<typeof StoryFigures>[0]> = {},
  ) {
    const actions = {
      onOpen: vi.fn(),
      onTriage: vi.fn<TriageActions<StoryFigure>['onTriage']>(),
      onUntriage: vi.fn<TriageActions<StoryFigure>['onUntriage']>(),
      onShown: vi.fn(),
      onSeen: vi.fn(),
    };
    function Owner(): VNode {
      const [shown, setShown] = useState(figures);
      actions.onTriage.mockImplementation((one, status) => {
        if (status === 'dismissed') setShown((all) => all.filter(({ id }) => id !== one.id));
        return Promise.resolve(true);
      });
      actions.onUntriage.mockImplementation(() => {
        setShown(figures);
        return Promise.resolve(true);
      });
      return (
        <StoryFigures
          figures={shown}
          scales={[sampleScale]}
          pages={1}
          lookedAt="2026-02-01T09:00:00.000Z"
          onLater={vi.fn()}
          {...actions}
          {...over}
        />
      );
    }
    render(<Owner />);
    return actions;
  }

  const press = (key: string, code = ''): void => {
    fireEvent.keyDown(findElement(':focus'), { key, code });
  };
  const focused = (): string | undefined => findElement(':focus').dataset.key;

  it('tell what is new since somebody looked, and lead there by the keyboard', async () => {
    const figures = [figure('x', { isNew: true }), figure('y')];
    const { onOpen } = showStory(figures);
    expect(screen.getByRole('status').textContent).toContain('1 new figure since you looked');
    expect(findElement('[data-key=x]').textContent).toContain('new');
    expect(findElement('[data-key=y]').textContent).not.toContain('new');
    findElement('[data-key=x]').focus();
    press('End');
    fireEvent.click(findElement(':focus'));
    expect(onOpen).toHaveBeenCalledWith(figures[1]);
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });

  it('are told without a time where nobody looked before', () => {
    showStory([figure('x', { isNew: true })], { lookedAt: null });
    expect(screen.getByRole('status').textContent).toBe('1 page is read. 1 new figure.');
  });

  it.each([
    ['t', '', 'to check'],
    ['r', '', 'recorded'],
    ['к', 'KeyR', 'recorded'],
    ['d', '', 'dismissed'],
  ] as const)('take the keys of a page’s list: %s %s sets %s and goes on', (key, code, status) => {
    const figures = [figure('x'), figure('y')];
    const { onTriage } = showStory(figures);
    findElement('[data-key=x]').focus();
    press(key, code);
    expect(onTriage).toHaveBeenCalledExactlyOnceWith(figures[0], status);
    expect(focused()).toBe('y');
  });

  it('give the dismissed one back by one key, and the focus with it', async () => {
    const figures = [figure('x'), figure('y')];
    const { onUntriage } = showStory(figures);
    findElement('[data-key=x]').focus();
    press('d');
    await screen.findByText('Dismissed:');
    expect(document.querySelector('[data-key=x]')).toBeNull();
    press('u');
    await vi.waitFor(() => {
      expect(focused()).toBe('x');
      expect(screen.queryByText('Dismissed:')).toBeNull();
    });
    expect(onUntriage).toHaveBeenCalledExactlyOnceWith(figures[0]);
  });

  it('name their keys as a page’s list does', () => {
    showStory([figure('x')]);
    expect(screen.getByText(/T to check · R log only · D dismiss · U undo/)).toBeTruthy();
  });

  it('tell which came into view', () => {
    let see: (entries: readonly unknown[]) => void = () => undefined;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: typeof see) {
          see = callback;
        }
        observe = vi.fn();
        disconnect = vi.fn();
      },
    );
    const { onShown } = showStory([figure('x'), figure('y')]);
    see([
      { isIntersecting: true, target: findElement('[data-key=x]') },
      { isIntersecting: false, target: findElement('[data-key=y]') },
    ]);
    expect(onShown).toHaveBeenCalledExactlyOnceWith(['x']);
    vi.unstubAllGlobals();
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
