/** A running program as the contract tests see it: through one of its transports and nothing else. */
import { expect, onTestFinished } from 'vitest';
import type { Answer, ArgumentOf, ProgramEvent, RequestName, ResultOf } from '../../shared/contract.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { SavedRun } from '../../shared/model/comparison.ts';

/** What a shell must offer for the suite to run over it. */
export interface ContractTransport {
  /** Sends a request as it is, right or wrong; the answer as it came. */
  call(name: string, argument: unknown): Promise<unknown>;
  /** Tells `listener` every event from when this has resolved until the function it gives back is called. */
  subscribe(listener: (event: ProgramEvent) => void): (() => void) | Promise<() => void>;
  /** Offers a file as a drop on the window would; gives its token. */
  offer(fileName: string, bytes: Uint8Array): Promise<string>;
  /** Ends the program; its data folder can be opened again afterwards. */
  close(): Promise<void>;
}

/** Starts a program over the library in `dataDir`, on the data files it ships with or on those in `resourcesDir`. */
export type OpenTransport = (dataDir: string, resourcesDir?: string) => Promise<ContractTransport>;

type FinalEvent = Extract<ProgramEvent, { kind: 'job.finished' | 'job.failed' }>;

export class Program {
  readonly events: ProgramEvent[] = [];
  readonly transport: ContractTransport;
  readonly #waiting = new Set<(event: ProgramEvent) => void>();

  constructor(transport: ContractTransport) {
    this.transport = transport;
  }

  /** Starts a program that ends with the test, unless it was closed before. */
  static async start(open: OpenTransport, dataDir: string, resourcesDir?: string): Promise<Program> {
    const program = new Program(await open(dataDir, resourcesDir));
    await program.transport.subscribe((event) => {
      program.events.push(event);
      for (const listener of program.#waiting) listener(event);
    });
    onTestFinished(() => program.close());
    return program;
  }

  #closed: Promise<void> | undefined;
  close(): Promise<void> {
    this.#closed ??= this.transport.close();
    return this.#closed;
  }

  /** The value of a request that must succeed. */
  async ask<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<ResultOf<Name>> {
    const answer = (await this.transport.call(name, argument)) as Answer<Name>;
    if (!answer.ok) throw new Error(`${name} failed: ${answer.error.code} ${answer.error.message}`);
    return answer.value;
  }

  /** Sends a request that must fail with `code`, and a sentence without unfilled places in it. */
  async refuses(name: string, argument: unknown, code: ErrorCode): Promise<void> {
    const answer = (await this.transport.call(name, argument)) as Answer;
    expect(answer).toMatchObject({ ok: false, error: { code } });
    if (!answer.ok) expect(answer.error.message).toMatch(/^[^{}]+$/);
  }

  /** A new comparison of pasted texts: its id and the articles' ids. */
  async comparisonOf(...texts: string[]): Promise<{ comparisonId: string; articleIds: string[] }> {
    const { comparisonId } = await this.ask('comparison.create', { title: 'Market hall' });
    const articleIds: string[] = [];
    for (const [index, text] of texts.entries()) {
      const { imported, failed } = await this.ask('article.paste', {
        comparisonId,
        text,
        metadata: { outlet: `Outlet ${index + 1}` },
      });
      expect(failed).toEqual([]);
      articleIds.push(...imported.map(({ id }) => id));
    }
    return { comparisonId, articleIds };
  }

  /** Runs the comparison's analysis to its end; gives the last event of the job. */
  async run(comparisonId: string): Promise<FinalEvent> {
    const { jobId } = await this.ask('comparison.run', { comparisonId });
    return this.endOf(jobId);
  }

  /** The event that ends the job, which may have come already. */
  endOf(jobId: string): Promise<FinalEvent> {
    return this.heard(
      (event): event is FinalEvent =>
        (event.kind === 'job.finished' || event.kind === 'job.failed') && event.jobId === jobId,
    );
  }

  /** The first event of those wanted, which may have come already. */
  heard<Wanted extends ProgramEvent>(isWanted: (event: ProgramEvent) => event is Wanted): Promise<Wanted> {
    const past = this.events.find(isWanted);
    if (past) return Promise.resolve(past);
    return new Promise((resolve) => {
      const listener = (event: ProgramEvent) => {
        if (!isWanted(event)) return;
        this.#waiting.delete(listener);
        resolve(event);
      };
      this.#waiting.add(listener);
    });
  }

  /** The saved run, which must be there. */
  async savedRun(comparisonId: string): Promise<SavedRun> {
    const { run } = await this.ask('comparison.get', { comparisonId });
    if (!run) {
      const failed = this.events.findLast((event) => event.kind === 'job.failed');
      throw new Error(`no run was saved: ${failed?.error.message ?? 'none ended'}`);
    }
    return run;
  }
}
