import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';

import {
  LedgerView,
  type KeptHomeLedger,
  type LedgerLook,
} from '../../../components/ledger/ledger-view.tsx';
import { StoryBar } from '../../../components/ledger/story-bar.tsx';
import type { LedgerRow } from '../../../lib/figures/ledger/ledger-row.ts';
import type { Story } from '../../../lib/model/story.ts';
import { render } from '../in-english.tsx';
import { ENTRIES, entryOf, ferry, rowsOf, sampleStory } from '../ledger-samples.ts';

class NoResizing {
  observe = vi.fn();
  disconnect = vi.fn();
}
vi.stubGlobal('ResizeObserver', NoResizing);

afterEach(cleanup);

async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // What stands around a view: landmarks and colours are looked at in real browsers.
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

function showLedger(rows: readonly LedgerRow[], keptHome: KeptHomeLedger | null = null) {
  const acts = { onChange: vi.fn(), onDelete: vi.fn(), onOpen: vi.fn(), onExport: vi.fn() };
  const Ledger = (): VNode => {
    const [look, setLook] = useState<LedgerLook>({ form: 'ranges', isVagueDrawn: false });
    return (
      <LedgerView
        subject={ferry}
        keptHome={keptHome}
        stories={[]}
        rows={rows}
        storyChoice={null}
        look={look}
        onLook={setLook}
        {...acts}
      />
    );
  };
  render(<Ledger />);
  return acts;
}

const drawn = (): readonly (string | null)[] =>
  [...document.querySelectorAll('svg [data-item]')].map((item) => item.getAttribute('aria-label'));
const drawnTexts = (): readonly (string | null)[] =>
  [...document.querySelectorAll('svg text')].map((text) => text.textContent);

describe('the ledger of a subject', () => {
  it('has every figure in its table, never without its qualifier', async () => {
    showLedger(rowsOf());
    const table = screen.getByRole('table', { name: 'Figures on this subject' });
    const said = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        within(row).getByRole('rowheader').textContent,
        within(row).getAllByRole('cell')[0]?.textContent,
      ]);
    expect(said).toEqual([
      ['Harbour office Quay Post', 'at least 31'],
      ['the harbour office Kessel Wire', '31'],
      ['Coast Radio', 'up to 40'],
      ['Lamp', 'Dozens (by convention)'],
      ['Record', '34 to 38'],
      ['The coroner (evidence)', '36'],
    ]);
    expect(screen.getByText('5 outlets, 4 origins')).toBeTruthy();
    await expectNoFindings();
  });

  it('draws them with the same words, a vague word only where it is asked for', () => {
    showLedger(rowsOf());
    expect(drawn()).toHaveLength(5);
    for (const said of ['at least 31', 'up to 40', '34 to 38'])
      expect(drawnTexts()).toContain(said);
    expect(drawnTexts()).not.toContain('Dozens');
    fireEvent.click(screen.getByRole('checkbox', { name: /Also draw bounds by convention/ }));
    expect(drawnTexts()).toContain('Dozens');
  });

  it('is gone through by arrow keys and opened by Enter; its table is the next stop', () => {
    const { onOpen } = showLedger(rowsOf());
    const items = [...document.querySelectorAll<SVGGElement>('svg [data-item]')];
    const stops = (): readonly (string | null)[] =>
      items.map((item) => item.getAttribute('tabindex'));
    expect(stops()).toEqual(['0', '-1', '-1', '-1', '-1']);
    items[0]?.focus();
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Kessel Wire: 31');
    expect(stops()).toEqual(['-1', '0', '-1', '-1', '-1']);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('The coroner: 36 (evidence)');
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith(expect.objectContaining({ outlet: 'The coroner' }));
    const table = screen.getByRole('table', { name: 'Figures on this subject' });
    expect(within(table).getAllByRole('link')[0]?.textContent).toBe('Words of Quay Post.');
    const drawing = document.querySelector('svg[role=group]');
    expect(drawing?.compareDocumentPosition(table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('draws by time what is of different times, and exports what it shows', async () => {
    const { onExport } = showLedger(rowsOf());
    fireEvent.click(screen.getByRole('button', { name: 'By time' }));
    expect(drawn()).toHaveLength(2);
    expect(drawn()[0]).toMatch(/^Harbour office, Quay Post: at least 31, as of /);
    fireEvent.click(screen.getByRole('button', { name: 'Drawing (SVG)' }));
    expect(onExport).toHaveBeenCalledWith({ format: 'svg', form: 'steps', isVagueDrawn: false });
    await expectNoFindings();
  });

  it('says which figures have no place on the time axis and why, and draws them side by side', async () => {
    const monday = entryOf('Tide', { asOf: 'Monday' });
    showLedger(rowsOf([...ENTRIES, monday]));
    const leftOut = (): HTMLElement | null => document.querySelector('[data-undated]');
    expect(leftOut()).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'By time' }));
    expect(leftOut()?.querySelector('p')?.textContent).toBe(
      '3 figures are not on the time axis: they have no “as of” date. ' +
        '1 figure is not on the time axis: its date is not a calendar date.',
    );
    const listed = (): (string | null)[] =>
      Array.from(leftOut()?.querySelectorAll('li') ?? [], (line) => line.textContent);
    expect(listed()).toEqual([
      'Coast Radio: up to 40',
      'Record: 34 to 38',
      'The coroner: 36 (evidence)',
      'Tide: 31, as of Monday',
    ]);
    expect(leftOut()?.querySelector('a')?.getAttribute('href')).toContain('Coast%20Radio');
    await expectNoFindings();
    fireEvent.click(screen.getByRole('button', { name: 'Draw all side by side' }));
    expect(leftOut()).toBeNull();
    expect(drawn()).toHaveLength(6);
  });

  it('counts many figures without a date instead of listing them all', () => {
    const undated = Array.from({ length: 9 }, (_none, at) => entryOf(`Gull ${String(at)}`));
    showLedger(rowsOf([...ENTRIES.slice(0, 2), ...undated]));
    fireEvent.click(screen.getByRole('button', { name: 'By time' }));
    const lines = document.querySelectorAll('[data-undated] li');
    expect(lines).toHaveLength(7);
    expect(lines[6]?.textContent).toBe('and 3 more, in the table below');
  });

  it.each([
    ['its story is', 'story', /its ledger is not exported/],
    ['all its figures are', 'figures', /All these figures are sensitive/],
  ] as const)('offers no export where %s sensitive', (_what, keptHome, said) => {
    showLedger(rowsOf(), keptHome);
    expect(document.querySelector('[data-export]')).toBeNull();
    expect(screen.getByText(said)).toBeTruthy();
  });

  it('says what to do where nothing is logged', async () => {
    showLedger([]);
    expect(screen.getByText('Open a claim and press L to compare its figure here.')).toBeTruthy();
    expect(document.querySelector('svg[role=group]')).toBeNull();
    await expectNoFindings();
  });
});

