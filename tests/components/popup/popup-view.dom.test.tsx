import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';

import { findElement } from '../find-element.ts';
import { samplePage } from '../sample-page.ts';
import { sampleAnnotation, sampleLater, sampleListed } from '../samples.ts';
import { NEWS, openMenu, pressButton, showPopup } from './show-popup.tsx';

afterEach(cleanup);

const two = [
  sampleListed('a', { annotation: sampleAnnotation({ status: 'recorded' }) }),
  sampleListed('b'),
];

/** happy-dom knows neither colours nor what is painted. */
const rules = { 'color-contrast': { enabled: false } };

describe('the popup', () => {
  it('says how far the work on the page is, and opens the claim clicked', () => {
    const { onOpen } = showPopup({ page: samplePage(two) });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A page');
    expect(screen.getByText('1 noted · 1 open')).toBeTruthy();
    fireEvent.click(findElement('[data-key=b]'));
    expect(onOpen).toHaveBeenCalledWith(two[1]);
  });

  it('names the story worked on', () => {
    showPopup({ page: samplePage(two), story: 'Harbour strike' });
    expect(screen.getByText('Harbour strike')).toBeTruthy();
  });

  it('puts the focus on the first open claim, for keys from the first on', () => {
    const { onTriage } = showPopup({ page: samplePage(two) });
    expect(document.activeElement?.getAttribute('data-key')).toBe('b');
    fireEvent.keyDown(findElement('[data-key=b]'), { key: 'd' });
    expect(onTriage).toHaveBeenCalledWith(two[1], 'dismissed');
  });

  it('puts nothing into pages of a site by one switch, and says so', () => {
    const site = { ...NEWS, unpainted: 'site' } as const;
    const { onUnpainted } = showPopup({ site, page: samplePage(two, { isPainted: false }) });
    expect(screen.getByText(/Nothing is marked in the page/)).toBeTruthy();
    expect(screen.getByText('news.example: when I click · not highlighted')).toBeTruthy();
    openMenu();
    fireEvent.click(screen.getByLabelText('Don’t highlight on this site'));
    expect(onUnpainted).toHaveBeenCalledWith(false);
  });

  it('shows the claim in hand in place of the list, which gets the focus back', () => {
    const model = { page: samplePage(two), check: <p>the check</p> };
    showPopup({ ...model, openKey: 'b' });
    expect(screen.getByText('the check')).toBeTruthy();
    expect(findElement('[data-key=b]').closest('[hidden]')).not.toBeNull();
  });

  it('says beside the check what to do about words that were not found', () => {
    const gone = { state: 'orphan', reason: 'removed', certainty: 1 } as const;
    const lost = sampleListed('c', { annotation: sampleAnnotation(), resolution: gone });
    showPopup({ page: samplePage([lost]), openKey: 'c', check: <p>the check</p> });
    expect(screen.getByRole('button', { name: 'Attach to selected text' })).toBeTruthy();
  });

  it('limits the list to a kind, from its menu', () => {
    const money = sampleListed('m', {
      claim: { ...sampleListed('m').claim, kinds: ['money'] },
    });
    showPopup({ page: samplePage([...two, money]) });
    openMenu();
    fireEvent.click(screen.getByText('Kinds'));
    fireEvent.click(screen.getByRole('radio', { name: 'money (1)' }));
    expect(screen.getByText('Kinds').nextSibling?.textContent).toBe('money (1)');
    expect(document.querySelectorAll('[data-key]')).toHaveLength(1);
  });

  it('shows what was set aside when asked, and leads back', () => {
    const annotation = sampleAnnotation({ status: 'withdrawn' });
    showPopup({ page: samplePage([...two, sampleListed('w', { annotation })]) });
    expect(document.querySelector('[data-tab="set aside"]')).toBeNull();
    openMenu();
    fireEvent.click(screen.getByRole('button', { name: /Dismissed and withdrawn/ }));
    expect(document.querySelector('[data-key=w]')).not.toBeNull();
    openMenu();
    pressButton('Back to open claims 1');
    expect(document.querySelector('[data-key=b]')).not.toBeNull();
  });

  it('closes its menu by Escape and by a click beside it, and gives the focus back', () => {
    showPopup({ page: samplePage(two) });
    openMenu();
    const menu = screen.getByRole('group', { name: 'Menu' });
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    fireEvent(menu, escape);
    // Else the browser would close the popup.
    expect(escape.defaultPrevented).toBe(true);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Menu');
    openMenu();
    fireEvent.pointerDown(findElement('[data-key=b]'));
    expect(screen.queryByRole('group', { name: 'Menu' })).toBeNull();
  });

  it.each([
    ['Clear marks', 'onClear'],
    ['Open library', 'onLibrary'],
    ['Open side panel', 'onPanel'],
    ['Options', 'onOptions'],
  ] as const)('has %s in its menu', (name, action) => {
    const actions = showPopup({ page: samplePage(two) });
    openMenu();
    pressButton(name);
    expect(actions[action]).toHaveBeenCalledOnce();
    expect(screen.queryByRole('group', { name: 'Menu' })).toBeNull();
  });

  it('shows the beginning of a very long list first', () => {
    showPopup({
      page: samplePage(Array.from({ length: 5000 }, (_, index) => sampleListed(`k${index}`))),
    });
    expect(document.querySelectorAll('[data-key]')).toHaveLength(150);
    pressButton('Show 150 more of 4,850');
    expect(document.querySelectorAll('[data-key]')).toHaveLength(300);
  });

  it('tells what the density leaves out and marks all on a click', () => {
    const page = samplePage([...two, sampleListed('c', { marked: false })]);
    const { onDensity } = showPopup({ page });
    expect(screen.getByText(/One less important claim/)).toBeTruthy();
    pressButton('Show everything');
    expect(onDensity).toHaveBeenCalledWith('all');
  });

  it('says what marks mean', () => {
    showPopup({ page: samplePage(two) });
    expect(
      screen.getByText('Marked: checkable, not doubtful. Unmarked: not checked.'),
    ).toBeTruthy();
  });

  it('says when nothing was found, and how to mark by hand', () => {
    showPopup({ page: samplePage([]) });
    expect(screen.getByText('Nothing checkable found')).toBeTruthy();
    expect(screen.getByText(/Alt\+Shift\+C/)).toBeTruthy();
  });

  it('keeps the shape of the list while the page is read', () => {
    showPopup({ page: null });
    expect(screen.getByText('Reading the page…')).toBeTruthy();
  });

  it('offers to mark again what was cleared', () => {
    const { onRead } = showPopup({ page: samplePage([], { reading: 'cleared' }) });
    pressButton('Mark again');
    expect(onRead).toHaveBeenCalledWith(false);
  });

  it('passes axe, with its menu open', async () => {
    showPopup({ page: samplePage(two), story: 'Harbour strike' });
    openMenu();
    expect((await axe.run(document.body, { rules })).violations).toEqual([]);
  });
});

describe('what the page did to a claim', () => {
  const later = sampleListed('a', { annotation: sampleAnnotation(), later: [sampleLater()] });
  const changed = sampleListed('c', {
    annotation: sampleAnnotation({ status: 'done' }),
    resolution: {
      ...{ state: 'changed', span: { start: 0, end: 1 }, method: 'context', certainty: 1 },
      ...{ old: '83', new: '87' },
    },
  });

  it('stands first on its second line: a later figure with its time', () => {
    showPopup({ page: samplePage([later]) });
    expect(findElement('[data-key=a]').textContent).toContain(
      '12:10: 11 people killed, revised down · Officials in Norvale',
    );
    expect(document.querySelector('[data-flag="later figure"]')).not.toBeNull();
  });

  it('stands first on its second line: then and now, with what was counted', () => {
    showPopup({ page: samplePage([changed]) });
    expect(findElement('[data-key=c]').textContent).toContain('83 → 87 graves · Officials');
    expect(document.querySelector('[data-flag=changed]')).not.toBeNull();
    expect(document.querySelector('[data-key=c] [data-status=done]')).not.toBeNull();
  });
});
