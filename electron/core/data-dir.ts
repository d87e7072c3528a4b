/** Where the library lives on this machine unless the person says otherwise. */
import { join } from 'node:path';
import { LIBRARY_FILE } from '../storage/library-file.ts';

/** The few things the choice depends on, passed in so that every system's answer can be tested on any. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The data folder: PARALLAX_DATA_DIR where set, else the system's own place for application data. */
export function dataDirFor({ platform, home, env }: Surroundings): string {
  if (env['PARALLAX_DATA_DIR']) return env['PARALLAX_DATA_DIR'];
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Parallax');
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Parallax');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'parallax');
}

/** The library's file in a data folder. */
export function libraryFile(dataDir: string): string {
  return join(dataDir, LIBRARY_FILE);
}
