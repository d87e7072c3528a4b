/** Names a window by what the model sees of it, so that the same paragraphs are never read twice. */
import type { ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import { sha256 } from '../resources/load-resources.ts';

/** SHA-256 over pieces and flags; where they stand in their text does not matter to the model, nor to the key. */
export function windowKey(window: ReaderWindow): string {
  const seen = new Uint32Array(window.length * 2);
  window.forEach(({ id, flag }, at) => {
    seen[at * 2] = id;
    seen[at * 2 + 1] = flag;
  });
  return sha256(new Uint8Array(seen.buffer));
}
