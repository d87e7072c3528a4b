/** Answers the window's messages: calls go to the core, dialogs are shown here, paths stay here. */
import { basename, isAbsolute } from 'node:path';
import { type BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain } from 'electron';
import { z } from 'zod';
import { type ResultOf, recoverySchema } from '../../shared/contract.ts';
import { type Failure, sentenceFor } from '../../shared/errors.ts';
import { CHANNELS } from './channels.ts';
import type { CoreProcess } from './core-process.ts';
import type { GivenFiles } from './given-files.ts';
import { recover } from './recover.ts';
import type { ReportPages } from './report-pages.ts';
import { saveAs } from './save-dialogs.ts';
import { isTrustedSender } from './security/trusted-sender.ts';

/** A report of eight long articles has some 3 million characters. */
const MAX_SAVED_CHARS = 50_000_000;
const MAX_OFFERED = 50;
const callSchema = z.object({ name: z.string().max(100), argument: z.unknown() });
const offerSchema = z.array(z.string().min(1).max(4096)).max(MAX_OFFERED);
const idSchema = z.string().min(1).max(64);
const saveSchema = z.object({ fileName: z.string().min(1).max(200), text: z.string().max(MAX_SAVED_CHARS) });

export interface WindowChannelsOptions {
  readonly window: () => BrowserWindow | null;
  readonly core: CoreProcess;
  readonly dataDir: string;
  readonly givenFiles: GivenFiles;
  readonly reportPages: ReportPages;
}

/** Listens for the window's messages until the program ends. */
export function connectWindow({ window, core, dataDir, givenFiles, reportPages }: WindowChannelsOptions): void {
  const handle = (channel: string, work: (argument: unknown) => Promise<unknown>) => {
    ipcMain.handle(channel, (event, argument: unknown) =>
      trusted(event, window()) ? work(argument) : refusal('a message from a page that is not its own'),
    );
  };
  handle(CHANNELS.call, async (argument) => {
    const parsed = callSchema.safeParse(argument);
    return parsed.success ? core.call(parsed.data.name, parsed.data.argument) : refusal('a call without a name');
  });
  handle(CHANNELS.offer, async (argument) => {
    const parsed = offerSchema.safeParse(argument);
    return parsed.success ? offerPaths(core, parsed.data) : refusal('files that are not files');
  });
  handle(CHANNELS.choose, async () => offerPaths(core, await choosePaths(window())));
  handle(CHANNELS.save, async (argument) => {
    const parsed = saveSchema.safeParse(argument);
    return parsed.success
      ? saveAs(window(), parsed.data.fileName, async () => parsed.data.text)
      : refusal('a text to save without a name');
  });
  handle(CHANNELS.recover, async (argument) => {
    const parsed = recoverySchema.safeParse(argument);
    if (!parsed.success) return refusal('a way to recover that there is not');
    recover(parsed.data, { reopen: core.reopen, dataDir });
    return { ok: true };
  });
  handle(CHANNELS.takeFiles, async () => offerPaths(core, givenFiles.take()));
  handle(CHANNELS.savePdf, async (argument) => {
    const parsed = idSchema.safeParse(argument);
    const answer = await core.call('report.build', { comparisonId: parsed.data });
    if (!answer.ok) return answer;
    const { fileName, html } = answer.value as ResultOf<'report.build'>;
    const saved = await saveAs(window(), fileName.replace(/\.html$/, '.pdf'), () => reportPages.print(html));
    return { ok: true, value: saved };
  });
}

/** Tokens for files on the disk, in order. */
async function offerPaths(core: CoreProcess, paths: readonly string[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const path of paths) {
    if (isAbsolute(path)) tokens.push(await core.offerFile({ fileName: basename(path), path }));
  }
  return tokens.filter((token) => token !== '');
}

async function choosePaths(window: BrowserWindow | null): Promise<string[]> {
  const options: Electron.OpenDialogOptions = {
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm'] }],
  };
  const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
  return filePaths;
}

function trusted(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return isTrustedSender({
    frameUrl: frame?.url ?? null,
    isMainFrame: frame !== null && frame === event.sender.mainFrame,
    isOurWindow: window !== null && event.sender === window.webContents,
  });
}

function refusal(detail: string): { ok: false; error: Failure } {
  return { ok: false, error: { code: 'E_ARGUMENTS', message: sentenceFor('E_ARGUMENTS', { detail }) } };
}
