import { expect, it, vi } from 'vitest';

import { noteSize } from '../../../entrypoints/reader/page/note-size.ts';

/** A window of a width. */
class FakeWindow extends EventTarget {
  innerWidth = 1280;

  resize(width: number): void {
    this.innerWidth = width;
    this.dispatchEvent(new Event('resize'));
  }
}

function begin(): { window: FakeWindow; follow: (act: () => void) => void; end: AbortController } {
  const [window, end] = [new FakeWindow(), new AbortController()];
  return { window, follow: noteSize(window as unknown as Window, end.signal), end };
}

it('a panel that has taken room already is noticed, and each step in which it takes more', () => {
  const { window, follow } = begin();
  window.resize(1100);
  const onNarrower = vi.fn();
  follow(onNarrower);
  expect(onNarrower).toHaveBeenCalledTimes(1);
  window.resize(920);
  expect(onNarrower).toHaveBeenCalledTimes(2);
});

it('nothing else is: no other resize, no wider window, nothing after the reader has ended', () => {
  const { window, follow, end } = begin();
  const onNarrower = vi.fn();
  follow(onNarrower);
  window.resize(1280);
  window.resize(1400);
  end.abort();
  window.resize(900);
  expect(onNarrower).not.toHaveBeenCalled();
});
