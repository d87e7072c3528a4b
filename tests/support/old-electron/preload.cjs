/** Runs in the window before the program's own preload script. */
const electron = require('electron');

electron.webUtils ??= {
  getPathForFile: (file) => {
    if (!(file instanceof File)) throw new TypeError('not a file');
    return file.path ?? '';
  },
};
// The page's own world: what is open lies on top by the style sheet, see plain-style.cjs.
electron.webFrame.executeJavaScript('HTMLElement.prototype.showPopover ??= function showPopover() {}; undefined');
