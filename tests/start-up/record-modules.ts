/** Preloaded into a program under test: writes the address of every module it loads, on any thread, to a file. */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

const file = process.env['PARALLAX_MODULE_LIST'];
if (!file) throw new Error('PARALLAX_MODULE_LIST names no file');

registerHooks({
  load: (url, context, nextLoad) => {
    appendFileSync(file, `${url}\n`);
    return nextLoad(url, context);
  },
});
