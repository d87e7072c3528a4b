/** The desktop program's start order, and nothing else: lock, scheme, security, core, window. */
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import type { Command } from '../../shared/commands.ts';
import { dataDirFor } from '../core/data-dir.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import { startCoreProcess } from './core-process.ts';
import { createGivenFiles, filesFromSecondStart, filesOnCommandLine } from './given-files.ts';
import { installMenu } from './menu.ts';
import { createReportPages } from './report-pages.ts';
import { denyDownloads, lockNavigation } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { bringToFront, openWindow } from './window.ts';
import { connectWindow } from './window-channels.ts';
import { windowFolder } from './window-folder.ts';

const root = join(__dirname, '..', '..');
const given = app.commandLine.getSwitchValue('data-dir');
const dataDir = given
  ? resolve(given)
  : dataDirFor({ platform: process.platform, home: app.getPath('home'), env: process.env });
app.setPath('userData', windowFolder(dataDir));

const files = filesOnCommandLine(process.argv, process.cwd(), process.defaultApp === true);
if (app.requestSingleInstanceLock({ files })) start();
else app.quit();

function start(): void {
  let window: BrowserWindow | null = null;
  const send = (command: Command) => window?.webContents.send(CHANNELS.command, command);
  const givenFiles = createGivenFiles(() => send('files.take'));
  givenFiles.add(files);
  registerAppScheme();
  lockNavigation();
  app.on('second-instance', (_event, _argv, _folder, message) => {
    if (window) bringToFront(window);
    givenFiles.add(filesFromSecondStart(message));
  });
  // How a Mac hands over files that are dropped on the program or opened with it.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    givenFiles.add([path]);
  });
  void app.whenReady().then(() => {
    serveApp(join(root, 'out', 'renderer'));
    denyPermissions(session.defaultSession);
    denyDownloads(session.defaultSession);
    installMenu(process.platform, send);
    const core = startCoreProcess({
      file: join(__dirname, 'core-process.cjs'),
      dataDir,
      resourcesDir: app.isPackaged ? join(process.resourcesPath, 'resources') : join(root, 'resources'),
      workerFile: join(__dirname, 'analysis-worker.cjs'),
      onEvent: (event) => window?.webContents.send(CHANNELS.event, event),
    });
    connectWindow({ window: () => window, core, dataDir, givenFiles, reportPages: createReportPages() });
    const open = () => {
      window = openWindow({
        preloadFile: join(root, 'out', 'preload', 'preload.cjs'),
        placeFile: join(app.getPath('userData'), 'window-place.json'),
        runningJobs: () => core.runningJobs().length,
      });
      window.on('closed', () => {
        window = null;
      });
    };
    open();
    app.on('activate', () => window ?? open());
    app.on('window-all-closed', () => app.quit());
    endAfter(() => core.close());
  });
}

/** However the program is ended, by its window, its menu or the system: `work` comes first, once. */
function endAfter(work: () => Promise<void>): void {
  let done = false;
  app.on('will-quit', (event) => {
    if (done) return;
    event.preventDefault();
    void work().finally(() => {
      done = true;
      app.quit();
    });
  });
}
