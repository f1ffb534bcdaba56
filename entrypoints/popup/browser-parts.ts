import { browser } from 'wxt/browser';

/** The tab a popup is about. */
export interface ShownTab {
  readonly id: number;
  readonly windowId: number | undefined;
  /** Empty where the browser does not give it. */
  readonly url: string;
}

/**
 * The tab in front when the popup opened; `?tab=7` in the popup's own address names another one (a
 * popup in a tab of its own).
 */
export async function shownTab(): Promise<ShownTab> {
  const named = new URLSearchParams(location.search).get('tab');
  const tabs =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : await browser.tabs.query({});
  const tab = named === null ? tabs[0] : tabs.find(({ id }) => id === Number(named));
  return { id: tab?.id ?? -1, windowId: tab?.windowId, url: tab?.url ?? '' };
}

/** Opens the options page and leaves the popup. */
export function openOptions(): void {
  void browser.runtime.openOptionsPage();
  window.close();
}
