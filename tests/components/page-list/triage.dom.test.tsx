import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { TriageActions } from '../../../components/page-list/listed-claims.ts';
import { PageList } from '../../../components/page-list/page-list.tsx';
import { useListChoice } from '../../../components/page-list/use-list-choice.ts';
import type { ListedClaim } from '../../../lib/model/page/page-state.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { samplePage } from '../sample-page.ts';
import { sampleAnnotation, sampleListed, sampleScale } from '../samples.ts';

afterEach(cleanup);

const dismissal = {
  id: 'dismissal-1',
  sourceId: sampleAnnotation().sourceId,
  what: 'claim' as const,
  quote: { exact: 'x', prefix: '', suffix: '' },
  reason: '',
  at: '2026-02-01T10:00:00.000Z',
};
const gone = { state: 'orphan', reason: 'removed', certainty: 1 } as const;

const noted = (key: string): ListedClaim =>
  sampleListed(key, { annotation: sampleAnnotation({ status: 'recorded' }) });

/** A list that does with its claims what a reader does. */
function show(given: readonly (string | ListedClaim)[]): {
  onTriage: ReturnType<typeof vi.fn<TriageActions['onTriage']>>;
  onUntriage: ReturnType<typeof vi.fn<TriageActions['onUntriage']>>;
  onOpen: ReturnType<typeof vi.fn>;
  onShow: ReturnType<typeof vi.fn>;
} {
  let change: (from: (claims: readonly ListedClaim[]) => readonly ListedClaim[]) => void = () =>
    undefined;
  const put = (next: ListedClaim): void => {
    change((claims) => claims.map((one) => (one.key === next.key ? next : one)));
  };
  const actions = {
    onTriage: vi.fn<TriageActions['onTriage']>((listed, status) => {
      put(
        status === 'dismissed'
          ? { ...listed, dismissal }
          : { ...listed, dismissal: null, annotation: sampleAnnotation({ status }) },
      );
      return Promise.resolve(true);
    }),
    onUntriage: vi.fn<TriageActions['onUntriage']>((before) => {
      put(before);
      return Promise.resolve(true);
    }),
    onOpen: vi.fn(),
    onShow: vi.fn(),
  };
  function Page(): VNode {
    const [claims, setClaims] = useState<readonly ListedClaim[]>(
      given.map((one) => (typeof one === 'string' ? sampleListed(one) : one)),
    );
    change = setClaims;
    const choice = useListChoice(claims);
    return (
      <PageList
        state={samplePage(claims)}
        choice={choice}
        scales={[sampleScale]}
        onShowAll={vi.fn()}
        takesFocus
        {...actions}
      />
    );
  }
  render(<Page />);
  return actions;
}

function press(key: string, code = ''): void {
  const { activeElement } = document;
  if (activeElement !== null) fireEvent.keyDown(activeElement, { key, code });
}

function focused(): string | null {
  return document.activeElement?.getAttribute('data-key') ?? null;
}

function keys(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].map(
    ({ dataset }) => dataset.key ?? '',
  );
}

const openCount = (): string => findElement('[data-tab=open]').textContent.replace(/\s+/g, ' ');
const untilOpen = (count: number): Promise<void> =>
  vi.waitFor(() => {
    expect(openCount()).toMatch(new RegExp(`\\b${count}$`));
  });

