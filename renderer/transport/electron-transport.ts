/** Talks to the desktop shell through the functions its preload script offers. */
import type { Bridge } from './bridge.ts';
import { checkAnswer, checkCommand, checkEvent, checkSaved, internal } from './check-answer.ts';
import type { Transport } from './transport.ts';

export function createElectronTransport(bridge: Bridge): Transport {
  return {
    call: async (name, argument) => {
      try {
        return checkAnswer(name, await bridge.call(name, argument));
      } catch {
        return internal('the program does not answer; start it again');
      }
    },
    subscribe: (listener) =>
      bridge.subscribe((raw) => {
        const event = checkEvent(raw);
        if (event) listener(event);
      }),
    onCommand: (listener) =>
      bridge.onCommand((raw) => {
        const command = checkCommand(raw);
        if (command) listener(command);
      }),
    takeFiles: () => bridge.takeFiles().catch(() => []),
    offerFiles: (files) => bridge.offerFiles(files).catch(() => []),
    chooseFiles: () => bridge.chooseFiles().catch(() => []),
    saveFile: (fileName, mimeType, text) =>
      bridge.saveFile(fileName, mimeType, text).then(
        (saved) => saved === true,
        () => false,
      ),
    recoveries: ['retry', 'folder', 'quit'],
    recover: (action) =>
      bridge.recover(action).then(
        () => {},
        () => {},
      ),
    savePdf: async (comparisonId) => {
      try {
        return checkSaved(await bridge.savePdf(comparisonId));
      } catch {
        return checkSaved(null);
      }
    },
  };
}
