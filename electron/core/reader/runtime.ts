/** Runs the reader model's file: by the system's own ONNX Runtime where it has one, else by the WebAssembly build. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InferenceSession, Tensor } from 'onnxruntime-common';
import { ParallaxError } from '../../../shared/errors.ts';

/** What the model says about one window, as it comes out; `dimensions` are those of one vector. */
export interface ModelOutput {
  readonly words: Float32Array;
  readonly tags: Float32Array;
  readonly states: { readonly values: Float32Array; readonly dimensions: number };
  readonly match: { readonly values: Float32Array; readonly dimensions: number };
}

export interface Runtime {
  readonly name: RuntimeName;
  /** One window: the numbers of its pieces and their flags. */
  run(ids: BigInt64Array, flags: BigInt64Array): Promise<ModelOutput>;
  close(): Promise<void>;
}

export type RuntimeName = 'native' | 'wasm';

const SESSION = {
  // A second thread makes a window slower and costs twice the CPU time: the windows are too small to share (measured in
  // docs/method/reader.md).
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  // Only warnings of our own making could come; the runtime's advice on them has no reader.
  logSeverityLevel: 3,
  // Without it the runtime melts the stored whole numbers into coarser arithmetic of its own, and native and
  // WebAssembly no longer agree.
  extra: { session: { disable_quant_qdq: '1' } },
} as const satisfies InferenceSession.SessionOptions;

/** The first runtime of `names` that loads the model. Throws E_READER_RUNTIME where none does. */
export async function openRuntime(
  weights: Uint8Array,
  names: readonly RuntimeName[] = ['native', 'wasm'],
): Promise<Runtime> {
  let reason = 'none';
  for (const name of names) {
    try {
      return await open(name, weights);
    } catch (thrown) {
      reason = `${name}: ${thrown instanceof Error && 'code' in thrown ? String(thrown.code) : 'it does not load'}`;
    }
  }
  throw new ParallaxError('E_READER_RUNTIME', { detail: reason });
}

async function open(name: RuntimeName, weights: Uint8Array): Promise<Runtime> {
  const { InferenceSession, Tensor } = library(name);
  const executionProviders = [name === 'native' ? 'cpu' : 'wasm'];
  const session = await InferenceSession.create(weights, { ...SESSION, executionProviders });
  return {
    name,
    run: async (ids, flags) => {
      const shape = [1, ids.length];
      const feeds = { ids: new Tensor('int64', ids, shape), flags: new Tensor('int64', flags, shape) };
      const { words, tags, states, match } = await session.run(feeds);
      return { words: floats(words), tags: floats(tags), states: vectors(states), match: vectors(match) };
    },
    close: () => session.release(),
  };
}

/** `require` and not `import()`: in the packaged program a thread finds nothing in the archive by the other way. */
const load = createRequire(import.meta.url);

/** Each library is loaded only where it runs: the native one does not exist for every system. */
function library(name: RuntimeName) {
  if (name === 'native') return load('onnxruntime-node') as typeof import('onnxruntime-node');
  const web = load('onnxruntime-web') as typeof import('onnxruntime-web');
  // More threads would each need a copy of the library, and the analysis thread must not wait for them.
  web.env.wasm.numThreads = 1;
  web.env.wasm.wasmPaths = { mjs: wasmFile('mjs'), wasm: wasmFile('wasm') };
  return web;
}

/** A thread cannot import a module out of the archive: in the packaged program these files lie beside it. */
function wasmFile(ending: 'mjs' | 'wasm'): string {
  const folder = dirname(load.resolve('onnxruntime-web')).replace(/\bapp\.asar(?=[\\/])/, 'app.asar.unpacked');
  return pathToFileURL(join(folder, `ort-wasm-simd-threaded.${ending}`)).href;
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new ParallaxError('E_READER_FILES');
  return tensor.data;
}

function vectors(tensor: Tensor | undefined) {
  return { values: floats(tensor), dimensions: tensor?.dims.at(-1) ?? 0 };
}
