/** Runs the real command line in a process of its own, with a library of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));
export const SAMPLE_DIR = fileURLToPath(new URL('../../resources/samples/harbour-bridge', import.meta.url));
export const SAMPLE_FILES = ['meridian-wire', 'daily-comet', 'common-ground', 'liberty-ledger'].map((name) =>
  join(SAMPLE_DIR, `${name}.txt`),
);

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Workplace {
  readonly dir: string;
  readonly dataDir: string;
  /** Writes a file there; gives its path. */
  file(name: string, content: string | Uint8Array): string;
  run(args: readonly string[], input?: string | Uint8Array): Promise<Ended>;
  end(): void;
}

/** A folder that is taken away by `end`; the library is in it, wherever else this machine keeps one. */
export function workplace(): Workplace {
  const dir = mkdtempSync(join(tmpdir(), 'parallax-cli-'));
  const dataDir = join(dir, 'library');
  return {
    dir,
    dataDir,
    file: (name, content) => {
      writeFileSync(join(dir, name), content);
      return join(dir, name);
    },
    run: (args, input = '') => run(args, input, dir, dataDir),
    end: () => rmSync(dir, { recursive: true, force: true }),
  };
}

async function run(args: readonly string[], input: string | Uint8Array, cwd: string, dataDir: string): Promise<Ended> {
  const child = spawn(process.execPath, [MAIN, ...args], { cwd, env: { ...process.env, PARALLAX_DATA_DIR: dataDir } });
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.err += chunk;
  });
  // A program that ends without reading its input closes the pipe; that is its right.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, ...text };
}
