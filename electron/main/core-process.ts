/** Starts the core as a process of its own, carries requests to it, and starts it again when it dies. */
import { type UtilityProcess, utilityProcess } from 'electron';
import type { Answer, ProgramEvent } from '../../shared/contract.ts';
import { type ErrorCode, type Failure, sentenceFor } from '../../shared/errors.ts';
import type { FromCore, ToCore } from '../core/core-messages.ts';
import type { OfferedFile } from '../core/offered-files.ts';

/** After more deaths than this in a row something is wrong that starting again does not mend. */
const MAX_RESTARTS = 3;
/** Deaths further apart than this are not 'in a row'. */
const ROW_MS = 10 * 60_000;
/** A core that has not ended so long after it was asked to is ended by force; SQLite keeps what was saved. */
const CLOSE_LIMIT_MS = 10_000;

export interface CoreProcessOptions {
  /** The bundled core-process.cjs. */
  readonly file: string;
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly workerFile: string;
  readonly onEvent: (event: ProgramEvent) => void;
}

export interface CoreProcess {
  call(name: unknown, argument: unknown): Promise<Answer>;
  offerFile(file: OfferedFile): Promise<string>;
  /** Ids of the analyses running now, by what the core has told. */
  runningJobs(): readonly string[];
  /** Opens the library again after it was refused, or starts the core again after it died too often. */
  reopen(): void;
  close(): Promise<void>;
}

export function startCoreProcess(options: CoreProcessOptions): CoreProcess {
  const { dataDir, resourcesDir, workerFile } = options;
  const stopped = failure('E_CORE_STOPPED', { times: MAX_RESTARTS + 1 }, dataDir);
  const waiting = new Map<number, (reply: FromCore | Failure) => void>();
  const jobs = new Map<string, string>();
  let child: UtilityProcess | null = start();
  let number = 0;
  let deaths: number[] = [];
  let closing = false;

  return {
    call: async (name, argument) => {
      const reply = await ask((next) => ({ kind: 'call', number: next, name, argument }));
      if ('code' in reply) return { ok: false, error: reply };
      const answer: Answer = reply.kind === 'answer' ? reply.answer : { ok: false, error: failure('E_CORE_LOST') };
      // The first progress may never come; the job must still be named when it is lost.
      if (answer.ok && name === 'comparison.run') follow(answer.value as { jobId: string }, argument);
      return answer;
    },
    offerFile: async (file) => {
      const reply = await ask((next) => ({ kind: 'offer', number: next, file }));
      return 'kind' in reply && reply.kind === 'offered' ? reply.token : '';
    },
    runningJobs: () => [...jobs.keys()],
    reopen: () => {
      deaths = [];
      if (child) open(child);
      else child = start();
    },
    close: () =>
      new Promise((resolve) => {
        closing = true;
        if (!child) return resolve();
        const ending = child;
        const late = setTimeout(() => ending.kill(), CLOSE_LIMIT_MS);
        ending.once('exit', () => {
          clearTimeout(late);
          resolve();
        });
        ending.postMessage({ kind: 'close' } satisfies ToCore);
      }),
  };

  function start(): UtilityProcess {
    const started = utilityProcess.fork(options.file, [], { serviceName: 'Parallax core' });
    started.on('message', (message: FromCore) => receive(message));
    started.on('exit', () => died());
    open(started);
    return started;
  }

  function open(process: UtilityProcess): void {
    process.postMessage({ kind: 'open', options: { dataDir, resourcesDir, workerFile } } satisfies ToCore);
  }

  function receive(message: FromCore): void {
    if (message.kind === 'event') {
      const { event } = message;
      if (event.kind === 'job.progress') jobs.set(event.jobId, event.comparisonId);
      if (event.kind === 'job.finished' || event.kind === 'job.failed') jobs.delete(event.jobId);
      options.onEvent(event);
      return;
    }
    waiting.get(message.number)?.(message);
    waiting.delete(message.number);
  }

  function follow({ jobId }: { jobId: string }, argument: unknown): void {
    jobs.set(jobId, (argument as { comparisonId: string }).comparisonId);
  }

  /** Every open request is answered, every running job named as lost, and the core started again, a few times. */
  function died(): void {
    child = null;
    if (!closing) revive();
    for (const answer of waiting.values()) answer(child ? failure('E_CORE_LOST') : stopped);
    waiting.clear();
    for (const [jobId, comparisonId] of jobs) {
      options.onEvent({ kind: 'job.failed', jobId, comparisonId, error: failure('E_ANALYSIS_LOST') });
    }
    jobs.clear();
    if (!child && !closing) options.onEvent({ kind: 'program.stopped', error: stopped });
  }

  function revive(): void {
    const now = performance.now();
    deaths = [...deaths.filter((at) => now - at < ROW_MS), now];
    if (deaths.length <= MAX_RESTARTS) child = start();
  }

  function ask(message: (next: number) => ToCore): Promise<FromCore | Failure> {
    if (!child) return Promise.resolve(stopped);
    number++;
    const asked = number;
    const asking = child;
    return new Promise((resolve) => {
      waiting.set(asked, resolve);
      asking.postMessage(message(asked));
    });
  }
}

function failure(code: ErrorCode, details: Readonly<Record<string, number>> = {}, where?: string): Failure {
  return { code, message: sentenceFor(code, details), ...(where === undefined ? {} : { where }) };
}
