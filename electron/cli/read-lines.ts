/** Cuts a stream of bytes into lines, one in memory at a time. */

const LINE_FEED = 0x0a;

/** A line's bytes without its line feed, or null where it was longer than the limit (its bytes are then not kept). */
export type Line = Uint8Array | null;

/**
 * The lines of `chunks` in order, cut at line feeds only: U+2028 and the like may stand inside a JSON string.
 * The next chunk is asked for when the line before it was taken, so memory holds one chunk and one line.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const add = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  const take = (): Line => {
    const line = size <= maxBytes ? Buffer.concat(parts) : null;
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (size > 0) yield take();
}
