import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    include: ['{shared,electron,renderer,tests}/**/*.test.{ts,tsx}'],
    // The end-to-end, desktop and packaging suites need a build first and have commands of their own.
    exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/packaging/**', '**/node_modules/**', 'out/**'],
    // Not a measure of speed: a busy machine with one core must come through, and a test that hangs must end.
    testTimeout: 120_000,
  },
});
