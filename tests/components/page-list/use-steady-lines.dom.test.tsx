import { cleanup, fireEvent, render } from '@testing-library/preact';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { useSteadyLines } from '../../../components/page-list/use-steady-lines.ts';
import { findElement } from '../find-element.ts';

const HEIGHT = 40;

/** Lines of 40 px in a list that shows 200 px, as a browser lays them out. */
beforeEach(() => {
  const scroller = (): HTMLElement => findElement('#scroller');
  const lines = (): Element[] => [...document.querySelectorAll('li')];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return { top: lines().indexOf(this) * HEIGHT - scroller().scrollTop } as DOMRect;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => {
    const padding = Number.parseFloat(scroller().style.paddingBlockEnd) || 0;
    return Math.max(200, lines().length * HEIGHT + padding);
  });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function List({ names }: { readonly names: readonly string[] }): VNode {
  const list = useRef<HTMLUListElement>(null);
  useSteadyLines(list);
  return (
    <div id="scroller">
      <ul ref={list}>
        {names.map((name) => (
          <li key={name} id={name}>
            <button type="button">{name}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
const topOf = (name: string): number => findElement(`#${name}`).getBoundingClientRect().top;

/** The real move of a pointer, or the one that browsers tell where only the page moved. */
function pointAt(name: string, movementY = 1): void {
  const move = new MouseEvent('pointermove', { bubbles: true });
  Object.defineProperties(move, { movementX: { value: 0 }, movementY: { value: movementY } });
  findElement(`#${name} > button`).dispatchEvent(move);
}

it('the line under the pointer stays where lines come and go above it', () => {
  const { rerender } = render(<List names={NAMES} />);
  pointAt('c');
  rerender(<List names={['x', 'y', ...NAMES]} />);
  expect(topOf('c')).toBe(2 * HEIGHT);
  rerender(<List names={['y', ...NAMES]} />);
  expect(topOf('c')).toBe(2 * HEIGHT);
});

it('the line stays in a short list too, which has room below only while the pointer is on it', () => {
  const { rerender } = render(<List names={['a', 'b']} />);
  pointAt('b');
  rerender(<List names={['x', 'a', 'b']} />);
  expect(topOf('b')).toBe(HEIGHT);
  fireEvent.pointerLeave(findElement('#scroller'));
  expect(findElement('#scroller').style.paddingBlockEnd).toBe('');
});

it.each([
  ['no pointer is on the list', () => undefined],
  [
    'the list only moved under it',
    () => {
      pointAt('c', 0);
    },
  ],
  [
    'the keyboard leads',
    () => {
      pointAt('c');
      fireEvent.keyDown(findElement('#c > button'), { key: 'ArrowDown' });
    },
  ],
])('nothing is scrolled where %s', (_, act) => {
  const { rerender } = render(<List names={NAMES} />);
  act();
  rerender(<List names={['x', ...NAMES]} />);
  expect(topOf('c')).toBe(3 * HEIGHT);
});
