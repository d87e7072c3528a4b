/** All the window can reach of the desktop shell: nine functions, no Node, no Electron, no paths. */
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { CHANNELS } from '../main/channels.ts';

const ask = (channel: string, argument?: unknown): Promise<unknown> => ipcRenderer.invoke(channel, argument);

function hear(channel: string, listener: (data: unknown) => void): () => void {
  const forward = (_event: unknown, data: unknown) => listener(data);
  ipcRenderer.on(channel, forward);
  return () => ipcRenderer.off(channel, forward);
}

contextBridge.exposeInMainWorld('parallax', {
  call: (name: string, argument: unknown) => ask(CHANNELS.call, { name, argument }),
  subscribe: (listener: (event: unknown) => void) => hear(CHANNELS.event, listener),
  onCommand: (listener: (command: unknown) => void) => hear(CHANNELS.command, listener),
  // The path is read here, where the page cannot see it, and only of a file the person really dropped.
  offerFiles: (files: readonly File[]) =>
    ask(CHANNELS.offer, files.map((file) => webUtils.getPathForFile(file)).filter(Boolean)),
  chooseFiles: () => ask(CHANNELS.choose),
  recover: (action: string) => ask(CHANNELS.recover, action),
  takeFiles: () => ask(CHANNELS.takeFiles),
  saveFile: (fileName: string, _mimeType: string, text: string) => ask(CHANNELS.save, { fileName, text }),
  savePdf: (comparisonId: string) => ask(CHANNELS.savePdf, comparisonId),
});
