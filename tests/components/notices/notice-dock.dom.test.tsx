import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { BackupNotice } from '../../../components/notices/backup-notice.tsx';
import { DoneNotice } from '../../../components/notices/done-notice.tsx';
import { NoticeDock } from '../../../components/notices/notice-dock.tsx';
import { expectNoFindings } from '../expect-no-findings.ts';
import { render } from '../in-english.tsx';

afterEach(cleanup);

const nothing = (): void => undefined;

function Page({ onUndo }: { readonly onUndo: () => void }): VNode {
  const [isShown, setShown] = useState(true);
  return (
    <>
      <main>
        <h1>Page</h1>
        <button type="button">Line</button>
        <label>
          Search <input />
        </label>
      </main>
      <NoticeDock>
        {isShown && (
          <DoneNotice
            text="Moved to the trash."
            onUndo={onUndo}
            onClose={() => {
              setShown(false);
            }}
          />
        )}
        <BackupNotice changes={3} lastBackupAt={null} onBackup={nothing} onLater={nothing} />
      </NoticeDock>
    </>
  );
}

describe('the dock of notices', () => {
  it('holds several, says what comes, and is found by its name', async () => {
    render(<Page onUndo={nothing} />);
    const dock = screen.getByRole('complementary', { name: 'Notices' });
    expect(dock.getAttribute('aria-live')).toBe('polite');
    expect(dock.querySelectorAll('[data-notice]')).toHaveLength(2);
    await expectNoFindings();
  });

  it('gives the focus back where it came from once the notice that had it goes', async () => {
    render(<Page onUndo={nothing} />);
    const line = screen.getByRole('button', { name: 'Line' });
    const close = screen.getByRole('button', { name: 'Close' });
    line.focus();
    close.focus();
    fireEvent.click(close);
    await vi.waitFor(() => {
      expect(screen.queryByText('Moved to the trash.')).toBeNull();
      expect(document.activeElement).toBe(line);
    });
  });

  it.each([
    ['Ctrl+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }],
    ['Ctrl+Z on a Russian keyboard', { key: 'я', code: 'KeyZ', ctrlKey: true }],
    ['Cmd+Z', { key: 'z', code: 'KeyZ', metaKey: true }],
  ])('takes back by %s', (_keys, press) => {
    const onUndo = vi.fn();
    render(<Page onUndo={onUndo} />);
    fireEvent.keyDown(screen.getByRole('button', { name: 'Line' }), press);
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it('goes by itself after a while, not while it is pointed at; its key still works', () => {
    vi.useFakeTimers();
    const onUndo = vi.fn();
    render(<Page onUndo={onUndo} />);
    const pass = (ms: number): void => {
      void act(() => {
        vi.advanceTimersByTime(ms);
      });
    };
    const isShown = (): boolean => screen.queryByText('Moved to the trash.') !== null;
    pass(5900);
    fireEvent.mouseEnter(screen.getByText('Moved to the trash.').parentElement ?? document.body);
    pass(10_000);
    expect(isShown()).toBe(true);
    fireEvent.mouseLeave(screen.getByText('Moved to the trash.').parentElement ?? document.body);
    pass(6100);
    expect(isShown()).toBe(false);
    fireEvent.keyDown(document.body, { key: 'z', code: 'KeyZ', ctrlKey: true });
    expect(onUndo).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it('leaves the key to fields, and to a further Shift', () => {
    const onUndo = vi.fn();
    render(<Page onUndo={onUndo} />);
    const press = { key: 'z', code: 'KeyZ', ctrlKey: true };
    fireEvent.keyDown(screen.getByRole('textbox'), press);
    fireEvent.keyDown(document.body, { ...press, shiftKey: true });
    expect(onUndo).not.toHaveBeenCalled();
  });
});
