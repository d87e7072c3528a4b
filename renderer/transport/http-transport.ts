/** Talks to the loopback shell: calls as POST, events as a stream, files as uploads. */
import type { Answer, ArgumentOf, RequestName } from '../../shared/contract.ts';
import { checkAnswer, checkEvent, noAnswer } from './check-answer.ts';
import type { Transport } from './transport.ts';

const ACCEPTED = '.txt,.md,.markdown,.html,.htm';

export function createHttpTransport(): Transport {
  return {
    call,
    subscribe: (listener) => {
      const stream = new EventSource('/api/events');
      stream.onmessage = (message) => {
        const event = checkEvent(JSON.parse(message.data));
        if (event) listener(event);
      };
      // The stream breaks when the program ends; one question tells that from a moment's disturbance.
      stream.onerror = () => {
        void call('library.list', {}).then((answer) => {
          if (!answer.ok) listener({ kind: 'program.stopped', error: answer.error });
        });
      };
      return () => stream.close();
    },
    // A browser has no menu of ours, and files come into it by the page alone.
    onCommand: () => () => {},
    takeFiles: async () => [],
    savePdf: null,
    offerFiles,
    chooseFiles: async () => offerFiles(await pickFiles()),
    saveFile: async (fileName, mimeType, text) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: mimeType }));
      link.download = fileName;
      link.click();
      // The download reads the blob after the click; a minute is ample and frees it.
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
      return true;
    },
    recoveries: ['retry'],
    recover: async () => {},
  };
}

async function call<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<Answer<Name>> {
  try {
    const response = await fetch('/api/call', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, argument }),
    });
    return checkAnswer(name, await response.json());
  } catch {
    return noAnswer();
  }
}

async function offerFiles(files: readonly File[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const file of files) {
    const response = await fetch('/api/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
      body: file,
    }).catch(() => null);
    if (!response?.ok) continue;
    const { token } = (await response.json()) as { token?: string };
    if (token) tokens.push(token);
  }
  return tokens;
}

function pickFiles(): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.accept = ACCEPTED;
    input.onchange = () => resolve([...(input.files ?? [])]);
    input.oncancel = () => resolve([]);
    input.click();
  });
}
