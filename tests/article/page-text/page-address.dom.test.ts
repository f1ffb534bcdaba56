import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addressOf } from '../../../lib/article/page-text/page-address.ts';

describe('addressOf', () => {
  let page: { location: { href: string } };
  const ask = (path: string, laterMs = 0): string => {
    vi.advanceTimersByTime(laterMs);
    page.location.href = `https://news.example/${path}`;
    return addressOf(page as unknown as Document).replace('https://news.example/', '');
  };
  /** As many addresses as nobody visits one after the other. */
  const hurry = (count = 30): string[] =>
    Array.from({ length: count }, (_none, nth) => ask(`?at=${nth}`, 30));

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
    page = { location: { href: '' } };
    ask('story');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('follows a person from page to page, and within one, however fast', () => {
    for (let nth = 0; nth < 60; nth += 1) expect(ask(`page-${nth}`, 1100)).toBe(`page-${nth}`);
    for (let nth = 0; nth < 60; nth += 1) expect(ask(`page#${nth}`, 10)).toBe(`page#${nth}`);
  });

  it('keeps one address of a page that changes it all the time, in bursts too', () => {
    const kept = new Set(hurry().slice(20));
    expect(kept.size).toBe(1);
    expect(kept).toContain(ask('?at=31', 4500));
  });

  it('follows again once such a page has stood still', () => {
    hurry();
    expect(ask('?at=29', 6000)).toBe('?at=29');
    expect(ask('other', 10)).toBe('other');
  });
});
