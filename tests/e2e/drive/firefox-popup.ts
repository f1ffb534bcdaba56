import type { Bidi } from './bidi.ts';
import { runFrameScript } from './frame-script.ts';
import { Surface } from './surface.ts';
import { until } from './until.ts';

const BROWSER = `document.querySelector('.webextension-popup-browser')`;

/** Firefox's popup with real pointer and keys. */
export function firefoxPopup(bidi: Bidi): Surface {
  return innerSurface(bidi, BROWSER);
}

/**
 * The document of one of Firefox's inner browsers, an expression in the browser's window, with real
 * pointer and keys.
 */
export function innerSurface(bidi: Bidi, browser: string): Surface {
  const inFrame = (body: string): Promise<unknown> => runFrameScript(bidi, browser, body);
  const act = async (body: string): Promise<void> => {
    await inFrame(body);
  };
  return new Surface({
    run: async (fn, ...args) =>
      (await inFrame(
        `return (${fn.toString()})(content.document, ...${JSON.stringify(args)});`,
      )) as never,
    clickAt: (x, y, count) => act(clicks(x, y, count)),
    moveTo: (x, y) => act(mouse('mousemove', x, y, 0)),
    press: (key) => act(keys([key])),
    type: (text) => act(keys(Array.from(text))),
  });
}

/** Whether the popup is open and its document has loaded. */
export async function isPopupOpen(bidi: Bidi): Promise<boolean> {
  const address = await bidi.inWindow(`return ${BROWSER}?.currentURI?.spec ?? ''`);
  return String(address).startsWith('moz-extension:');
}

/** Closes the popup as a click elsewhere does. */
export async function closePopup(bidi: Bidi): Promise<void> {
  await bidi.inWindow(`${BROWSER}?.closest('panel')?.hidePopup()`);
}

function clicks(x: number, y: number, count: number): string {
  const presses = Array.from({ length: count }, (_, nth) =>
    ['mousedown', 'mouseup'].map((type) => mouse(type, x, y, nth + 1)).join(''),
  );
  return mouse('mousemove', x, y, 0) + presses.join('');
}

function mouse(type: string, x: number, y: number, clickCount: number): string {
  const how = JSON.stringify({ button: 0, clickCount, inputSource: 1 });
  return `content.synthesizeMouseEvent('${type}', ${x}, ${y}, ${how}, { isDOMEventSynthesized: false });`;
}

function keys(strokes: readonly string[]): string {
  const parts = strokes.map((stroke) => (stroke.length > 1 ? stroke.split('+') : [stroke]));
  return `
    const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
    if (!keyboard.beginInputTransactionForTests(content)) throw new Error('no keyboard');
    for (const stroke of ${JSON.stringify(parts)}) {
      const events = stroke.map((key) => new content.KeyboardEvent('', { key }));
      for (const event of events) keyboard.keydown(event);
      for (const event of events.reverse()) keyboard.keyup(event);
    }`;
}

/** Moves the button from the extensions menu to the toolbar, as a person who uses it does. */
export async function pinButton(bidi: Bidi, widget: string, button: string): Promise<void> {
  await bidi.inWindow(`
    const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    CustomizableUI.addWidgetToArea('${widget}', 'nav-bar');`);
  await until('the toolbar button', () => bidi.inWindow(`return Boolean(${button})`));
}
