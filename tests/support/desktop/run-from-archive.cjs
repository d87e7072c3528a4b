/** Run by Electron as Node: gives one article to the analysis worker in a packaged archive and prints whether it answered. */
const os = require('node:os');
const { join } = require('node:path');
const { MessageChannel } = require('node:worker_threads');

// Since Node 18; an old Electron has none.
os.availableParallelism ??= () => 1;
const archive = process.argv[2];
const { Piscina } = require(join(archive, 'node_modules', 'piscina'));

const worker = join(archive, 'out', 'main', 'analysis-worker.cjs');
const pool = new Piscina({ filename: worker, minThreads: 0, maxThreads: 1 });
const { port1, port2 } = new MessageChannel();
const article = { id: 'a', file: 'a.txt', outlet: '', headline: '', author: '', text: 'It rains.', roleOverrides: [] };
const task = {
  resourcesDir: join(archive, '..', 'resources'),
  input: { title: '', articles: [article] },
  port: port2,
  gate: new Int32Array(new SharedArrayBuffer(4)),
};
port1.on('message', ({ kind }) => kind === 'find' && port1.postMessage({ found: new Map() }));
pool.run(task, { transferList: [port2] }).then((outcome) => {
  // An old Electron cannot compile every rule; that the worker says so shows as well that it ran.
  const answered = 'result' in outcome || outcome.failure.code === 'E_RESOURCE';
  console.log(JSON.stringify({ worker, answered }));
  port1.close();
  process.exit(0);
});
