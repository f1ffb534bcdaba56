import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { PopupActions, PopupModel } from '../../../components/popup/popup-view.tsx';
import { PopupView } from '../../../components/popup/popup-view.tsx';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation, sampleLater, sampleListed, sampleScale } from '../samples.ts';

afterEach(cleanup);

function pageWith(claims: readonly ListedClaim[], over: Partial<PageState> = {}): PageState {
  return {
    url: 'https://news.example/a',
    title: 'A',
    reading: 'done',
    claims,
    density: 'important',
    hiddenKinds: [],
    isPainted: true,
    readAt: null,
    arrivedAt: {},
    asleep: null,
    ...over,
  };
}

function show(model: Partial<PopupModel>): {
  [Name in keyof PopupActions]: ReturnType<typeof vi.fn>;
} {
  const actions = {
    onOpen: vi.fn(),
    onLater: vi.fn(),
    onTriage: vi.fn().mockResolvedValue(true),
    onUntriage: vi.fn().mockResolvedValue(true),
    onDensity: vi.fn(),
    onMode: vi.fn(),
    onUnpainted: vi.fn(),
    onSwitchOn: vi.fn(),
    onRead: vi.fn(),
    onFrame: vi.fn(),
    onAllowFrame: vi.fn(),
    onClear: vi.fn(),
    onLibrary: vi.fn(),
    onOptions: vi.fn(),
    onPanel: vi.fn(),
    onTake: vi.fn(),
  };
  render(
    <PopupView
      page={null}
      site={{ name: 'news.example', mode: 'click' }}
      scales={[sampleScale]}
      hasPanel
      unpainted="no"
      frames={{ read: [], closed: [] }}
      frameId={0}
      detail={null}
      offer={{ claims: [], isCopy: false }}
      {...model}
      {...actions}
    />,
  );
  return actions;
}

const two = [
  sampleListed('a', { annotation: sampleAnnotation({ status: 'recorded' }) }),
  sampleListed('b'),
];

