/** Reads the engine's data files from the program's resources folder and hashes each. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResourceFile, Resources } from '../../../shared/analysis/resources.ts';
import { ParallaxError } from '../../../shared/errors.ts';

/** The folders of resources/ whose JSON files the engine reads; samples and icons are not part of it. */
const ENGINE_FOLDERS = ['lexicons', 'rules', 'models'];

/** The reader model's own: a damaged one must not keep the rules from answering. */
const READER_FOLDER = 'models/reader/';

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Every engine data file below `resourcesDir`; none of the reader model's where one of those is not JSON. Throws
 * E_RESOURCE where another is not JSON or the folder is not there.
 */
export function loadResources(resourcesDir: string): Resources {
  const files = new Map<string, ResourceFile>();
  let isReaderWhole = true;
  for (const folder of ENGINE_FOLDERS) {
    for (const name of jsonFilesIn(resourcesDir, folder)) {
      const bytes = readFileSync(join(resourcesDir, name));
      try {
        files.set(name, { name, sha256: sha256(bytes), content: JSON.parse(bytes.toString('utf8')) });
      } catch {
        if (!name.startsWith(READER_FOLDER)) throw new ParallaxError('E_RESOURCE', { file: `resources/${name}` });
        isReaderWhole = false;
      }
    }
  }
  return isReaderWhole ? files : withoutReader(files);
}

/** The same files without those of the reader model. */
export function withoutReader(resources: Resources): Resources {
  return new Map([...resources].filter(([name]) => !name.startsWith(READER_FOLDER)));
}

function jsonFilesIn(resourcesDir: string, folder: string): string[] {
  try {
    return readdirSync(join(resourcesDir, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort();
  } catch {
    throw new ParallaxError('E_RESOURCE', { file: `resources/${folder}` });
  }
}
