import { describe, expect, it } from 'vitest';
import { adoptStyleSheet } from '../../lib/highlights/style-sheet.ts';

describe('adoptStyleSheet', () => {
  it('adds one sheet to a shadow root and takes that one out again', () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    const theirs = new CSSStyleSheet();
    root.adoptedStyleSheets.push(theirs);
    const life = new AbortController();
    adoptStyleSheet(root, '::highlight(abc){background-color:transparent}', life.signal);
    expect(root.adoptedStyleSheets.length).toBe(2);
    life.abort();
    expect(root.adoptedStyleSheets).toEqual([theirs]);
  });
});
