import { defineConfig } from 'vitest/config';

/** The suites that need the built program: the window in a real Chromium, and the package. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['tests/e2e/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
