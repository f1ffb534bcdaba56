import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browserModule, extension, openTab, resetExtension } from '../fake-extension.ts';

vi.mock('wxt/browser', () => browserModule());

const { openInPanel, openingPanel, panelCame, showInPanel } =
  await import('../../../entrypoints/background/opening/show-in-panel.ts');

const place = { tabId: 1, frameId: 0, key: 'a' };

beforeEach(() => {
  resetExtension();
  vi.useRealTimers();
  // It logs why the browser refused.
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
  openTab(1, 'https://news.example/', { reader: {} });
});

/** The panel beside the tab shows what it is asked to from now on. */
function comes(shown: unknown[] = []): void {
  extension.panelAnswers = (request) => {
    shown.push(request);
    return true;
  };
  panelCame();
}

describe('a claim that is opened in a page', () => {
  it('asks for a panel before anything else happens', () => {
    void showInPanel(place, true);
    expect(extension.log).toEqual(['panel beside 1']);
  });

  it('asks for none where that is not wanted, and is shown by one that is open', async () => {
    expect(await showInPanel(place, false)).toBe(false);
    comes();
    expect(await showInPanel(place, false)).toBe(true);
    expect(extension.log).toEqual([]);
  });

  it('is shown by a panel that is open already, at once', async () => {
    comes();
    expect(await showInPanel(place, true)).toBe(true);
  });

  it('waits for the panel that opens, past those of other windows', async () => {
    const shown: unknown[] = [];
    const showing = showInPanel(place, true);
    await new Promise((resolve) => setTimeout(resolve));
    panelCame();
    await new Promise((resolve) => setTimeout(resolve));
    comes(shown);
    expect(await showing).toBe(true);
    expect(shown).toEqual([place]);
  });

  it.each([
    ['refuses', { opensPanels: false }],
    ['has no place for it in that window', { windowType: 'popup' }],
  ])('is told at once that the browser %s', async (_what, changes) => {
    Object.assign(extension, changes);
    expect(await showInPanel(place, true)).toBe(false);
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    const showing = showInPanel(place, true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(await showing).toBe(false);
  });

  it('gives way to the one opened after it, which alone is shown', async () => {
    const shown: unknown[] = [];
    const first = showInPanel(place, true);
    const second = showInPanel({ ...place, key: 'b' }, true);
    await new Promise((resolve) => setTimeout(resolve));
    comes(shown);
    expect(await Promise.all([first, second])).toEqual([true, true]);
    expect(shown).toEqual([{ ...place, key: 'b' }]);
  });
});

describe('a claim that is opened by a shortcut', () => {
  it('is shown by the panel that the shortcut opened before its page named the claim', async () => {
    let isShown = false;
    const opened = openingPanel(1, async () => {
      extension.opensPanels = false;
      isShown = await showInPanel(place, true);
    });
    expect(extension.log).toEqual(['panel beside 1']);
    comes();
    await opened;
    expect(isShown).toBe(true);
    expect(extension.log).toEqual(['panel beside 1']);
  });
});

describe('a claim that is opened in the popup', () => {
  it('opens in its page where no panel can be opened', async () => {
    extension.opensPanels = false;
    await openInPanel(place);
    expect(extension.log).toEqual(['panel beside 1', 'reader.jump 1']);
    expect(extension.requests).toEqual([{ key: 'a', open: true }]);
  });

  it('is gone to and not opened in the page where a panel shows it', async () => {
    comes();
    await openInPanel(place);
    expect(extension.log).toEqual(['panel beside 1', 'reader.jump 1']);
    expect(extension.requests).toEqual([{ key: 'a', open: false }]);
  });
});
