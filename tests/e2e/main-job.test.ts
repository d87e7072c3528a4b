/** The main job in a browser, on the loopback shell. */
import { describeMainJob } from './main-job.ts';
import { startInBrowser } from './program.ts';

describeMainJob('a browser', (dataDir) => startInBrowser(dataDir));
