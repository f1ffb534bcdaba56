import { defineConfig } from 'vitest/config';

/**
 * Pure code runs in Node; whatever touches a DOM runs in happy-dom (`*.dom.test.*`). End-to-end
 * tests have a runner of their own.
 */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    /** Long enough for a laden machine: how fast something is belongs in benches. */
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/**/*.dom.test.{ts,tsx}', 'tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
        },
      },
    ],
  },
});
