/** Run by Electron as Node: a thread in an archive reads three pieces with the WebAssembly build; prints what it used. */
const { join } = require('node:path');
const { Worker } = require('node:worker_threads');

const [, , archive, model] = process.argv;
const worker = new Worker(join(archive, 'read.cjs'), { workerData: model });
worker.on('message', (answer) => {
  console.log(JSON.stringify(answer));
  process.exit(0);
});
worker.on('error', (thrown) => {
  console.error(thrown);
  process.exit(1);
});
