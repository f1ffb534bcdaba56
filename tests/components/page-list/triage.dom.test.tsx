import { cleanup, fireEvent, screen } from '@testing-library/preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { TriageActions } from '../../../components/page-list/listed-claims.ts';
import { PageList } from '../../../components/page-list/page-list.tsx';
import type { ListedClaim, PageState } from '../../../lib/model/page/page-state.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
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

/** A list that does with its claims what a reader does. */
function show(keys: readonly string[]): {
  [Name in keyof TriageActions]: ReturnType<typeof vi.fn<TriageActions[Name]>>;
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
          : { ...listed, annotation: sampleAnnotation({ status }) },
      );
      return Promise.resolve(true);
    }),
    onUntriage: vi.fn<TriageActions['onUntriage']>((before) => {
      put(before);
      return Promise.resolve(true);
    }),
  };
  function Page(): VNode {
    const [claims, setClaims] = useState<readonly ListedClaim[]>(
      keys.map((key) => sampleListed(key)),
    );
    change = setClaims;
    const state: PageState = {
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
    };
    return (
      <PageList
        state={state}
        scales={[sampleScale]}
        onOpen={vi.fn()}
        onLater={vi.fn()}
        onShowAll={vi.fn()}
        {...actions}
      />
    );
  }
  render(<Page />);
  findElement('[data-key]').focus();
  return actions;
}

function press(key: string, code = ''): void {
  const { activeElement } = document;
  if (activeElement !== null) fireEvent.keyDown(activeElement, { key, code });
}

function focused(): string | null {
  return document.activeElement?.getAttribute('data-key') ?? null;
}

describe('triage in a list', () => {
  it.each([
    ['t', 'to check', '0 of 3 checked'],
    ['r', 'recorded', '1 of 3 checked'],
    ['d', 'dismissed', '0 of 2 checked'],
  ] as const)('takes one key: %s sets %s and goes on', async (key, status, count) => {
    const { onTriage } = show(['a', 'b', 'c']);
    press(key);
    expect(onTriage).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ key: 'a' }), status);
    await screen.findByText(count);
    expect(focused()).toBe('b');
  });

  it('takes the key at the same place of a Russian keyboard', async () => {
    const { onTriage, onUntriage } = show(['a', 'b']);
    press('к', 'KeyR');
    expect(onTriage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'a' }),
      'recorded',
    );
    await screen.findByText('1 of 2 checked');
    press('г', 'KeyU');
    expect(onUntriage).toHaveBeenCalledOnce();
  });

  it('gives the focus to the last one where the last was dismissed', async () => {
    show(['a', 'b']);
    press('End');
    press('d');
    await screen.findByText('0 of 1 checked');
    expect(focused()).toBe('a');
  });

  it('is taken back by one key, and the focus goes back with it', async () => {
    const { onUntriage } = show(['a', 'b']);
    press('d');
    await screen.findByText('Dismissed:');
    press('u');
    await screen.findByText('0 of 2 checked');
    expect(onUntriage).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ key: 'a', dismissal: null }),
    );
    expect(focused()).toBe('a');
    expect(screen.queryByText('Dismissed:')).toBeNull();
  });

  it('is taken back step by step, also where the key comes before an answer', async () => {
    const { onUntriage } = show(['a', 'b', 'c']);
    press('d');
    press('d');
    press('u');
    await vi.waitFor(() => {
      expect(onUntriage).toHaveBeenCalledOnce();
      expect(focused()).toBe('b');
    });
    press('u');
    await screen.findByText('0 of 3 checked');
    expect(onUntriage.mock.calls.map(([{ key }]) => key)).toEqual(['b', 'a']);
    expect(focused()).toBe('a');
  });

  it('gives the focus back where its button was pressed', async () => {
    show(['a', 'b']);
    press('d');
    (await screen.findByRole('button', { name: 'Undo' })).focus();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('0 of 2 checked');
    expect(focused()).toBe('a');
  });

  it('takes a reason for a dismissal, which may stay empty', async () => {
    const { onTriage } = show(['a', 'b']);
    press('d');
    fireEvent.input(await screen.findByLabelText('Why? (may stay empty)'), {
      target: { value: 'an anniversary, not a claim' },
    });
    expect(onTriage).toHaveBeenLastCalledWith(
      expect.objectContaining({ key: 'a' }),
      'dismissed',
      'an anniversary, not a claim',
    );
  });

  it('leaves keys with a modifier to the browser', () => {
    const { onTriage } = show(['a']);
    fireEvent.keyDown(findElement('[data-key=a]'), { key: 'd', ctrlKey: true });
    expect(onTriage).not.toHaveBeenCalled();
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
    press('Home');
    expect([focused(), stops()]).toEqual(['a', ['a']]);
  });

  it('is a named list for those who hear it', () => {
    show(['a', 'b']);
    const list = screen.getByRole('list', { name: 'Claims of this page' });
    expect(list.querySelectorAll(':scope > li')).toHaveLength(2);
  });

  it('names its keys', () => {
    show(['a']);
    expect(screen.getByText(/T to check · R log only · D dismiss · U undo/)).toBeTruthy();
  });
});
