import { afterEach, describe, expect, it } from 'vitest';

import { createHandle } from '../../entrypoints/card/drawer-handle.ts';
import type { Edge } from '../../entrypoints/shared/page-card/drawer-place.ts';
import { DEFAULT_DRAWER_SIZE, type DrawerSize } from '../../lib/model/drawer-size.ts';

class FakeDrawer {
  edge: Edge = 'right';
  size: DrawerSize = DEFAULT_DRAWER_SIZE;
  enlarged: number[] = [];

  get extent(): { now: number; least: number; most: number } {
    return { now: this.size.width, least: 340, most: 500 };
  }

  enlarge(by: number): void {
    this.enlarged.push(by);
    this.size = { ...this.size, width: this.size.width + by };
  }
}

const end = new AbortController();
const kept: DrawerSize[] = [];
let left = 0;

function handleOf(drawer: FakeDrawer): HTMLElement {
  const texts = { width: 'Width of the drawer', height: 'Height of the drawer' };
  const { element, show } = createHandle(document, drawer, texts, {
    onSize: (size) => kept.push(size),
    onLeave: () => {
      left += 1;
    },
    signal: end.signal,
  });
  show();
  document.body.append(element);
  return element;
}

function press(element: HTMLElement, key: string): void {
  element.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
}

afterEach(() => {
  document.body.replaceChildren();
  kept.length = 0;
  left = 0;
});

describe('the handle of the drawer', () => {
  it('says what it does and how large the drawer is', () => {
    const element = handleOf(new FakeDrawer());
    expect(element.getAttribute('role')).toBe('separator');
    expect(element.getAttribute('aria-orientation')).toBe('vertical');
    expect(element.getAttribute('aria-label')).toBe('Width of the drawer');
    expect(element.getAttribute('aria-valuenow')).toBe('380');
    expect(element.tabIndex).toBe(0);
  });

  it.each([
    ['right', 'ArrowLeft', 16],
    ['right', 'ArrowRight', -16],
    ['left', 'ArrowRight', 16],
    ['bottom', 'ArrowUp', 16],
    ['top', 'ArrowUp', -16],
    ['right', 'Home', -40],
    ['right', 'End', 120],
  ] as const)('at the %s answers %s, and the size is kept', (edge, key, by) => {
    const drawer = new FakeDrawer();
    drawer.edge = edge;
    press(handleOf(drawer), key);
    expect(drawer.enlarged).toEqual([by]);
    expect(kept).toHaveLength(1);
  });

  it('leaves other keys alone, and gives the keyboard back at Escape', () => {
    const drawer = new FakeDrawer();
    const element = handleOf(drawer);
    press(element, 'ArrowUp');
    press(element, 'a');
    press(element, 'Escape');
    expect(drawer.enlarged).toEqual([]);
    expect(left).toBe(1);
  });
});
