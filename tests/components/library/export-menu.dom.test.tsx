import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';

import { ExportMenu } from '../../../components/library/export-menu.tsx';
import { render } from '../in-english.tsx';

afterEach(cleanup);

const press = (name: string): void => {
  fireEvent.click(screen.getByText(name));
};

it('names what was chosen, and narrows no backup unless that is asked for', () => {
  const onExport = vi.fn();
  render(<ExportMenu shown={2} isChosen onExport={onExport} />);
  expect(screen.getByLabelText<HTMLInputElement>('Chosen (2)').checked).toBe(true);
  press('Figures (CSV)');
  expect(onExport).toHaveBeenLastCalledWith('figures', 'shown');
  expect(document.activeElement?.textContent).toBe('Export');
  press('Copy report');
  expect(onExport).toHaveBeenLastCalledWith('rich', 'shown');
  press('Backup (JSON): Everything');
  expect(onExport).toHaveBeenLastCalledWith('backup', 'everything');
  press('Backup (JSON): Chosen (2)');
  expect(onExport).toHaveBeenLastCalledWith('backup', 'shown');
  press('Encrypted backup (age): Everything…');
  expect(onExport).toHaveBeenLastCalledWith('encrypted-backup', 'everything');
});

it('names what is listed where nothing was chosen, and has one backup where all is listed', () => {
  render(<ExportMenu shown={5} onExport={vi.fn()} />);
  expect(screen.getByText('Backup (JSON): What is listed (5)')).toBeTruthy();
  cleanup();
  render(<ExportMenu shown={null} onExport={vi.fn()} />);
  expect(screen.getByText('Backup (JSON)')).toBeTruthy();
  expect(screen.getByText('Encrypted backup (age)…')).toBeTruthy();
});

it('is gone through by the arrow keys, and closes by Escape, with the focus on its button, and by a click beside it', () => {
  render(
    <>
      <ExportMenu shown={null} onExport={vi.fn()} />
      <p>beside</p>
    </>,
  );
  const button = screen.getByText('Export');
  const menu = button.closest('details');
  if (menu === null) throw new Error('no menu');
  menu.open = true;
  fireEvent.keyDown(button, { key: 'ArrowDown' });
  expect(document.activeElement?.textContent).toBe('Copy report');
  fireEvent.keyDown(screen.getByText('Figures (CSV)'), { key: 'Escape' });
  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(button);
  menu.open = true;
  fireEvent.pointerDown(screen.getByText('Figures (CSV)'));
  expect(menu.open).toBe(true);
  fireEvent.pointerDown(screen.getByText('beside'));
  expect(menu.open).toBe(false);
});
