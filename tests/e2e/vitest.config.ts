import { defineConfig } from 'vitest/config';

/**
 * The same files run in both browsers, on the shipped build. One browser at a time: each wants the
 * machine for itself.
 */
const project = (name: 'chromium' | 'firefox'): object => ({
  extends: true,
  test: { name, provide: { browser: name } },
});

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [project('chromium'), project('firefox')],
  },
});
