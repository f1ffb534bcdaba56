import type { CDPSession, Page } from 'puppeteer-core';
import { inputOf } from './page-surface.ts';
import { Surface } from './surface.ts';

interface DomNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly children?: DomNode[];
  readonly shadowRoots?: DomNode[];
}

/** The closed shadow root that hangs on a child of the page's root element, reached as the developer tools do. */
export function closedRootSurface(page: Page): Surface {
  let session: CDPSession | null = null;
  return new Surface({
    ...inputOf(page),
    run: async (fn, ...args) => {
      session ??= await page.createCDPSession();
      const objectId = await rootObject(session);
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId,
        functionDeclaration: `function () { return (${fn.toString()})(this, ...${JSON.stringify(args)}); }`,
        returnByValue: true,
        awaitPromise: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value as never;
    },
  });
}

/** A handle in a world of our own, which the page's scripts cannot reach. */
async function rootObject(session: CDPSession): Promise<string> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const closed = findClosedRoot(root);
  if (!closed) throw new Error('the page has no closed shadow root');
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: closed.backendNodeId,
    executionContextId: world.executionContextId,
  });
  if (object.objectId === undefined) throw new Error('the closed shadow root has no object');
  return object.objectId;
}

function findClosedRoot(documentNode: DomNode): DomNode | null {
  const hosts = documentNode.children?.flatMap((element) => element.children ?? []) ?? [];
  const roots = hosts.flatMap((host) => host.shadowRoots ?? []);
  return roots.find((root) => root.shadowRootType === 'closed') ?? null;
}
