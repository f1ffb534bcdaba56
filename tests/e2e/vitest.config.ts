import { defineConfig } from 'vitest/config';

/**
 * The same files run in both browsers, on the shipped build. All files of a browser run one after
 * the other in one process, so that they can share what `browsers-setup.ts` holds.
 */
const project = (name: 'chromium' | 'firefox'): object => ({
  extends: true,
  test: { name, provide: { browser: name } },
});

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    environment: './tests/e2e/browsers-setup.ts',
    isolate: false,
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [project('chromium'), project('firefox')],
  },
});
