import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { hostOf, RunModes } from '../../components/run-modes.tsx';
import { findElement } from './find-element.ts';

afterEach(cleanup);

describe('a site that a person typed', () => {
  it.each([
    { typed: 'news.example.org', host: 'news.example.org' },
    { typed: ' https://News.example.org/a?b ', host: 'news.example.org' },
    { typed: 'localhost:8080', host: 'localhost' },
    { typed: '', host: null },
    { typed: 'two words', host: null },
    { typed: 'javascript://x', host: null },
  ])('“$typed” is $host', ({ typed, host }) => {
    expect(hostOf(typed)).toBe(host);
  });
});

function showModes(sites: readonly string[], isEverywhere: boolean): ReturnType<typeof vi.fn> {
  const onAllowSite = vi.fn();
  render(
    <RunModes
      sites={sites}
      isEverywhere={isEverywhere}
      isRefused={false}
      onAllowSite={onAllowSite}
      onAllowEverywhere={vi.fn()}
      onOnlyClick={vi.fn()}
      onRemoveSite={vi.fn()}
      onRemoveEverywhere={vi.fn()}
    />,
  );
  return onAllowSite;
}

describe('the three ways to run', () => {
  it.each([
    { sites: [], isEverywhere: false, now: 'click' },
    { sites: ['a.example'], isEverywhere: false, now: 'sites' },
    { sites: ['a.example'], isEverywhere: true, now: 'everywhere' },
  ])('show $now as the present one', ({ sites, isEverywhere, now }) => {
    showModes(sites, isEverywhere);
    const marked = document.querySelectorAll('[data-now=true]');
    expect([...marked].map((each) => each.getAttribute('data-mode'))).toEqual([now]);
  });

  it('take a site only if it is one', () => {
    const onAllowSite = showModes([], false);
    const field = screen.getByLabelText('Site');
    fireEvent.input(field, { target: { value: 'two words' } });
    fireEvent.click(screen.getByRole('button', { name: 'Allow this site' }));
    expect(onAllowSite).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'a.example' } });
    fireEvent.click(screen.getByRole('button', { name: 'Allow this site' }));
    expect(onAllowSite).toHaveBeenCalledWith('a.example');
  });
});

it('an act without undo waits for the typed word', () => {
  const onConfirm = vi.fn();
  render(
    <ConfirmDialog
      title="Erase?"
      confirm="Erase"
      typed="delete everything"
      onConfirm={onConfirm}
      onCancel={vi.fn()}
    >
      <p>All of it.</p>
    </ConfirmDialog>,
  );
  const button = document.querySelector<HTMLButtonElement>('[data-confirm]');
  expect(button?.disabled).toBe(true);
  const field = findElement('input');
  fireEvent.input(field, { target: { value: 'Delete everything ' } });
  expect(button?.disabled).toBe(false);
});

it('the options save a name when its field is left, and what is put into pages at once', () => {
  const onChange = vi.fn();
  const onPaintAgain = vi.fn();
  render(
    <OptionsView
      settings={{
        density: 'important',
        switchedOffSites: [],
        unpaintedEverywhere: false,
        unpaintedSites: ['news.example'],
        lang: null,
        name: '',
        lastBackupAt: null,
      }}
      languages={[]}
      stored={3}
      modes={null}
      tools={null}
      notices={null}
      onChange={onChange}
      onSwitchOn={vi.fn()}
      onPaintAgain={onPaintAgain}
    />,
  );
  const name = screen.getByLabelText<HTMLInputElement>('Your name for exports and history');
  fireEvent.input(name, { target: { value: 'Nia' } });
  expect(name.value).toBe('Nia');
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.blur(name);
  expect(onChange).toHaveBeenCalledWith({ name: 'Nia' });
  fireEvent.click(screen.getByLabelText('Put nothing into any page'));
  expect(onChange).toHaveBeenCalledWith({ unpaintedEverywhere: true });
  fireEvent.click(screen.getByRole('button', { name: 'Mark pages of news.example again' }));
  expect(onPaintAgain).toHaveBeenCalledWith('news.example');
  expect(screen.getByText(/3 annotations are stored/)).toBeTruthy();
});
