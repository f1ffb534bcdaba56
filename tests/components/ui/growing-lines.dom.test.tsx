import { act, cleanup, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { GrowingLines } from '../../../components/ui/growing-lines.tsx';

interface Line {
  readonly words: string;
}

const draw = ({ words }: Line): VNode => <li key={words}>{words}</li>;
const lines = (count: number, word = 'line'): readonly Line[] =>
  Array.from({ length: count }, (_none, at) => ({ words: `${word} ${String(at)}` }));
const list = (items: readonly Line[]): VNode => (
  <ol>
    <GrowingLines items={items} draw={draw} size={10} />
  </ol>
);
const drawn = (): readonly (string | null)[] =>
  [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
/** One turn of the page's. */
const turn = (): void => {
  void act(() => {
    vi.advanceTimersToNextTimer();
  });
};

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('growing lines', () => {
  it('draw the first part at once and each other in a turn of its own, until all are there', () => {
    render(list(lines(35)));
    const counts = [drawn().length];
    for (let at = 0; at < 3; at += 1) {
      turn();
      counts.push(drawn().length);
    }
    expect(counts).toEqual([10, 20, 30, 35]);
    expect(drawn()).toEqual(lines(35).map(({ words }) => words));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are all drawn before they are printed', () => {
    render(list(lines(35)));
    void act(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    expect(drawn()).toHaveLength(35);
  });

  it('show what changed part by part, none missing meanwhile, and forget what is gone', () => {
    const { rerender } = render(list(lines(25)));
    turn();
    turn();
    const first = document.querySelectorAll('li')[21];
    const next = [...lines(25).slice(0, 20), ...lines(3, 'new')];
    rerender(list(next));
    expect(drawn()).toHaveLength(25);
    turn();
    turn();
    turn();
    expect(drawn()).toEqual(next.map(({ words }) => words));
    expect(first?.isConnected).toBe(false);
    rerender(list([]));
    expect(drawn()).toEqual([]);
  });
});
