import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchRegistry } from '../../lib/highlights/registry-watch.ts';

let now = 0;
let looks = 0;
let life: AbortController;

beforeEach(() => {
  now = 1000;
  looks = 0;
  life = new AbortController();
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  watchRegistry(document, () => looks++, life.signal);
});

afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

describe('watchRegistry', () => {
  it.each(['scroll', 'pointerdown', 'pointermove', 'focusin', 'visibilitychange'])(
    'looks on %s',
    (occasion) => {
      document.dispatchEvent(new Event(occasion));
      expect(looks).toBe(1);
    },
  );

  it('looks when nodes come', async () => {
    document.body.append('more');
    await Promise.resolve();
    expect(looks).toBe(1);
  });

  it('looks once in a while however much happens', () => {
    for (let index = 0; index < 20; index++) document.dispatchEvent(new Event('scroll'));
    expect(looks).toBe(1);
    now += 251;
    document.dispatchEvent(new Event('scroll'));
    expect(looks).toBe(2);
  });

  it('ends with its signal', async () => {
    life.abort();
    document.dispatchEvent(new Event('scroll'));
    document.body.append('more');
    await Promise.resolve();
    expect(looks).toBe(0);
  });
});
