/** The fuses of a packaged program, which must be set whatever Electron it is packaged with. */
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from 'vitest';

const ON = '1'.charCodeAt(0);
const OFF = '0'.charCodeAt(0);

/** Reads the fuses back from `binary` and compares all that the program sets. */
export async function expectFuses(binary: string): Promise<void> {
  const fuses = await getCurrentFuseWire(binary);
  expect(fuses[FuseV1Options.RunAsNode]).toBe(OFF);
  expect(fuses[FuseV1Options.EnableCookieEncryption]).toBe(ON);
  expect(fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(OFF);
  expect(fuses[FuseV1Options.EnableNodeCliInspectArguments]).toBe(OFF);
  expect(fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ON);
  expect(fuses[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON);
}
