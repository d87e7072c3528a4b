/** The one place that hands a web address to the system's browser, after asking. */
import { dialog, shell } from 'electron';
import { mayOpenOutside } from './urls.ts';

/** Asks whether `url` may be opened; anything but a plain https address is dropped without a question. */
export function openOutside(url: string): void {
  if (!mayOpenOutside(url)) return;
  void dialog
    .showMessageBox({
      type: 'question',
      message: 'Open this address in your browser?',
      detail: url,
      buttons: ['Open', 'Cancel'],
      defaultId: 1,
      cancelId: 1,
    })
    .then(({ response }) => (response === 0 ? shell.openExternal(url) : undefined));
}
