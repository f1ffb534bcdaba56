import { Readability } from '@mozilla/readability';
import { describe, expect, it, vi } from 'vitest';
import { clonePage } from '../../../lib/article/readability/clone-page.ts';
import { findRegion } from '../../../lib/article/readability/readability-region.ts';
import { fixture, FIXTURES, show } from '../fixtures.ts';

const UNSHADOWED = FIXTURES.filter((name) => name !== 'clobbered');

describe('findRegion', () => {
  // Relies on how Readability saves and restores the body between attempts: a new version that does
  // it otherwise fails here.
  it.each(UNSHADOWED)(
    'keeps of the %s page what stock Readability keeps, all of it live',
    (name) => {
      show(document, fixture(name));
      const stock = new Readability(document.cloneNode(true) as Document).parse()?.textContent;
      const nodes = [...(findRegion(clonePage(document, false))?.nodes ?? [])];
      expect(nodes.map((node) => node.data).join('')).toBe(stock);
      expect(nodes.every((node) => node.isConnected && node.ownerDocument === document)).toBe(true);
    },
  );

  it('restores the nodes of a short text for each of its four attempts', () => {
    show(document, fixture('short'));
    const clone = clonePage(document, false);
    const restored = vi.spyOn(clone.document.body, 'replaceChildren');
    findRegion(clone);
    expect(restored).toHaveBeenCalledTimes(4);
  });

  it('finds a text that stands in shadow roots only', () => {
    show(document, '<html><body><x-article></x-article></body></html>');
    const shadow = document.querySelector('x-article')?.attachShadow({ mode: 'open' });
    const sentence = 'In the shade of the root stand 38 words, counted twice, by two clerks. ';
    for (let count = 0; count < 6; count += 1) {
      const paragraph = document.createElement('p');
      paragraph.append(sentence.repeat(3));
      shadow?.append(paragraph);
    }
    const nodes = findRegion(clonePage(document, true))?.nodes;
    expect(nodes?.size).toBe(6);
    expect([...(nodes ?? [])].every((node) => node.getRootNode() === shadow)).toBe(true);
  });

  it('gives nothing for a page without a body text', () => {
    show(document, '<html><body></body></html>');
    expect(findRegion(clonePage(document, true))).toBeNull();
  });
});
