import { browser } from 'wxt/browser';
import { namesFrom } from '../../lib/highlights/style-names.ts';
import { highlightStyleSheet } from '../../lib/highlights/style-sheet.ts';
import type { StyleNames } from '../../lib/messages/protocol.ts';
import type { PageSender } from '../../lib/messages/sender.ts';

/** Puts the style sheet for these names into a document of a tab. Its text is made here: a page's reader gives nothing but names. */
export async function insertStyle(
  { tabId, frameId }: PageSender,
  names: StyleNames,
): Promise<void> {
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId] },
    css: styleSheet(names),
  });
}

/** Takes it out again. Where the grant ended before, the sheet stays: its names stand for nothing once the reader has gone. */
export async function removeStyle(
  { tabId, frameId }: PageSender,
  names: StyleNames,
): Promise<void> {
  try {
    await browser.scripting.removeCSS({
      target: { tabId, frameIds: [frameId] },
      css: styleSheet(names),
    });
  } catch (error) {
    console.debug(error);
  }
}

function styleSheet(flat: StyleNames): string {
  const names = namesFrom(flat);
  const { hostName } = flat;
  const marks = names === null ? [] : [highlightStyleSheet(names)];
  return [...marks, ...(hostName === undefined ? [] : [hostRule(hostName)])].join('\n');
}

/** Shows the card's host, which is hidden in itself: when the browser drops this sheet, nothing of ours stays visible. */
function hostRule(attribute: string): string {
  return `[${attribute}]{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;overflow:visible!important;z-index:2147483647!important}@media print{[${attribute}]{display:none!important}}`;
}
