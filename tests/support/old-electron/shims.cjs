/** Every stand-in: the first Electron that needs it no more, what it stands for, and the file that installs it. */
module.exports = [
  { file: 'web-platform.cjs', since: 28, standsFor: 'URL.canParse and Response in main' },
  {
    file: 'navigation-url.cjs',
    since: 25,
    standsFor: 'event.url of will-navigate and will-redirect; nothing stands in for will-frame-navigate',
  },
  {
    file: 'protocol-handle.cjs',
    since: 25,
    standsFor: 'protocol.handle; light-dark(), color-mix(), popovers in style sheets',
  },
  { file: 'utility-process.cjs', since: 28, standsFor: 'utilityProcess, by a child of Node 24' },
  {
    file: 'web-utils.cjs',
    since: 32,
    standsFor: 'webUtils.getPathForFile in the preload script; showPopover in the page',
  },
];
