import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A page saved as one HTML file, gzipped or not. */
export interface SavedPage {
  readonly name: string;
  readonly path: string;
}

/** A server of saved pages on the loopback address. */
export interface SavedPages {
  readonly url: (page: SavedPage) => string;
  readonly close: () => Promise<void>;
}

/**
 * Nothing in a saved page may run or load: it would request from the network what was there when it
 * was saved.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Serves the pages by name, with their own scripts and everything remote blocked. */
export async function serveSavedPages(pages: readonly SavedPage[]): Promise<SavedPages> {
  const paths = new Map(pages.map(({ name, path }) => [`/${encodeURIComponent(name)}`, path]));
  const server = createServer((request, response) => {
    const path = paths.get(request.url ?? '');
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    const saved = readFileSync(path);
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    });
    response.end(path.endsWith('.gz') ? gunzipSync(saved) : saved);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: ({ name }) => `http://localhost:${port}/${encodeURIComponent(name)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
