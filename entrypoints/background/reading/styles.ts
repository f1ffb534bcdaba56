import { browser } from 'wxt/browser';
import { namesFrom } from '../../../lib/highlights/style-names.ts';
import { highlightStyleSheet } from '../../../lib/highlights/style-sheet.ts';
import type { StyleNames } from '../../../lib/messages/protocol.ts';
import type { PageSender } from '../../../lib/messages/sender.ts';
import { DEFAULT_MARK_COLOURS } from '../../../lib/model/mark-colours.ts';
import { loadSettings } from '../../../lib/settings/saved-settings.ts';

/**
 * Inserts the style sheet for these names into a document of a tab, and returns the rules for its
 * marks. The text is made here: a page's reader supplies nothing but names.
 */
export async function insertStyle(
  { tabId, frameId }: PageSender,
  names: StyleNames,
): Promise<string> {
  const marks = await markRules(names);
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, css: marks });
  await browser.scripting.insertCSS({ target, css: hostRule(names), origin: 'USER' });
  return marks;
}

/**
 * Removes it again. Where the grant ended or the look of marks changed before, the sheet stays: once the
 * reader is gone, its names match nothing.
 */
export async function removeStyle(
  { tabId, frameId }: PageSender,
  names: StyleNames,
): Promise<void> {
  try {
    const target = { tabId, frameIds: [frameId] };
    await browser.scripting.removeCSS({ target, css: hostRule(names), origin: 'USER' });
    await browser.scripting.removeCSS({ target, css: await markRules(names) });
  } catch (error) {
    console.debug(error);
  }
}

/** The rules for marks, in the colours and with the underlines that the person chose. */
async function markRules(flat: StyleNames): Promise<string> {
  const names = namesFrom(flat);
  const { markColours, plainUnderlines } = await loadSettings();
  const style = { colours: markColours ?? DEFAULT_MARK_COLOURS, isPlain: plainUnderlines };
  return names === null ? '' : highlightStyleSheet(names, style);
}

/**
 * Shows the card's host, which is hidden by default: when the browser drops this sheet, nothing of
 * ours stays visible. It is a sheet of the user's, and what such a one has as important comes before
 * all that the page says, in its sheets, its animations or on the element itself (CSS Cascade,
 * "origin"): the page can neither hide, shift or scale what is in the host, nor paint over it from it.
 */
function hostRule({ hostName }: StyleNames): string {
  if (hostName === undefined) return '';
  const host = `[${hostName}]`;
  return `${host}{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;overflow:visible!important;z-index:2147483647!important}${host}::before,${host}::after{display:none!important}@media print{${host}{display:none!important}}`;
}
