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

/** The core, or why there is none. */
type Opened = Core | Failure;

const parent = (process as unknown as { parentPort: ParentPort }).parentPort;
const send = (message: FromCore) => parent.postMessage(message);
/** What comes while the library is being opened waits for it. */
let opening: Promise<Opened> = Promise.resolve(failureFrom(new Error('asked before it was opened')));

parent.on('message', ({ data }) => {
  const message = data as ToCore;
  if (message.kind === 'open') opening = opening.then((opened) => ('code' in opened ? open(message.options) : opened));
  else void opening.then((opened) => receive(opened, message));
});

/** Opens the library, or says why not; may be asked again after the person has seen to the cause. */
async function open(options: CoreOptions): Promise<Opened> {
  let core: Core | undefined;
  try {
    core = createCore(options);
    core.subscribe((event) => send({ kind: 'event', event }));
    await core.greet();
    return core;
  } catch (thrown) {
    await core?.close();
    const error = { ...failureFrom(thrown), where: options.dataDir };
    send({ kind: 'event', event: { kind: 'program.stopped', error } });
    return error;
  }
}

async function receive(opened: Opened, message: Exclude<ToCore, { kind: 'open' }>): Promise<void> {
  const core = 'code' in opened ? null : opened;
  if (message.kind === 'close') {
    await core?.close();
    process.exit(0);
  } else if (message.kind === 'call') {
    send({ kind: 'answer', number: message.number, answer: await answerTo(opened, message.name, message.argument) });
  } else {
    send({ kind: 'offered', number: message.number, token: core?.offerFile(message.file) ?? '' });
  }
}

/** While the library is not open, every call is answered with the reason. */
async function answerTo(opened: Opened, name: unknown, argument: unknown): Promise<Answer> {
  if ('code' in opened) return { ok: false, error: opened };
  return dispatch(opened.handlers, name, argument, (thrown) => console.error(thrown));
}
