/** Stands for `event.url` of navigation events, which the old Electron gives as a second argument only. */
const { app } = require('electron');

const EVENTS = ['will-navigate', 'will-redirect'];

app.on('web-contents-created', (_created, contents) => {
  for (const name of EVENTS) {
    contents.on(name, (event, url) => {
      event.url ??= url;
    });
  }
});
