/** The program without any window: handlers over library, import and pool; the same under every shell. */
import { randomUUID } from 'node:crypto';
import type { Engine } from '../../shared/analysis/engine.ts';
import { engineCard } from '../../shared/analysis/engine-card.ts';
import type { ProgramEvent } from '../../shared/contract.ts';
import type { Handlers } from '../../shared/dispatch.ts';
import type { EngineCard } from '../../shared/model/result.ts';
import { openLibrary } from '../storage/library.ts';
import { inputHash } from './comparison-view.ts';
import { articleHandlers } from './handlers/article-handlers.ts';
import { comparisonHandlers, hadSample } from './handlers/comparison-handlers.ts';
import type { HandlerContext } from './handlers/context.ts';
import { createJobs } from './jobs.ts';
import { createOfferedFiles, type OfferedFile } from './offered-files.ts';
import { createAnalysisPool } from './pool/analysis-pool.ts';
import { libraryReadings } from './reader/library-readings.ts';
import { type ReaderState, readerState } from './reader/reader-state.ts';
import { loadResources, sha256 } from './resources/load-resources.ts';

export interface CoreOptions {
  readonly dataDir: string;
  readonly resourcesDir: string;
  /** The analysis worker: its source in a checkout, its bundle in the app. */
  readonly workerFile: string;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

export interface Core {
  readonly handlers: Handlers;
  /** Tells `listener` every event until the function it gives back is called. */
  subscribe(listener: (event: ProgramEvent) => void): () => void;
  /** Takes a file the person chose; gives the token under which the window can have it imported, once. */
  offerFile(file: OfferedFile): string;
  /** Puts the sample event into a library that is empty and never had it; whoever removed it is not given it again. */
  greet(): Promise<void>;
  /** Number of analyses running now. */
  runningJobs(): number;
  close(): Promise<void>;
}

/** Opens the library and builds the service. Throws the storage errors of openLibrary. */
export function createCore(options: CoreOptions): Core {
  const { dataDir, resourcesDir, workerFile, now = () => new Date(), newId = randomUUID } = options;
  const isoNow = () => now().toISOString();
  const library = openLibrary(dataDir, isoNow);
  const listeners = new Set<(event: ProgramEvent) => void>();
  const emit = (event: ProgramEvent) => {
    for (const listener of listeners) listener(event);
  };
  const files = createOfferedFiles(() => now().getTime());
  const pool = createAnalysisPool(workerFile, resourcesDir, { readings: libraryReadings(library, isoNow) });
  let card: EngineCard | undefined;
  let reader: ReaderState | undefined;
  const engineNow = () => {
    const resources = loadResources(resourcesDir);
    reader ??= readerState(resourcesDir, resources);
    card ??= engineCard(resources, sha256, reader.model);
    return { card, reader };
  };
  const jobs = createJobs({
    pool,
    newId,
    emit,
    save: (comparisonId, input, result, durationMs) =>
      library.save(() =>
        library.runs.insert({
          id: newId(),
          comparisonId,
          createdAt: isoNow(),
          durationMs,
          inputHash: inputHash(input),
          result,
        }),
      ),
    onReader: (problem) => {
      if (problem?.code === reader?.problem?.code) return;
      // Found out by trying: the next card is made by what is known now.
      reader = problem ? { model: null, problem } : undefined;
      card = undefined;
    },
  });
  let engine: Promise<Engine> | undefined;
  const context: HandlerContext = {
    library,
    jobs,
    files,
    engine: () => {
      engine ??= import('./resources/make-engine.ts').then(({ makeEngine }) => makeEngine(loadResources(resourcesDir)));
      return engine;
    },
    card: () => card ?? engineNow().card,
    reader: () => reader ?? engineNow().reader,
    resourcesDir,
    emit,
    now: isoNow,
    newId,
  };
  const handlers: Handlers = { ...articleHandlers(context), ...comparisonHandlers(context) };
  return {
    handlers,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offerFile: files.offer,
    greet: async () => {
      if (!hadSample(library) && library.comparisons.list().length === 0) await handlers['sample.open']({});
    },
    runningJobs: jobs.count,
    close: async () => {
      await jobs.close();
      await pool.close();
      library.close();
    },
  };
}
