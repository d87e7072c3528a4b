/** Catches a fault of the window itself, says so plainly and offers to draw the window again. */
import { Component, type ReactNode } from 'react';

interface State {
  readonly fault: Error | null;
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { fault: null };

  static getDerivedStateFromError(thrown: unknown): State {
    return { fault: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override render() {
    if (!this.state.fault) return this.props.children;
    return (
      <main className="failure" role="alert">
        <h1>The window had a fault</h1>
        <p>
          Your library is unchanged: everything is saved by another part of the program. Draw the window again; if the
          fault comes back, please report it with the line below.
        </p>
        <pre>{this.state.fault.message}</pre>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          Draw the window again
        </button>
      </main>
    );
  }
}