describe('the popup', () => {
  it('says how many are checked and opens the one clicked', () => {
    const { onOpen } = show({ page: pageWith(two) });
    expect(screen.getByText('1 of 2 checked')).toBeTruthy();
    fireEvent.click(findElement('[data-key=b]'));
    expect(onOpen).toHaveBeenCalledWith(two[1]);
  });

  it('puts nothing into pages of a site by one switch, and says so', () => {
    const { onUnpainted } = show({ page: pageWith(two, { isPainted: false }) });
    expect(screen.getByText(/Nothing is marked in the page/)).toBeTruthy();
    fireEvent.click(screen.getByLabelText('Put nothing into pages of news.example'));
    expect(onUnpainted).toHaveBeenCalledWith(true);
  });

  it('shows the claim in hand in place of the list', () => {
    show({ page: pageWith(two), detail: <p>the card</p> });
    expect(screen.getByText('the card')).toBeTruthy();
    expect(document.querySelector('[data-key=a]')).toBeNull();
  });

  it('moves between claims by arrow key and sets a status by letter', () => {
    const { onTriage } = show({ page: pageWith(two) });
    const first = findElement('[data-key=a]');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('data-key')).toBe('b');
    fireEvent.keyDown(findElement('[data-key=b]'), { key: 'd' });
    expect(onTriage).toHaveBeenCalledWith(two[1], 'dismissed');
  });

  it('filters by status', () => {
    show({ page: pageWith(two) });
    fireEvent.change(screen.getByLabelText('Status'), { target: { value: 'checked' } });
    expect(document.querySelectorAll('[data-key]')).toHaveLength(1);
  });

  it('shows the beginning of a very long list first', () => {
    show({ page: pageWith(Array.from({ length: 5000 }, (_, index) => sampleListed(`k${index}`))) });
    expect(document.querySelectorAll('[data-key]')).toHaveLength(150);
    fireEvent.click(screen.getByRole('button', { name: 'Show 150 more of 4,850' }));
    expect(document.querySelectorAll('[data-key]')).toHaveLength(300);
  });

  it('tells what the density leaves out and marks all on a click', () => {
    const { onDensity } = show({ page: pageWith([...two, sampleListed('c', { marked: false })]) });
    expect(screen.getByText(/One less important claim/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark all' }));
    expect(onDensity).toHaveBeenCalledWith('all');
  });

  it('says what marks mean', () => {
    show({ page: pageWith(two) });
    expect(
      screen.getByText('Marked: checkable, not doubtful. Unmarked: not checked.'),
    ).toBeTruthy();
  });

  it('says when nothing was found', () => {
    show({ page: pageWith([]) });
    expect(screen.getByText(/No checkable statement/)).toBeTruthy();
  });
});

describe('a page that cannot be read', () => {
  it.each([
    { failed: 'no-article', button: 'Mark this page anyway' },
    { failed: 'too-large', button: 'Read it all the same' },
  ] as const)('$failed can be read anyway', ({ failed, button }) => {
    const { onRead } = show({ page: { failed } });
    fireEvent.click(screen.getByRole('button', { name: button }));
    expect(onRead).toHaveBeenCalledWith(true);
  });

  it('because the site is switched off can be switched on', () => {
    const { onSwitchOn } = show({ page: { failed: 'switched-off' } });
    fireEvent.click(screen.getByRole('button', { name: 'Switch on for news.example' }));
    expect(onSwitchOn).toHaveBeenCalledOnce();
  });

  it.each(['browser-page', 'pdf', 'xml', 'frame-set', 'no-permission'] as const)(
    '%s says why and offers nothing',
    (failed) => {
      show({ page: { failed }, site: null });
      expect(document.querySelector('main button')).toBeNull();
      expect(document.querySelector(`[data-failure=${failed}]`)?.textContent).toMatch(/\.$/);
    },
  );

  it('is told by the reader as well', () => {
    show({ page: pageWith([], { reading: { failed: 'empty' } }) });
    expect(screen.getByText('There is no text on this page.')).toBeTruthy();
  });
});

it('says since when the page was not read', () => {
  const asleep = {
    since: '2026-03-14T10:42:00',
    until: '2026-03-14T12:10:00',
    how: 'slept',
  } as const;
  show({ page: pageWith(two, { asleep }) });
  expect(screen.getByText(/^Not read from .*10:42.* to .*12:10.*: the browser/)).toBeTruthy();
});

describe('a later figure', () => {
  it('stands under its claim with its time, and leads there', () => {
    const listed = sampleListed('a', { annotation: sampleAnnotation(), later: [sampleLater()] });
    const { onLater } = show({ page: pageWith([listed]) });
    fireEvent.click(screen.getByText('Later, 12:10: 11 people killed, revised down'));
    expect(onLater).toHaveBeenCalledWith(listed, 0);
  });
});

describe('frames of the page', () => {
  const EMBED = 'https://embed.example/t';

  it('that were read can be turned to, each by its name', () => {
    const read = [{ frameId: 5, url: EMBED, title: 'A table' }];
    const { onFrame } = show({ frames: { read, closed: [] } });
    const page = screen.getByRole('button', { name: 'The page itself' });
    expect(page.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'A table' }));
    expect(onFrame).toHaveBeenCalledWith(5);
  });

  it('that were not read say so, and ask in the click itself', () => {
    const { onAllowFrame } = show({ frames: { read: [], closed: [EMBED] } });
    expect(screen.getByText(/embed\.example shows in this page is not read/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Allow embed.example' }));
    expect(onAllowFrame).toHaveBeenCalledWith(EMBED);
  });

  it('are not spoken of where there are none', () => {
    show({});
    expect(screen.queryByText('The page itself')).toBeNull();
  });
});

describe('the site switch', () => {
  it('marks the present mode and asks for another in the click itself', () => {
    const { onMode } = show({ site: { name: 'news.example', mode: 'click' } });
    const pressed = screen.getByRole('button', { name: 'When I click' });
    expect(pressed.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Every visit' }));
    expect(onMode).toHaveBeenCalledWith('always');
  });

  it('offers no way back to clicks where every site is allowed', () => {
    show({ site: { name: 'news.example', mode: 'everywhere' } });
    const click = screen.getByRole<HTMLButtonElement>('button', { name: 'When I click' });
    expect(click.disabled).toBe(true);
  });
});