describe('triage in a list', () => {
  it.each([
    ['n', 'recorded'],
    ['d', 'dismissed'],
  ] as const)('takes one key: %s sets %s and goes on', async (key, status) => {
    const { onTriage } = show(['a', 'b', 'c']);
    press(key);
    expect(onTriage).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'a' }), status);
    await untilOpen(2);
    expect(focused()).toBe('b');
    expect(keys()).toEqual(['b', 'c']);
  });

  it.each(['n', 'd', 'z', 'Enter'])(
    'by %s decides and opens nothing again while it is held',
    (key) => {
      const { onTriage, onUntriage } = show(['a', 'b']);
      const isFree = fireEvent.keyDown(findElement('[data-key=a]'), { key, repeat: true });
      expect(isFree).toBe(false);
      expect([onTriage.mock.calls, onUntriage.mock.calls].flat()).toEqual([]);
    },
  );

  it.each(['t', 'r', 'u', 'g'])('knows no key %s', (key) => {
    const { onTriage, onUntriage } = show(['a']);
    press(key);
    expect([onTriage.mock.calls, onUntriage.mock.calls].flat()).toEqual([]);
  });

  it('of 27 claims takes 27 keys, and none of them reaches a claim already decided', async () => {
    const all = Array.from({ length: 27 }, (_, at) => `k${at}`);
    const { onTriage } = show([noted('before'), ...all]);
    for (const [at] of all.entries()) {
      press(at % 2 === 0 ? 'n' : 'd');
      await untilOpen(26 - at);
    }
    expect(onTriage.mock.calls.map(([{ key }]) => key)).toEqual(all);
    expect(keys()).toEqual([]);
    // Enter does nothing where no claim has the focus.
    expect(focused()).toBeNull();
    press('z');
    await untilOpen(1);
    expect(focused()).toBe('k26');
  });

  it('begins at the first open claim, also where others stand before it', () => {
    show([noted('x'), sampleListed('y', { dismissal }), 'a', 'b']);
    expect(focused()).toBe('a');
  });

  it('begins at the first claim where all are decided, as when pages changed overnight', () => {
    show([{ ...noted('moved'), resolution: gone }, noted('later')]);
    expect(focused()).toBe('moved');
  });

  it('takes the key at the same place of a Russian keyboard', async () => {
    const { onTriage, onUntriage } = show(['a', 'b']);
    press('т', 'KeyN');
    expect(onTriage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'a' }),
      'recorded',
    );
    await untilOpen(1);
    press('я', 'KeyZ');
    await vi.waitFor(() => {
      expect(onUntriage).toHaveBeenCalledOnce();
    });
  });

  it('gives the focus to the last open one where the last was dismissed', async () => {
    show(['a', 'b']);
    press('End');
    press('d');
    await untilOpen(1);
    expect(focused()).toBe('a');
  });

  it('is taken back by one key, and the focus goes back with it', async () => {
    const { onUntriage } = show(['a', 'b']);
    press('d');
    await screen.findByText('Dismissed:');
    press('z');
    await untilOpen(2);
    expect(onUntriage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'a', dismissal: null }),
    );
    expect(focused()).toBe('a');
    await vi.waitFor(() => {
      expect(screen.queryByText('Dismissed:')).toBeNull();
    });
  });

  it('is taken back step by step, also where the key comes before an answer', async () => {
    const { onUntriage } = show(['a', 'b', 'c']);
    press('d');
    press('d');
    press('z');
    await vi.waitFor(() => {
      expect(onUntriage).toHaveBeenCalledOnce();
      expect(focused()).toBe('b');
    });
    press('z');
    await untilOpen(3);
    expect(onUntriage.mock.calls.map(([{ key }]) => key)).toEqual(['b', 'a']);
    expect(focused()).toBe('a');
  });

  it('gives the focus back where its button was pressed', async () => {
    show(['a', 'b']);
    press('d');
    (await screen.findByRole('button', { name: 'Undo' })).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await untilOpen(2);
    expect(focused()).toBe('a');
  });

  it('shows the part of the list where what is taken back stands', async () => {
    show(['a', 'b']);
    press('n');
    await untilOpen(1);
    fireEvent.click(findElement('[data-tab=done]'));
    expect(keys()).toEqual(['a']);
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await untilOpen(2);
    expect([keys(), focused()]).toEqual([['a', 'b'], 'a']);
  });

  it('takes a reason for a dismissal, which may stay empty', async () => {
    const { onTriage } = show(['a', 'b']);
    press('d');
    const reason = await screen.findByLabelText('Why? (optional)');
    fireEvent.input(reason, { target: { value: 'an anniversary, not a claim' } });
    expect(onTriage).toHaveBeenLastCalledWith(
      expect.objectContaining({ key: 'a' }),
      'dismissed',
      'an anniversary, not a claim',
    );
    // What is typed there is no command.
    fireEvent.keyDown(reason, { key: 'z' });
    expect(screen.getByText('Dismissed:')).toBeTruthy();
  });

  it('leaves keys with a modifier to the browser', () => {
    const { onTriage } = show(['a']);
    fireEvent.keyDown(findElement('[data-key=a]'), { key: 'd', ctrlKey: true });
    expect(onTriage).not.toHaveBeenCalled();
  });

  it('by its buttons does the same, and opens again what was decided', async () => {
    const { onTriage } = show(['a', 'b']);
    fireEvent.click(findElement('[data-act=recorded]'));
    await untilOpen(1);
    expect(focused()).toBe('b');
    fireEvent.click(findElement('[data-tab=done]'));
    fireEvent.click(screen.getByRole('button', { name: 'Open again' }));
    await untilOpen(2);
    expect(onTriage).toHaveBeenLastCalledWith(expect.objectContaining({ key: 'a' }), 'to check');
  });
});

