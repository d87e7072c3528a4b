/** The least that Electron can show: what the desktop program is measured against. */
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 920 }).loadURL('data:text/html,<h1>Empty</h1>'));
