/** The desktop program's start order, and nothing else: lock, scheme, security, core, window. */
import { join, resolve } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { dataDirFor } from '../core/data-dir.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { CHANNELS } from './channels.ts';
import { startCoreProcess } from './core-process.ts';
import { installMenu } from './menu.ts';
import { denyDownloads, lockNavigation } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { openWindow } from './window.ts';
import { connectWindow } from './window-channels.ts';
import { windowFolder } from './window-folder.ts';

const root = join(__dirname, '..', '..');
// Processes and threads load their files from the disk, beside the archive the window is served from.
const unpacked = __dirname.replace(/app\.asar(?=[\\/]|$)/, 'app.asar.unpacked');
const given = app.commandLine.getSwitchValue('data-dir');
const dataDir = given
  ? resolve(given)
  : dataDirFor({ platform: process.platform, home: app.getPath('home'), env: process.env });
app.setPath('userData', windowFolder(dataDir));

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  let window: BrowserWindow | null = null;
  registerAppScheme();
  lockNavigation();
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  void app.whenReady().then(() => {
    serveApp(join(root, 'out', 'renderer'));
    denyPermissions(session.defaultSession);
    denyDownloads(session.defaultSession);
    installMenu(process.platform);
    const core = startCoreProcess({
      file: join(unpacked, 'core-process.cjs'),
      dataDir,
      resourcesDir: app.isPackaged ? join(process.resourcesPath, 'resources') : join(root, 'resources'),
      workerFile: join(unpacked, 'analysis-worker.cjs'),
      onEvent: (event) => window?.webContents.send(CHANNELS.event, event),
    });
    connectWindow(() => window, core, dataDir);
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
    app.on('window-all-closed', () => {
      void core.close().then(() => app.quit());
    });
  });
}
