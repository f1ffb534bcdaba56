import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import {
  SHOWN_COMMANDS,
  ShortcutsList,
  type ShownShortcut,
} from '../../components/settings/shortcuts-list.tsx';

async function readShortcuts(): Promise<readonly ShownShortcut[]> {
  const commands = await browser.commands.getAll();
  return SHOWN_COMMANDS.map((name) => ({
    name,
    keys: commands.find((command) => command.name === name)?.shortcut ?? '',
  }));
}

/** Opens the browser's own page for shortcuts. */
async function openShortcutSettings(): Promise<void> {
  // Only Firefox has a call for it; in Chromium the page can be opened by its address.
  const { openShortcutSettings: open } = browser.commands as {
    readonly openShortcutSettings?: () => Promise<void>;
  };
  if (open === undefined) await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  else await open();
}

/** The shortcuts, read again when a person comes back from changing them. */
export function ShortcutsSection(): VNode {
  const [shortcuts, setShortcuts] = useState<readonly ShownShortcut[]>([]);
  useEffect(() => {
    const read = (): void => void readShortcuts().then(setShortcuts);
    read();
    window.addEventListener('focus', read);
    return () => {
      window.removeEventListener('focus', read);
    };
  }, []);
  return <ShortcutsList shortcuts={shortcuts} onChange={() => void openShortcutSettings()} />;
}
