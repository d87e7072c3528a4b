/** The contract held to without any shell in between: calls go to the core in this process. */
import { createCore } from '../../electron/core/core.ts';
import { sourcePaths } from '../../electron/core/paths.ts';
import { dispatch } from '../../shared/dispatch.ts';
import { contractSuite } from './contract-suite.ts';
import type { OpenTransport } from './program.ts';

const inProcess: OpenTransport = async (dataDir, resourcesDir = sourcePaths.resourcesDir) => {
  const core = createCore({ dataDir, ...sourcePaths, resourcesDir });
  const onBug = (thrown: unknown) => {
    console.error(thrown);
  };
  return {
    // Through JSON both ways, as over a wire: what JSON does not carry must not matter.
    call: async (name, argument) => throughJson(await dispatch(core.handlers, name, throughJson(argument), onBug)),
    subscribe: (listener) => core.subscribe(listener),
    offer: async (fileName, bytes) => core.offerFile({ fileName, bytes }),
    close: () => core.close(),
  };
};

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

contractSuite('in process', inProcess);
