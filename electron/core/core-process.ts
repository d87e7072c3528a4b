/** The core in a process of its own under the desktop shell: requests come in as messages, answers and events go out. */
import type { Answer } from '../../shared/contract.ts';
import { dispatch } from '../../shared/dispatch.ts';
import { type Failure, failureFrom } from '../../shared/errors.ts';
import { type Core, type CoreOptions, createCore } from './core.ts';
import type { FromCore, ToCore } from './core-messages.ts';

/** What Electron's utilityProcess gives its child; typed here because core never imports electron. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const send = (message: FromCore) => parent.postMessage(message);
let core: Core | undefined;
let refusal: Failure | undefined;

parent.on('message', ({ data }) => {
  void receive(data as ToCore);
});

async function receive(message: ToCore): Promise<void> {
  if (message.kind === 'open') return open(message.options);
  if (message.kind === 'call') {
    send({ kind: 'answer', number: message.number, answer: await answerTo(message.name, message.argument) });
  } else if (message.kind === 'offer') {
    send({ kind: 'offered', number: message.number, token: core?.offerFile(message.file) ?? '' });
  } else {
    await core?.close();
    process.exit(0);
  }
}

/** Opens the library, or says why not; may be asked again after the person has seen to the cause. */
function open(options: CoreOptions): void {
  if (core) return;
  try {
    core = createCore(options);
    core.subscribe((event) => send({ kind: 'event', event }));
    refusal = undefined;
  } catch (thrown) {
    refusal = { ...failureFrom(thrown), where: options.dataDir };
    send({ kind: 'event', event: { kind: 'program.stopped', error: refusal } });
  }
}

/** While the library is not open, every call is answered with the reason. */
async function answerTo(name: unknown, argument: unknown): Promise<Answer> {
  if (core) return dispatch(core.handlers, name, argument, (thrown) => console.error(thrown));
  return { ok: false, error: refusal ?? failureFrom(new Error('called before it was opened')) };
}
