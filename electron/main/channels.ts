/** Names of the few channels between preload script and main process. */
export const CHANNELS = {
  call: 'parallax:call',
  event: 'parallax:event',
  offer: 'parallax:offer',
  choose: 'parallax:choose',
  save: 'parallax:save',
  recover: 'parallax:recover',
  savePdf: 'parallax:save-pdf',
  command: 'parallax:command',
  takeFiles: 'parallax:take-files',
} as const;
