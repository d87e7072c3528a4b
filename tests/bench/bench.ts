/** `npm run bench`: how fast and how large, as ratios measured in this very run. Prints a table, never fails on slowness. */
import { freemem } from 'node:os';
import { benchTexts } from './bench-texts.ts';
import { measureDesktop } from './measure-desktop.ts';
import { measureReader } from './measure-reader.ts';
import { measureReading } from './measure-reading.ts';
import { measureService } from './measure-service.ts';
import { measureStart } from './measure-start.ts';

export interface Measured {
  readonly what: string;
  readonly value: string;
  readonly note: string;
}

const texts = benchTexts();
console.log(`Texts: ${texts.origin}. Node ${process.version}, ${Math.round(freemem() / 1e6)} MB free.\n`);
const rows: Measured[] = [];
for (const measure of [measureReading, measureReader, measureService, measureStart, measureDesktop])
  rows.push(...(await measure(texts)));

const widths = [0, 1].map((column) => Math.max(...rows.map((row) => [row.what, row.value][column]?.length ?? 0)));
for (const { what, value, note } of rows) {
  console.log(`${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${note}`);
}
