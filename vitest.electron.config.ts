import { defineConfig } from 'vitest/config';

/** The suites on the desktop shell in a real Electron; tests/electron/run.ts starts them. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['tests/electron/**/*.test.ts'],
    globalSetup: ['tests/electron/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
