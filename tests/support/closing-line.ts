/** Ends a test run with one plain line that any program can read: 'N passed, N failed, N skipped'. */
import type { Reporter, TestModule } from 'vitest/node';

export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const testModule of modules) {
      // A file that could not be loaded has no tests to count but must not pass unseen.
      if (testModule.state() === 'failed' && testModule.errors().length > 0) count.failed++;
      for (const test of testModule.children.allTests()) count[test.result().state]++;
    }
    console.log(`${count.passed} passed, ${count.failed} failed, ${count.skipped + count.pending} skipped`);
  }
}
