import { VERDICT_HEADING } from './check-view.ts';
import type { Popup, Rig, Tab } from './rig.ts';
import type { Surface } from './surface.ts';
import { until } from './until.ts';

/** How long what a click opens may take to come before the click is made again. */
const SHOWN_MS = 2000;

/**
 * Marks the page of a tab as a person does, by the toolbar button, and leaves the popup open once
 * the page is marked.
 */
export async function markPage(rig: Rig, tab: Tab): Promise<Popup> {
  const popup = await rig.clickToolbar(tab);
  await until('marks on the page', () => countHighlights(tab));
  return popup;
}

/** Has checks open in the drawer, in browsers that would open the side panel. */
export async function preferDrawer(rig: Rig): Promise<void> {
  if (rig.name === 'firefox') return;
  await rig.evaluateInBackground(`chrome.storage.local.set({ 'setting.checkPlace': 'drawer' })`);
}

/** Opens the one menu of popup or panel. */
export async function openMenu(view: Surface): Promise<void> {
  await view.click({ role: 'button', name: 'Menu', exact: true });
}

/** Chooses in an open menu: unfolds the choice, and presses the option that begins like this. */
export async function chooseInMenu(view: Surface, choice: string, option: string): Promise<void> {
  await view.click({ css: 'details details > summary, [role=group] summary', name: choice });
  await view.click({ css: '[role=radiogroup] label', name: option });
}

/** Shows in popup or panel the claims that were dismissed or withdrawn. */
export async function showSetAside(view: Surface): Promise<void> {
  await openMenu(view);
  await view.click({ css: '[data-tab="set aside"]' });
}

/** How many claims popup or panel call done, noted and open: “4 done · 2 noted · 11 open”. */
export async function progressIn(
  view: Surface,
): Promise<{ readonly done: number; readonly noted: number; readonly open: number }> {
  const text = await view.text();
  const count = (word: string): number => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);
  return { done: count('done'), noted: count('noted'), open: count('open') };
}

/** How many highlights any script of the page can see. */
export async function countHighlights(tab: Tab): Promise<number> {
  return Number(await tab.page.evaluate('CSS.highlights.size'));
}

/** The underlined words, as any script of the page can read them, in page order. */
export function markedTexts(tab: Tab): Promise<readonly string[]> {
  return tab.document.run(() => {
    // Above them is what has a background.
    const lines = [...CSS.highlights.values()].filter(({ priority }) => priority === 1);
    const ranges = lines.flatMap((highlight) => [...highlight] as Range[]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return ranges.map((range) => range.toString().replace(/\s+/g, ' '));
  });
}

/** Whether any of some words of the page is underlined, open shadow roots included. */
export function hasMark(tab: Tab, words: string): Promise<boolean> {
  return tab.document.run((_root, wanted) => {
    const flat = (text: string): string => text.replace(/\s+/g, ' ');
    const isWithin = (range: Range): boolean => {
      let holder: Node | null = range.startContainer;
      while (holder && !flat(holder.textContent ?? '').includes(wanted)) holder = holder.parentNode;
      if (!holder) return false;
      const before = range.cloneRange();
      before.setEnd(range.startContainer, range.startOffset);
      before.setStart(holder, 0);
      const from = flat(before.toString()).length;
      const at = flat(holder.textContent ?? '').indexOf(wanted);
      return at < from + flat(range.toString()).length && from < at + wanted.length;
    };
    const lines = [...CSS.highlights.values()].filter(({ priority }) => priority === 1);
    return lines.some((highlight) => ([...highlight] as Range[]).some(isWithin));
  }, words);
}

/**
 * The middle of the first line of some words of the page, open shadow roots included, brought into
 * view; the words stand in one text node.
 */
export function placeOfWords(tab: Tab, words: string): Promise<{ x: number; y: number }> {
  return until(`the words “${words}”`, () =>
    tab.document.run((root, wanted) => {
      const page = root as Document;
      const rootsIn = (within: ParentNode & Node): (ParentNode & Node)[] => [
        within,
        ...[...within.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
          shadowRoot ? rootsIn(shadowRoot) : [],
        ),
      ];
      for (const within of rootsIn(page.body)) {
        const walker = page.createTreeWalker(within, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node.nodeValue ?? '').replace(/\s/g, ' ').indexOf(wanted);
          const parent = node.parentElement;
          if (at < 0 || !parent?.checkVisibility()) continue;
          const range = page.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          parent.scrollIntoView({ block: 'center', behavior: 'instant' });
          const box = range.getClientRects()[0];
          if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        }
      }
      return null;
    }, words),
  );
}