describe('the list', () => {
  it('is one stop for Tab, which moves with the focus', () => {
    show(['a', 'b', 'c']);
    const stops = (): string[] =>
      [...document.querySelectorAll<HTMLElement>('[data-key]')]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map(({ dataset }) => dataset.key ?? '');
    expect(stops()).toEqual(['a']);
    press('End');
    expect([focused(), stops()]).toEqual(['c', ['c']]);
    press('ArrowUp');
    expect([focused(), stops()]).toEqual(['b', ['b']]);
    press('j');
    expect(focused()).toBe('c');
    press('k');
    expect(focused()).toBe('b');
    press('Home');
    expect([focused(), stops()]).toEqual(['a', ['a']]);
  });

  it('is entered by a letter from beside it', () => {
    show(['a', 'b']);
    findElement('[data-tab=open]').focus();
    press('j');
    expect(focused()).toBe('a');
  });

  it('checks a claim by a click or Enter, and shows it in the page by O', () => {
    const { onOpen, onShow } = show(['a', 'b']);
    press('o');
    expect(onShow).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'a' }));
    fireEvent.click(findElement('[data-key=b]'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'b' }));
  });

  it('is a named list for those who hear it', () => {
    show(['a', 'b']);
    const list = screen.getByRole('list', { name: 'Claims of this page' });
    expect(list.querySelectorAll(':scope > li')).toHaveLength(2);
  });

  it('names its keys in short, and all of them when asked', () => {
    show(['a']);
    expect(screen.getByText('check')).toBeTruthy();
    press('?');
    const dialog = screen.getByRole('dialog', { name: 'Keys' });
    expect(dialog.textContent).toContain('In a list');
    expect(dialog.textContent).toContain('In a check: deciding');
    fireEvent.click(screen.getByRole('button', { name: 'Close the keys' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('names what changed only where something did, and then first', () => {
    show(['a', { ...noted('b'), resolution: gone }]);
    const tabs = [...document.querySelectorAll<HTMLElement>('[data-tab]')];
    expect(tabs.map(({ dataset }) => dataset.tab)).toEqual(['changed', 'open', 'done']);
    cleanup();
    show(['a']);
    expect(document.querySelector('[data-tab=changed]')).toBeNull();
  });

  it('finds claims by words once somebody asks for the field', () => {
    show(['a', sampleListed('b', { annotation: sampleAnnotation({ note: 'ask Berg' }) })]);
    expect(screen.queryByRole('searchbox')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'berg' } });
    expect(keys()).toEqual(['b']);
    fireEvent.click(screen.getByRole('button', { name: 'Search' }));
    expect(keys()).toEqual(['a', 'b']);
  });
});
