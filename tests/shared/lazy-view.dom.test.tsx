import { cleanup, screen } from '@testing-library/preact';
import type { ComponentType, VNode } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { lazyView } from '../../entrypoints/shared/lazy-view.tsx';
import { expectNoFindings } from '../components/expect-no-findings.ts';
import { render } from '../components/in-english.tsx';

interface Props {
  readonly word: string;
}

function Screen({ word }: Props): VNode {
  return <p>Screen of {word}</p>;
}

afterEach(cleanup);

describe('a view that is loaded when it is shown', () => {
  it('says that it is loading, then shows itself with what it was given', async () => {
    let resolve: (view: ComponentType<Props>) => void = () => undefined;
    const load = new Promise<ComponentType<Props>>((loaded) => {
      resolve = loaded;
    });
    const Lazy = lazyView(() => load, false);
    render(<Lazy word="graves" />);
    expect(screen.getByRole('status').textContent).toBe('Reading…');
    resolve(Screen);
    await screen.findByText('Screen of graves');
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('is there at once where it was loaded ahead, and loads once', async () => {
    const load = vi.fn(() => Promise.resolve(Screen));
    const Lazy = lazyView(load, true);
    await Promise.all([Lazy.preload(), Lazy.preload()]);
    render(<Lazy word="memorials" />);
    expect(screen.getByText('Screen of memorials')).toBeTruthy();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says what happened and what to do where it cannot be loaded, and tries again when it is shown anew', async () => {
    const load = vi
      .fn<() => Promise<ComponentType<Props>>>()
      .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
      .mockResolvedValue(Screen);
    const Lazy = lazyView(load, true);
    const { unmount } = render(<Lazy word="names" />);
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('could not be loaded');
    expect(screen.getByRole('button', { name: 'Reload the page' })).toBeTruthy();
    await expectNoFindings();
    unmount();
    render(<Lazy word="names" />);
    await screen.findByText('Screen of names');
  });

  it('keeps a failure ahead of its showing to itself', async () => {
    const Lazy = lazyView<Props>(() => Promise.reject(new TypeError('gone')), true);
    await expect(Lazy.preload()).resolves.toBeUndefined();
  });
});
