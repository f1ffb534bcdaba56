import { defineConfig } from 'wxt';
import { pageChunks } from './scripts/lib/page-chunks.ts';

/** Content security policy of the extension's own pages: no network at all. */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      // Scripts that are injected, and workers, are one file each.
      if (!entrypoints.some(({ name }) => name === 'library')) return;
      const build = (config.build ??= {});
      const output = build.rolldownOptions?.output;
      if (Array.isArray(output)) throw new Error('The pages are built once.');
      build.rolldownOptions = {
        ...build.rolldownOptions,
        output: { ...output, codeSplitting: pageChunks(import.meta.dirname) },
      };
    },
  },
  manifestVersion: 3,
  // `npm run stores` makes the archive that is tested.
  zip: { zipSources: false },
  // The polyfill asks for our own files by `fetch`; every browser we run in has the real thing.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    ...(command === 'build' ? { content_security_policy: { extension_pages: csp } } : {}),
    // Chromium refuses an extension with more than four suggested keys.
    commands: {
      // Not T: Firefox opens its Tools menu by it, Chrome gives the toolbar the focus.
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      'next-claim': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_commandNextClaim__',
      },
      'previous-claim': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_commandPreviousClaim__',
      },
      'check-selection': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_commandCheckSelection__',
      },
      'open-claim': { description: '__MSG_commandOpenClaim__' },
      'clear-marks': { description: '__MSG_commandClearMarks__' },
      // In Chromium a click opens the panel. Not a letter that opens a menu of Firefox.
      'open-panel': {
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+Shift+O' } } : {}),
        description: '__MSG_commandOpenPanel__',
      },
      'set-to-check': { description: '__MSG_commandSetToCheck__' },
      'set-recorded': { description: '__MSG_commandSetRecorded__' },
      'set-dismissed': { description: '__MSG_commandSetDismissed__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              // Never another: Firefox would leave every record behind.
              id: '{1beafbea-da82-408a-a883-3fb91338d210}',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
