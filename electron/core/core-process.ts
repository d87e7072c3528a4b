/** The core in a process of its own under the desktop shell: requests come in as messages, answers and events go out. */
import { dispatch } from '../../shared/dispatch.ts';
import { failureFrom } from '../../shared/errors.ts';
import { type Core, type CoreOptions, createCore } from './core.ts';
import type { FromCore, ToCore } from './core-messages.ts';

/** What Electron's utilityProcess gives its child; typed here because core never imports electron. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const send = (message: FromCore) => parent.postMessage(message);
/** What comes before the library is open waits for it; null where it could not be opened. */
let opening: Promise<Core | null> = Promise.resolve(null);

parent.on('message', ({ data }) => {
  const message = data as ToCore;
  if (message.kind === 'open') opening = open(message.options);
  else void opening.then((core) => receive(core, message));
});

async function open(options: CoreOptions): Promise<Core | null> {
  try {
    const core = createCore(options);
    core.subscribe((event) => send({ kind: 'event', event }));
    await core.greet();
    send({ kind: 'opened' });
    return core;
  } catch (thrown) {
    send({ kind: 'refused', error: failureFrom(thrown) });
    return null;
  }
}

async function receive(core: Core | null, message: Exclude<ToCore, { kind: 'open' }>): Promise<void> {
  if (message.kind === 'close') {
    await core?.close();
    process.exit(0);
  }
  if (!core) return;
  if (message.kind === 'call') {
    const answer = await dispatch(core.handlers, message.name, message.argument, (thrown) => console.error(thrown));
    send({ kind: 'answer', number: message.number, answer });
  } else {
    send({ kind: 'offered', number: message.number, token: core.offerFile(message.file) });
  }
}
