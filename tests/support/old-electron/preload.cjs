/** Runs in the window before the program's own preload script. */
const electron = require('electron');

electron.webUtils ??= {
  getPathForFile: (file) => {
    if (!(file instanceof File)) throw new TypeError('not a file');
    return file.path ?? '';
  },
};
