import type { Page } from 'puppeteer-core';
import type { Bidi, RemoteValue } from './bidi.ts';
import { inputOf } from './page-surface.ts';
import { Surface } from './surface.ts';

interface NodeValue {
  readonly shadowRoot?: { readonly sharedId: string; readonly value?: { readonly mode?: string } };
}

/**
 * The closed shadow root that hangs on a child of the page's root element, reached through
 * WebDriver's serialization.
 */
export function closedRootSurface(page: Page, bidi: Bidi): Surface {
  const context = contextOf(page);
  return new Surface({
    ...inputOf(page),
    run: async (fn, ...args) => {
      const sharedId = await closedRoot(bidi, context);
      const call = `(root) => JSON.stringify((${fn.toString()})(root, ...${JSON.stringify(args)}))`;
      return (await bidi.call(context, call, [{ sharedId }])) as never;
    },
  });
}

/** A page's BiDi context; puppeteer keeps it as the id of the main frame. */
function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { _id: string })._id;
}

async function closedRoot(bidi: Bidi, context: string): Promise<string> {
  const list = await bidi.nodeWithShadow(context, '[...document.documentElement.children]');
  for (const element of (list.value ?? []) as RemoteValue[]) {
    const { shadowRoot } = (element.value ?? {}) as NodeValue;
    if (shadowRoot?.value?.mode === 'closed') return shadowRoot.sharedId;
  }
  throw new Error('the page has no closed shadow root');
}
