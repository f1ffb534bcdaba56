import type { Environment } from 'vitest/runtime';
import { SharedBrowsers } from './drive/shared-browsers.ts';

declare global {
  /** The browsers of this run; see README.md. */
  var sharedBrowsers: SharedBrowsers;
}

/** Holds the browsers that all files of a run share, and ends them after the last file. */
export default {
  name: 'browsers',
  viteEnvironment: 'ssr',
  setup(global: typeof globalThis) {
    const browsers = new SharedBrowsers();
    global.sharedBrowsers = browsers;
    return { teardown: () => browsers.end() };
  },
} satisfies Environment;
