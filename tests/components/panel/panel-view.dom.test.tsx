import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { LineOrigin } from '../../../components/page-list/origin-line.tsx';
import { PanelView } from '../../../components/panel/panel-view.tsx';
import type { TriageActions } from '../../../components/page-list/listed-claims.ts';
import { SourceNote } from '../../../components/panel/source-note.tsx';
import { StoryFigures, type StoryFigure } from '../../../components/page-list/story-figures.tsx';
import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { samplePage } from '../sample-page.ts';
import { sampleAnnotation, sampleListed, sampleScale } from '../samples.ts';

afterEach(cleanup);

/** happy-dom knows neither landmarks' surroundings nor colours. */
const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };

type PanelProps = Parameters<typeof PanelView>[0];

function panelWith(claims: readonly ListedClaim[], over: Partial<PanelProps> = {}): VNode {
  return (
    <PanelView
      pageId={1}
      mode="page"
      onMode={vi.fn()}
      story={null}
      openTabs={null}
      sourceNote={null}
      page={samplePage(claims)}
      site="news.example"
      scales={[sampleScale]}
      place={null}
      openKey={null}
      check={null}
      onOpen={vi.fn()}
      onShow={vi.fn()}
      onTriage={vi.fn().mockResolvedValue(true)}
      onUntriage={vi.fn().mockResolvedValue(true)}
      orphanActions={{ onShow: vi.fn(), onReattach: vi.fn() }}
      onDensity={vi.fn()}
      onRead={vi.fn()}
      onClear={vi.fn()}
      onLibrary={vi.fn()}
      onOptions={vi.fn()}
      {...over}
    />
  );
}

describe('the panel', () => {
  it('marks the claim at the reading place', () => {
    render(panelWith([sampleListed('a'), sampleListed('b')], { place: 'b' }));
    expect(findElement('[aria-current=location]').dataset.key).toBe('b');
  });

  it('shows one view at a time: the check in place of the list, which gets the focus back', () => {
    const claims = [sampleListed('a'), sampleListed('b')];
    const check = <button type="button">the check</button>;
    const { rerender } = render(panelWith(claims));
    findElement('[data-key=b]').focus();
    rerender(panelWith(claims, { openKey: 'b', check }));
    expect(findElement('[data-key=b]').closest('[hidden]')).not.toBeNull();
    screen.getByText('the check').focus();
    rerender(panelWith(claims));
    expect(screen.queryByText('the check')).toBeNull();
    expect(document.activeElement).toBe(findElement('[data-key=b]'));
  });

  it('gives the focus to the next open claim where the checked one is done', () => {
    const claims = [sampleListed('a'), sampleListed('b'), sampleListed('c')];
    const check = <button type="button">the check</button>;
    const { rerender } = render(panelWith(claims));
    rerender(panelWith(claims, { openKey: 'b', check }));
    const decided = claims.map((one) => (one.key === 'b' ? doneClaim('b') : one));
    rerender(panelWith(decided, { openKey: 'b', check }));
    rerender(panelWith(decided));
    expect(document.activeElement).toBe(findElement('[data-key=c]'));
  });

  it('has a way to the library, whatever it shows', () => {
    const onLibrary = vi.fn();
    render(panelWith([], { mode: 'story', onLibrary }));
    fireEvent.click(screen.getByRole('button', { name: 'Open library' }));
    expect(onLibrary).toHaveBeenCalledOnce();
  });

  it('asks for the toolbar button where no page is read', () => {
    render(panelWith([], { page: { failed: 'no-permission' }, site: null }));
    expect(screen.getByText('Click the toolbar button to read this page.')).toBeTruthy();
  });

  it('has a heading of its own where it shows open tabs', () => {
    render(panelWith([], { mode: 'story' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Open tabs');
  });

  it('passes axe', async () => {
    render(panelWith([sampleListed('a'), sampleListed('b')], { place: 'b' }));
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});

function doneClaim(key: string): ListedClaim {
  return sampleListed(key, { annotation: sampleAnnotation({ status: 'done' }) });
}

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
    // The words have a line to themselves, as in a page's list; the page stands below.
    const words = findElement('[data-key=y] [data-words]');
    expect(words.textContent).toBe(sampleListed('y').claim.text);
    expect(words.nextElementSibling?.textContent).toMatch(/^A page · /);
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
    ['n', '', 'recorded'],
    ['т', 'KeyN', 'recorded'],
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
    press('z');
    await vi.waitFor(() => {
      expect(focused()).toBe('x');
      expect(screen.queryByText('Dismissed:')).toBeNull();
    });
    expect(onUntriage).toHaveBeenCalledExactlyOnceWith(figures[0]);
  });

  it('stand under what they are about, each line of its own', () => {
    const [graves] = sampleListed('x').claim.figures;
    if (graves === undefined) throw new Error('the sample has figures');
    const group = { names: ['Norvale'], figure: graves };
    showStory([
      { ...figure('x'), group },
      { ...figure('y'), group: 'same' },
    ]);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Norvale, graves');
    expect(document.querySelectorAll('[data-key]')).toHaveLength(2);
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
