/** The engine and the reader model as every command that analyses uses them. */
import type { Engine } from '../../shared/analysis/engine.ts';
import { sourcePaths } from '../core/paths.ts';
import { createLazyReader, type LazyReader } from '../core/reader/lazy-reader.ts';
import { loadResources } from '../core/resources/load-resources.ts';
import { makeEngine } from '../core/resources/make-engine.ts';

export interface EngineTools {
  readonly engine: Engine;
  /** Null where it was not asked for. Loaded only when the first text must be read. */
  readonly reader: LazyReader | null;
}

/** Gives `work` the engine, and the reader model where `withReader` says so; frees the model whatever happens. */
export async function withEngine<Value>(
  withReader: boolean,
  work: (tools: EngineTools) => Promise<Value>,
): Promise<Value> {
  const { resourcesDir } = sourcePaths;
  const resources = loadResources(resourcesDir);
  const reader = withReader ? createLazyReader(resourcesDir, resources) : null;
  try {
    return await work({ engine: makeEngine(resources), reader });
  } finally {
    await reader?.close();
  }
}
