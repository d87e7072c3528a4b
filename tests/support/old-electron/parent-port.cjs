/** Preloaded into the forked core: `process.parentPort` on top of `process.send`, and an end when the shell ends. */
const { EventEmitter } = require('node:events');

const port = new EventEmitter();
port.postMessage = (message) => process.send?.(message);
process.parentPort = port;
process.on('message', (data) => port.emit('message', { data }));
process.on('disconnect', () => process.exit());
