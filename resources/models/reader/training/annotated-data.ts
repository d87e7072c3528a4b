/** Reads annotated data: one JSON object a line, places counted in code points. */
import { readFileSync } from 'node:fs';

/** The objects of a file, taken as they are. */
export function readRows<Row>(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

/** Code point number to UTF-16 place; the last one is the text's length. */
export function unitOffsets(text: string): number[] {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return units;
}
