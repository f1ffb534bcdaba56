import { browser } from 'wxt/browser';
import { sendToReader } from '../../../lib/messages/client.ts';
import type { PageFrame, PageFrames } from '../../../lib/model/page/page-frames.ts';
import { patternOf } from '../../../lib/browser/match-pattern.ts';
import { bringReaderToFrame } from './read-tab.ts';
import { readerTabs } from '../../../lib/browser/reader-tabs.ts';
import { isSwitchedOff } from './switched-off.ts';

/** What a document of a tab reports about itself and the frames it shows. */
interface DocumentLook {
  readonly url: string;
  readonly title: string;
  /** Whether a person could read in it: it has a size and more than a line of text. */
  readonly isReadable: boolean;
  /** Addresses of its frames that are large enough to hold an article. */
  readonly frames: readonly string[];
}

/** More origins than this are not asked for: a page full of frames is full of advertisements. */
const MOST_CLOSED = 3;

const NONE: PageFrames = { read: [], closed: [] };

/**
 * Reads the frames of a page that has a reader: those of its own origin, which the click allows,
 * and those of other origins whose permission was given before. The others are returned by address,
 * so that their permission can be asked for. What was read stays as it is; two calls for one tab
 * wait for each other.
 */
export async function readFrames(tabId: number): Promise<PageFrames> {
  if ((await sendToReader(tabId, 'reader.state', {})) === null) return NONE;
  return navigator.locks.request(`frames.${tabId}`, async () => {
    const looks = await lookInto(tabId);
    const read: PageFrame[] = [];
    for (const { frameId, look } of looks) {
      const isMeant = frameId !== 0 && look.isReadable && !(await isSwitchedOff(look.url));
      if (isMeant && (await readFrame(tabId, frameId, look.url)))
        read.push({ frameId, url: look.url, title: look.title });
    }
    return { read, closed: await closedFrames(looks.map(({ look }) => look)) };
  });
}

/** Origins were granted: frames that waited for them are read, in every page that has a reader. */
export async function readGrantedFrames(): Promise<void> {
  const tabs = new Set((await readerTabs()).map(({ tabId }) => tabId));
  await Promise.all([...tabs].map(readFrames));
}

async function lookInto(
  tabId: number,
): Promise<{ readonly frameId: number; readonly look: DocumentLook }[]> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: lookAround,
      // One frame that never finishes loading must not keep the others waiting.
      injectImmediately: true,
    });
    return results.flatMap(({ frameId, result }) =>
      result === undefined ? [] : [{ frameId, look: result }],
    );
  } catch (error) {
    // The page was left meanwhile, or its grant ended.
    console.debug(error);
    return [];
  }
}

/**
 * Runs in each document of the page that we can reach; it must not use anything from outside
 * itself.
 */
function lookAround(): DocumentLook {
  const isTop = window === window.top;
  const lengthOfText = (): number => document.querySelector('body')?.innerText.trim().length ?? 0;
  const isWeb = /^(?:https?|file):$/.test(location.protocol);
  const isLarge = innerWidth >= 280 && innerHeight >= 180;
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[src], frame[src]')];
  return {
    url: location.href,
    title: document.title,
    isReadable: !isTop && isWeb && isLarge && lengthOfText() >= 80,
    frames: frames
      .filter((frame) => frame.clientWidth >= 400 && frame.clientHeight >= 300)
      .map((frame) => frame.src)
      .filter((src) => /^https?:/.test(src)),
  };
}

/** Brings a reader into a frame and has it read; false where that is not possible. */
async function readFrame(tabId: number, frameId: number, url: string): Promise<boolean> {
  if ((await bringReaderToFrame(tabId, frameId, url)) !== null) return false;
  const state = await sendToReader(tabId, 'reader.state', {}, frameId);
  if (state?.reading === 'done') return true;
  const read = await sendToReader(tabId, 'reader.read', { anyway: false }, frameId);
  if (read === null) return false;
  if (typeof read.reading !== 'object') return true;
  // Few frames hold a whole article; but what a person sees in this one is text all the same.
  if (read.reading.failed !== 'no-article') return false;
  const again = await sendToReader(tabId, 'reader.read', { anyway: true }, frameId);
  return again !== null && typeof again.reading !== 'object';
}

/**
 * Addresses of frames that we could not look into and whose permission can be asked for: the first
 * few, one for each origin.
 */
async function closedFrames(looks: readonly DocumentLook[]): Promise<string[]> {
  const seen = new Set(looks.map(({ url }) => new URL(url).origin));
  const closed: string[] = [];
  for (const url of looks.flatMap(({ frames }) => frames)) {
    const { origin } = new URL(url);
    const pattern = patternOf(url);
    if (seen.has(origin) || pattern === null) continue;
    seen.add(origin);
    const isGranted = await browser.permissions.contains({ origins: [pattern] });
    if (!isGranted && !(await isSwitchedOff(url))) closed.push(url);
  }
  return closed.slice(0, MOST_CLOSED);
}
