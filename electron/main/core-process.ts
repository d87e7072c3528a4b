/** Starts the core as a process of its own, carries requests to it, and starts it again when it dies. */
import { type UtilityProcess, utilityProcess } from 'electron';
import type { Answer, ProgramEvent } from '../../shared/contract.ts';
import { type Failure, sentenceFor } from '../../shared/errors.ts';
import type { FromCore, ToCore } from '../core/core-messages.ts';
import type { OfferedFile } from '../core/offered-files.ts';

/** After this many deaths in one sitting something is wrong that starting again does not mend. */
const MAX_RESTARTS = 3;

export interface CoreProcessOptions {
  /** The bundled core-process.cjs. */
  readonly file: string;
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly workerFile: string;
  readonly onEvent: (event: ProgramEvent) => void;
  /** The library cannot be opened, or the core died too often: nothing more will work. */
  readonly onRefused: (error: Failure) => void;
}

export interface CoreProcess {
  call(name: unknown, argument: unknown): Promise<Answer>;
  offerFile(file: OfferedFile): Promise<string>;
  /** Ids of the analyses running now, by what the core has told. */
  runningJobs(): readonly string[];
  close(): Promise<void>;
}

export function startCoreProcess(options: CoreProcessOptions): CoreProcess {
  const waiting = new Map<number, (reply: FromCore | null) => void>();
  const jobs = new Map<string, string>();
  let child = start();
  let number = 0;
  let restarts = 0;
  let closing = false;

  return {
    call: async (name, argument) => {
      const reply = await ask((next) => ({ kind: 'call', number: next, name, argument }));
      return reply?.kind === 'answer' ? reply.answer : lost();
    },
    offerFile: async (file) => {
      const reply = await ask((next) => ({ kind: 'offer', number: next, file }));
      return reply?.kind === 'offered' ? reply.token : '';
    },
    runningJobs: () => [...jobs.keys()],
    close: () =>
      new Promise((resolve) => {
        closing = true;
        child.once('exit', () => resolve());
        child.postMessage({ kind: 'close' } satisfies ToCore);
      }),
  };

  function start(): UtilityProcess {
    const started = utilityProcess.fork(options.file, [], { serviceName: 'Parallax core' });
    const { dataDir, resourcesDir, workerFile } = options;
    started.on('message', (message: FromCore) => receive(message));
    started.on('exit', () => died());
    started.postMessage({ kind: 'open', options: { dataDir, resourcesDir, workerFile } } satisfies ToCore);
    return started;
  }

  function receive(message: FromCore): void {
    if (message.kind === 'answer' || message.kind === 'offered') {
      waiting.get(message.number)?.(message);
      waiting.delete(message.number);
    } else if (message.kind === 'event') {
      follow(message.event);
      options.onEvent(message.event);
    } else if (message.kind === 'refused') options.onRefused(message.error);
  }

  function follow(event: ProgramEvent): void {
    if (event.kind === 'job.progress') jobs.set(event.jobId, event.comparisonId);
    if (event.kind === 'job.finished' || event.kind === 'job.failed') jobs.delete(event.jobId);
  }

  /** Every open request is answered, every running job named as lost, and the core started again, a few times. */
  function died(): void {
    for (const answer of waiting.values()) answer(null);
    waiting.clear();
    if (closing) return;
    for (const [jobId, comparisonId] of jobs) {
      const error = failure('the engine stopped unexpectedly');
      options.onEvent({ kind: 'job.failed', jobId, comparisonId, error });
    }
    jobs.clear();
    restarts++;
    if (restarts > MAX_RESTARTS) options.onRefused(failure('it stopped too often; start Parallax again'));
    else child = start();
  }

  function ask(message: (next: number) => ToCore): Promise<FromCore | null> {
    number++;
    const asked = number;
    return new Promise((resolve) => {
      waiting.set(asked, resolve);
      child.postMessage(message(asked));
    });
  }
}

function failure(detail: string): Failure {
  return { code: 'E_ANALYSIS_FAILED', message: sentenceFor('E_ANALYSIS_FAILED', { detail }) };
}

function lost(): Answer {
  return { ok: false, error: failure('the engine stopped unexpectedly') };
}