describe('the story bar', () => {
  const open = sampleStory();
  const closed = sampleStory({
    id: 'story-2' as Story['id'],
    name: 'The dam',
    closedAt: '2026-02-02T10:00:00.000Z',
  });

  it('offers the open stories and the one in hand, and says what it is about', async () => {
    const onChoose = vi.fn();
    render(<StoryBar stories={[open, closed]} current={null} onChoose={onChoose} />);
    fireEvent.click(screen.getByText('Story'));
    const choice = within(screen.getByRole('radiogroup', { name: 'Story' }));
    expect(
      choice.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['No story', 'The ferry']);
    fireEvent.click(choice.getByLabelText('The ferry'));
    expect(onChoose).toHaveBeenCalledWith(open.id);
    cleanup();
    render(<StoryBar stories={[open, closed]} current={closed} onChoose={onChoose} />);
    expect(screen.getByLabelText('The dam (closed)')).toBeTruthy();
    expect(screen.getByText('Criteria: Died aboard.')).toBeTruthy();
    await expectNoFindings();
  });

  it('is edited where that is offered, a field when it is left', async () => {
    const edits = { onNew: vi.fn(), onChange: vi.fn(), onDelete: vi.fn() };
    render(<StoryBar stories={[open]} current={open} onChoose={vi.fn()} edits={edits} />);
    fireEvent.click(screen.getByText('About this story'));
    const method = screen.getByRole('textbox', { name: 'Method' });
    fireEvent.input(method, { target: { value: 'Lists first.' } });
    expect(edits.onChange).not.toHaveBeenCalled();
    fireEvent.blur(method);
    expect(edits.onChange).toHaveBeenCalledWith({ method: 'Lists first.' });
    fireEvent.click(screen.getByRole('checkbox', { name: /^Sensitive/ }));
    expect(edits.onChange).toHaveBeenCalledWith({ sensitive: true });
    await expectNoFindings();
  });

  it('has the keyboard in the name of a story that was begun, marked whole', () => {
    const edits = { onNew: vi.fn(), onChange: vi.fn(), onDelete: vi.fn() };
    const shown = { onChoose: vi.fn(), edits };
    const { rerender } = render(<StoryBar stories={[open]} current={null} {...shown} />);
    fireEvent.click(screen.getByRole('button', { name: /New story/ }));
    const begun = { ...open, criteria: '', name: 'New story' };
    rerender(<StoryBar stories={[begun]} current={begun} {...shown} />);
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    expect([name.selectionStart, name.selectionEnd]).toEqual([0, 'New story'.length]);
    fireEvent.input(name, { target: { value: 'The ferry' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    expect(edits.onChange).toHaveBeenCalledWith({ name: 'The ferry' });
  });

  it('takes no room where there is no story to choose', () => {
    const { container } = render(<StoryBar stories={[]} current={null} onChoose={vi.fn()} />);
    expect(container.childElementCount).toBe(0);
  });
});
