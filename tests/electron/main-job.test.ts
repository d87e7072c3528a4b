/** The main job in the desktop window. */
import { describeMainJob } from '../e2e/main-job.ts';
import { startDesktop } from '../support/desktop/desktop.ts';

describeMainJob('the desktop window', (dataDir) => startDesktop({ dataDir }));
