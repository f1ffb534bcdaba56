import { cleanup, fireEvent, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { ConfirmDialog } from '../../../components/ui/confirm-dialog.tsx';
import { HomeScalesChoice } from '../../../components/settings/home-scales-choice.tsx';
import { OptionsView } from '../../../components/settings/options-view.tsx';
import { hostOf, RunModes } from '../../../components/settings/run-modes.tsx';
import { ScalesPanel } from '../../../components/settings/scales-panel.tsx';
import { DEFAULT_MARK_COLOURS } from '../../../lib/model/mark-colours.ts';
import type { ScaleId } from '../../../lib/model/ids.ts';
import {
  OWN_SCALE_IDS,
  scalesFor,
  withHomeScales,
  type HomeScales,
  type Scale,
} from '../../../lib/model/scale.ts';
import { findElement } from '../find-element.ts';
import { render } from '../in-english.tsx';
import { sampleScale } from '../samples.ts';

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
  const onMarkKind = vi.fn();
  const onPaintAgain = vi.fn();
  render(
    <OptionsView
      settings={{
        density: 'important',
        switchedOffSites: [],
        unpaintedEverywhere: false,
        unpaintedSites: ['news.example'],
        checkPlace: 'panel',
        lang: null,
        name: '',
        organisation: '',
        hiddenKinds: ['rank'],
        markColours: null,
        wholeSentences: false,
        plainUnderlines: false,
        backupReminderDays: 7,
        lastBackupAt: null,
      }}
      canPageOpenPanel
      languages={[]}
      stored={3}
      modes={null}
      scales={null}
      shortcuts={null}
      storage={null}
      tools={null}
      onChange={onChange}
      onMarkKind={onMarkKind}
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
  fireEvent.click(screen.getByLabelText('first, most, largest'));
  expect(onMarkKind).toHaveBeenLastCalledWith('rank', true);
  fireEvent.click(screen.getByLabelText('money'));
  expect(onMarkKind).toHaveBeenLastCalledWith('money', false);
  fireEvent.change(screen.getByLabelText('People'), { target: { value: '#123456' } });
  expect(onChange).toHaveBeenLastCalledWith({
    markColours: { ...DEFAULT_MARK_COLOURS, people: '#123456' },
  });
  fireEvent.click(screen.getByLabelText(/^Underline whole sentences/));
  expect(onChange).toHaveBeenLastCalledWith({ wholeSentences: true });
  fireEvent.click(screen.getByLabelText('Underline everything in the same way'));
  expect(onChange).toHaveBeenLastCalledWith({ plainUnderlines: true });
  fireEvent.change(screen.getByLabelText('Where a check opens'), { target: { value: 'drawer' } });
  expect(onChange).toHaveBeenLastCalledWith({ checkPlace: 'drawer' });
  fireEvent.change(screen.getByLabelText('Remind of a backup'), { target: { value: '' } });
  expect(onChange).toHaveBeenLastCalledWith({ backupReminderDays: null });
  fireEvent.click(screen.getByLabelText('Don’t highlight on any site'));
  expect(onChange).toHaveBeenCalledWith({ unpaintedEverywhere: true });
  fireEvent.click(screen.getByRole('button', { name: 'Highlight on news.example again' }));
  expect(onPaintAgain).toHaveBeenCalledWith('news.example');
  expect(screen.getByText(/3 annotations are stored/)).toBeTruthy();
});

it('an own scale is saved once it has a name and two named levels, each with its place on the ramp', async () => {
  const onSave = vi.fn();
  const made: Scale = { ...sampleScale, id: 'own' as Scale['id'], name: '', levels: [] };
  const { container } = render(
    <ScalesPanel
      scales={[sampleScale]}
      isBuiltIn={({ id }) => id === sampleScale.id}
      homes={null}
      makeScale={() => made}
      onSave={onSave}
      onDelete={vi.fn()}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Add a scale' }));
  const save = screen.getByRole('button', { name: 'Save the scale' });
  expect((save as HTMLButtonElement).disabled).toBe(true);
  fireEvent.input(screen.getByLabelText('Name of the scale'), { target: { value: 'House' } });
  for (const [index, name] of ['Right', 'Wrong'].entries()) {
    fireEvent.click(screen.getByRole('button', { name: 'Add a level' }));
    const label = `Level ${String(index + 1)}`;
    fireEvent.input(screen.getByLabelText(label), { target: { value: name } });
  }
  const [, second] = screen.getAllByLabelText('Counts as');
  if (second === undefined) throw new Error('no second level');
  fireEvent.change(second, { target: { value: 'does not hold' } });
  const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  fireEvent.click(save);
  expect(onSave).toHaveBeenCalledWith({
    ...made,
    name: 'House',
    levels: [
      expect.objectContaining({ name: 'Right', normal: 'mixed', weight: 0.5 }),
      expect.objectContaining({ name: 'Wrong', normal: 'does not hold', weight: 1 }),
    ],
  });
});

it('findings open on the scale that is chosen for what they judge, and ours again on our own', () => {
  const house: Scale = { ...sampleScale, id: 'house' as ScaleId, name: 'House' };
  const figures: Scale = { ...house, id: OWN_SCALE_IDS.figure, offeredFor: ['figure'] };
  const scales = [{ ...house, id: OWN_SCALE_IDS.truth }, figures, house];
  const onChange = vi.fn();
  const { rerender } = render(<HomeScalesChoice scales={scales} homes={{}} onChange={onChange} />);
  const figure = screen.getByLabelText<HTMLSelectElement>('On a figure');
  expect(figure.value).toBe(OWN_SCALE_IDS.figure);
  fireEvent.change(figure, { target: { value: house.id } });
  expect(onChange).toHaveBeenLastCalledWith({ figure: house.id });
  rerender(<HomeScalesChoice scales={scales} homes={{ figure: house.id }} onChange={onChange} />);
  fireEvent.change(figure, { target: { value: OWN_SCALE_IDS.figure } });
  expect(onChange).toHaveBeenLastCalledWith({});
  const first = (homes: HomeScales): string | undefined =>
    scalesFor('figure', withHomeScales(scales, homes))[0]?.id;
  expect(first({})).toBe(OWN_SCALE_IDS.figure);
  expect(first({ figure: house.id })).toBe(house.id);
  // A scale that is gone, or that is not offered for figures.
  expect(first({ figure: 'gone' as ScaleId })).toBe(OWN_SCALE_IDS.figure);
  expect(scalesFor('statement', withHomeScales(scales, { statement: figures.id }))[0]?.id).toBe(
    OWN_SCALE_IDS.truth,
  );
});
