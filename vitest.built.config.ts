import { defineConfig } from 'vitest/config';

/** The suites that need the built program: the window in a real Chromium, and the package. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['tests/e2e/**/*.test.ts', 'tests/packaging/**/*.test.ts'],
    // Limits for a machine that is busy with other things; on an idle one everything takes a few seconds.
    testTimeout: 150_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 150_000,
    fileParallelism: false,
  },
});
