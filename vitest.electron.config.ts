import { defineConfig } from 'vitest/config';

/** The suites on the desktop shell in a real Electron; tests/electron/run.ts starts them. */
export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['tests/electron/**/*.test.ts'],
    globalSetup: ['tests/electron/global-setup.ts'],
    // Limits for a machine that is busy with other things; on an idle one everything takes a few seconds.
    testTimeout: 90_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
