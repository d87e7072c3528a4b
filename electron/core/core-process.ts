/** The core in a process of its own under the desktop shell: requests come in as messages, answers and events go out. */
import { dispatch } from '../../shared/dispatch.ts';
import { failureFrom } from '../../shared/errors.ts';
import { type Core, createCore } from './core.ts';
import type { FromCore, ToCore } from './core-messages.ts';

/** What Electron's utilityProcess gives its child; typed here because core never imports electron. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const send = (message: FromCore) => parent.postMessage(message);
let core: Core | undefined;

parent.on('message', ({ data }) => {
  void receive(data as ToCore);
});

async function receive(message: ToCore): Promise<void> {
  if (message.kind === 'open') {
    try {
      core = createCore(message.options);
      core.subscribe((event) => send({ kind: 'event', event }));
      send({ kind: 'opened' });
    } catch (thrown) {
      send({ kind: 'refused', error: failureFrom(thrown) });
    }
    return;
  }
  if (!core) return;
  if (message.kind === 'call') {
    const answer = await dispatch(core.handlers, message.name, message.argument, (thrown) => console.error(thrown));
    send({ kind: 'answer', number: message.number, answer });
  } else if (message.kind === 'offer') {
    send({ kind: 'offered', number: message.number, token: core.offerFile(message.file) });
  } else if (message.kind === 'close') {
    await core.close();
    process.exit(0);
  }
}
