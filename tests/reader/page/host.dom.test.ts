import { afterEach, describe, expect, it, vi } from 'vitest';

import type { Host } from '../../../entrypoints/reader/page/host.ts';
import { createHost, retireOthers } from '../../../entrypoints/reader/page/host.ts';

const deleted: string[] = [];
vi.stubGlobal('CSS', { highlights: { delete: (name: string) => deleted.push(name) > 0 } });

const roots = new Map<Element, ShadowRoot>();
const openRoot = (element: HTMLElement): ShadowRoot | null => roots.get(element) ?? null;
const lives: AbortController[] = [];

function host(onRetire: () => void = () => undefined): Host {
  const life = new AbortController();
  lives.push(life);
  const made = createHost(document, {
    attribute: 'xabc',
    highlightNames: ['one', 'two'],
    onRetire,
    signal: life.signal,
  });
  roots.set(made.element, made.root);
  return made;
}

afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
  deleted.length = 0;
});

describe('the host', () => {
  it('is hidden in itself and tells the page nothing but a random attribute', () => {
    const { element } = host();
    expect(element.style.display).toBe('none');
    expect(element.getAttributeNames().sort()).toEqual(['style', 'xabc']);
    expect(element.shadowRoot).toBeNull();
    expect(element.textContent).toBe('');
  });

  it('lets no event out that the page’s hotkeys act on', () => {
    const { element, root } = host();
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push(event.type);
    };
    for (const type of ['keydown', 'click', 'paste', 'scroll'])
      document.addEventListener(type, listen);
    const button = document.createElement('button');
    root.append(button);
    for (const type of ['keydown', 'click', 'paste'])
      button.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('scroll', { bubbles: true }));
    expect(heard).toEqual(['scroll']);
  });

  it('comes back where the page took it out, until its reader ends', () => {
    const { element, attach } = host();
    element.remove();
    attach();
    expect(element.isConnected).toBe(true);
    lives.at(-1)?.abort();
    expect(element.isConnected).toBe(false);
    attach();
    expect(element.isConnected).toBe(false);
  });
});

describe('a new reader', () => {
  it('retires the one that is alive and takes away what a dead one left', () => {
    let retired = 0;
    host(() => {
      retired += 1;
    });
    const dead = host();
    lives.pop();
    expect(retireOthers(document, openRoot)).toBe(2);
    expect(retired).toBe(1);
    expect(dead.element.isConnected).toBe(false);
    expect(deleted).toEqual(['one', 'two', 'one', 'two']);
  });

  it('leaves the page’s own elements with closed roots alone', () => {
    const theirs = document.createElement('div');
    roots.set(theirs, theirs.attachShadow({ mode: 'closed' }));
    document.documentElement.append(theirs);
    expect(retireOthers(document, openRoot)).toBe(0);
    expect(theirs.isConnected).toBe(true);
    theirs.remove();
  });
});
