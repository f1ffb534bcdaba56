import type { KeyInput, Page } from 'puppeteer-core';
import { Surface, type SurfacePort } from './surface.ts';

/** Real pointer and keys of a tab. */
export function inputOf(page: Page): Omit<SurfacePort, 'run'> {
  return {
    clickAt: async (x, y, count) => {
      try {
        await page.mouse.click(x, y, { count });
      } catch (error) {
        if (!isClosing(error)) throw error;
      }
    },
    moveTo: (x, y) => page.mouse.move(x, y),
    press: (key) => pressKeys(page, key),
    type: (text) => page.keyboard.type(text),
  };
}

/** A page as a surface: its document is the root. */
export function pageSurface(page: Page): Surface {
  return new Surface({
    ...inputOf(page),
    run: (fn, ...args) => evaluateWithRoot(page, fn, args),
  });
}

async function evaluateWithRoot<A extends readonly unknown[], R>(
  page: Page,
  fn: (root: ParentNode, ...args: A) => R,
  args: A,
): Promise<Awaited<R>> {
  const call = `(${fn.toString()})(document, ...${JSON.stringify(args)})`;
  return (await page.evaluate(call)) as Awaited<R>;
}

async function pressKeys(page: Page, keys: string): Promise<void> {
  const names = keys.split('+') as KeyInput[];
  const last = names.pop();
  if (last === undefined) return;
  for (const name of names) await page.keyboard.down(name);
  await page.keyboard.press(last);
  for (const name of names.reverse()) await page.keyboard.up(name);
}

/** A click may close what it is made in, as a popup that asks for a permission, before the browser has answered it. */
function isClosing(error: unknown): boolean {
  return error instanceof Error && error.name === 'TargetCloseError';
}
