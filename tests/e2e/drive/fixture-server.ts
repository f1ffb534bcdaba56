import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Pages served from this machine under any host name. */
export interface FixtureServer {
  /**
   * The address of a file or a made page, on a host such as `news.test` (plain http, so no secure
   * context) or `localhost`.
   */
  url(host: string, path: string): string;
  /** Serves a page made by the test; replaces one of the same path, also the file's. */
  put(path: string, body: string | Buffer, type?: string): void;
  /** Addresses asked for since the start, with their host. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves a folder on the loopback address, on a free port. */
export async function serveFixtures(folder: string): Promise<FixtureServer> {
  const made = new Map<string, { body: string | Buffer; type: string }>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(`${request.headers.host ?? ''}${request.url ?? ''}`);
    const page = made.get(pathname);
    if (page) {
      response.writeHead(200, { 'content-type': page.type, 'cache-control': 'no-store' });
      response.end(page.body);
    } else sendFile(response, join(folder, normalize(decodeURIComponent(pathname))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (host, path) => `http://${host}:${port}/${path}`,
    put: (path, body, type = 'text/html; charset=utf-8') =>
      void made.set(`/${path}`, { body, type }),
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function sendFile(response: ServerResponse, path: string): void {
  if (!existsSync(path) || !statSync(path).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
  createReadStream(path).pipe(response);
}
