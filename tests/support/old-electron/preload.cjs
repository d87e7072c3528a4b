/** Runs in the window before the program's own preload script. */
const electron = require('electron');

electron.webUtils ??= { getPathForFile: (file) => file.path ?? '' };
