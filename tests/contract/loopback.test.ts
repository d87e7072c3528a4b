/** The contract over HTTP: the very server that `npm start` and `parallax serve` run. */

import { createCore } from '../../electron/core/core.ts';
import { sourcePaths } from '../../electron/core/paths.ts';
import { startLoopback } from '../../electron/loopback/loopback.ts';
import { enter, listen, send } from '../support/http-client.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('loopback', async (dataDir, resourcesDir = sourcePaths.resourcesDir) => {
  const core = createCore({ dataDir, ...sourcePaths, resourcesDir });
  const loopback = await startLoopback({ core, rendererDir: sourcePaths.rendererDir, port: 0 });
  const { port, cookie } = await enter(loopback.url);
  const headers = { cookie, origin: `http://127.0.0.1:${port}` };
  const post = (path: string, type: string, body: string | Uint8Array, more = {}) =>
    send(port, { method: 'POST', path, headers: { ...headers, 'content-type': type, ...more }, body });
  return {
    call: async (name, argument) =>
      JSON.parse((await post('/api/call', 'application/json', JSON.stringify({ name, argument }))).body),
    subscribe: (listener) => listen(port, cookie, listener),
    offer: async (fileName, bytes) => {
      const answer = await post('/api/files', 'application/octet-stream', bytes, {
        'x-file-name': encodeURIComponent(fileName),
      });
      return (JSON.parse(answer.body) as { token: string }).token;
    },
    close: async () => {
      await loopback.close();
      await core.close();
    },
  };
});
