/** Stands for Electron's own `utilityProcess.fork`: the core under the Node of the tests, for the old one is too old for it. */
const { fork } = require('node:child_process');
const { EventEmitter } = require('node:events');
const { join } = require('node:path');
const { utilityProcess } = require('electron');

class ForkedProcess extends EventEmitter {
  #child;

  constructor(file, args) {
    super();
    this.#child = fork(file, args, {
      execPath: process.env.PARALLAX_TEST_NODE,
      execArgv: ['--require', join(__dirname, 'parent-port.cjs')],
      serialization: 'json',
    });
    this.#child.on('message', (message) => this.emit('message', message));
    this.#child.on('spawn', () => this.emit('spawn'));
    this.#child.on('exit', (code) => this.emit('exit', code ?? 1));
  }

  get pid() {
    return this.#child.pid;
  }

  postMessage(message) {
    // What is sent to a process that has just died is lost, as with the real one.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  kill() {
    return this.#child.kill();
  }
}

utilityProcess.fork = (file, args = []) => new ForkedProcess(file, args);
