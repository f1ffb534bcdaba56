import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { LookUpLinks, type LookUp } from '../../../components/card/look-up.tsx';
import { helperAddress } from '../../../lib/lookup/helper-address.ts';
import { render } from '../in-english.tsx';
import { sampleAnnotation } from '../samples.ts';

afterEach(cleanup);

const { claim } = sampleAnnotation();
const page = { url: 'https://news.example/norvale', lang: 'en' };

function show(over: Partial<LookUp> = {}, isSensitive = false): ReturnType<typeof vi.fn> {
  const onOpen = vi.fn<LookUp['onOpen']>().mockResolvedValue(true);
  render(
    <LookUpLinks
      claim={claim}
      isSensitive={isSensitive}
      lookUp={{ page, addressOf: helperAddress, isSensitive: false, onOpen, ...over }}
    />,
  );
  return onOpen;
}

describe('the helpers', () => {
  it('are plain links that tell no referrer in pages of ours', () => {
    show();
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links).toHaveLength(6);
    for (const link of links) {
      expect(link.rel).toBe('noreferrer noopener');
      expect(link.target).toBe('_blank');
      expect(link.getAttribute('referrerpolicy')).toBe('no-referrer');
    }
  });

  it('are buttons without an address in a page, and open by way of the background', () => {
    const onOpen = show({ addressOf: null });
    expect(document.querySelector('a')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Wikipedia' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(
      'wikipedia',
      expect.objectContaining({ text: claim.text, ...page }),
      false,
    );
  });

  it('leave out the archives where the page is no web page', () => {
    show({ page: { url: 'file:///a.html', lang: null } });
    expect(screen.queryByText('Archive the page now')).toBeNull();
    show({ page: { url: null, lang: null }, addressOf: null });
    expect(screen.queryByText('Archive the page now')).toBeNull();
  });

  it.each([
    ['an annotation', true, false],
    ['a story', false, true],
  ])('ask before they tell anything of %s that is sensitive', (_what, ofCard, ofStory) => {
    const onOpen = show({ isSensitive: ofStory }, ofCard);
    expect(document.querySelector('a')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Archive the page now' }));
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByRole('alertdialog').textContent).toContain('gives an archive the address');
    fireEvent.click(screen.getByRole('button', { name: 'Do not open' }));
    expect(screen.queryByRole('alertdialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Web search' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('web', expect.anything(), true);
  });

  it('ask where the background says so', async () => {
    show({ addressOf: null, onOpen: (_helper, _sought, isYes) => Promise.resolve(isYes) });
    fireEvent.click(screen.getByRole('button', { name: 'Web search' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Open it' }));
    await vi.waitFor(() => {
      expect(screen.queryByRole('alertdialog')).toBeNull();
    });
  });

  it('pass axe, asking or not', async () => {
    show({ isSensitive: true });
    fireEvent.click(screen.getByRole('button', { name: 'Web search' }));
    const rules = { region: { enabled: false }, 'color-contrast': { enabled: false } };
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});
