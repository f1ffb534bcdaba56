import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/**
 * Gives the commands their suggested keys, as a person does at chrome://extensions/shortcuts: an
 * extension loaded this way has none.
 */
export async function assignShortcuts(browser: Browser, id: string, build: string): Promise<void> {
  const { commands = {} } = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    commands?: Record<string, { suggested_key?: { default?: string } }>;
  };
  const suggested = Object.entries(commands).flatMap(([name, { suggested_key }]) =>
    suggested_key?.default === undefined ? [] : [[name, suggested_key.default] as const],
  );
  await assignKeys(browser, id, suggested);
}

/** Gives commands these keys. */
export async function assignKeys(
  browser: Browser,
  extensionId: string,
  pairs: readonly (readonly [command: string, keys: string])[],
): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  for (const [commandName, keybinding] of pairs) {
    const update = JSON.stringify({ extensionId, commandName, keybinding });
    await page.evaluate(`chrome.developerPrivate.updateExtensionCommand(${update})`);
  }
  await page.close();
}