/** Selects a word of the page, by a double click on it. */
export async function selectWord(tab: Tab, word: string): Promise<void> {
  const { x, y } = await placeOfWords(tab, word);
  await tab.page.mouse.click(x, y, { count: 2 });
}

/** Opens the card of the claim that holds some words, by a click on them. The keyboard stays with the page. */
export async function openCard(tab: Tab, words: string): Promise<void> {
  const { x, y } = await placeOfWords(tab, words);
  await tab.page.bringToFront();
  await tab.document.clickAt(x, y);
  await tab.card.find({ role: 'article' });
}

/** Gives the open card the keyboard, by a click beside its controls. */
export async function focusCard(tab: Tab): Promise<void> {
  await until('the focus on the card itself', async () => {
    // Where the card moved under the pointer the click fell on something else: a field may still hold the focus.
    await tab.card.click(VERDICT_HEADING);
    return tab.card.run(isFocused);
  });
}

/** Whether the card itself has the focus, none of its fields, so that each of them was left. */
function isFocused(root: ParentNode): boolean {
  const frame = (root as ShadowRoot).activeElement as HTMLIFrameElement | null;
  return frame?.contentDocument?.activeElement?.localName === 'article';
}

/** Waits until the card says that everything is stored. */
export async function waitUntilSaved(tab: Tab): Promise<void> {
  await tab.card.waitForText('Saved');
}

/** Gives the library a backup as the file dialog does; native dialogs cannot be driven headless. */
export async function chooseBackup(library: Surface, backup: string): Promise<void> {
  // The field is hidden: its button is in the library's menu.
  await until('the field for a backup', () =>
    library.run((root) => root.querySelector('input[type=file]') !== null),
  );
  await library.run((root, content) => {
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'backup.json', { type: 'application/json' }));
    if (input === null) throw new Error('no field for a file');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, backup);
}

/** Takes a backup into a library. */
export async function importBackup(library: Surface, backup: string): Promise<void> {
  await chooseBackup(library, backup);
  await library.click({ css: 'dialog [data-confirm]' });
  await library.waitForText('Imported.');
  // Comes once the list has seen what was taken in.
  await library.find({ css: '[data-annotation]' });
}

/** Asks the options to delete everything, and waits for the question. */
export async function askToDeleteEverything(options: Surface): Promise<void> {
  await clickUntil(options, 'Delete everything…', 'dialog[open] input');
}

/** Deletes everything in the options, and leaves the tab in front that was there. */
export async function deleteEverything(rig: Rig, tab: Tab): Promise<void> {
  const options = await rig.openOwnPage('options.html');
  await askToDeleteEverything(options.document);
  await options.document.fill({ css: 'dialog input' }, 'delete everything');
  await options.document.click({ css: 'dialog [data-confirm]' });
  await options.document.waitForText('Everything is deleted.');
  await options.page.close();
  await tab.page.bringToFront();
}

/** Clicks a button until what it opens is there: what loads above it may move it from under the pointer. */
export async function clickUntil(view: Surface, name: string, shown: string): Promise<void> {
  const isShown = (): Promise<boolean> => view.has({ css: shown });
  await until(shown, async () => {
    if (await isShown()) return true;
    await view.click({ role: 'button', name, exact: true });
    return until(shown, isShown, SHOWN_MS);
  });
}
