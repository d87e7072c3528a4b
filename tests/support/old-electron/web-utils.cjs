/** Stands for `webUtils.getPathForFile` (Electron 32) in the preload script, by the `path` that files had before. */
const { app, session } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => session.defaultSession.setPreloads([join(__dirname, 'preload.cjs')]));
