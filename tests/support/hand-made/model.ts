/** A reader model's card and heads made by hand, so that no weights are needed to test what is done with its readings. */
import { HEADS } from '../../../shared/analysis/reader/heads.ts';
import { READER_CARD } from '../../../shared/analysis/reader/reader-card.ts';
import type { Vectors } from '../../../shared/analysis/readings.ts';
import type { ResourceFile, Resources } from '../../../shared/analysis/resources.ts';

/** Which part of the heads file a test needs; what it leaves out says nothing. */
export interface HandMadeHeads {
  readonly loaded?: object;
  readonly toneHidden?: object;
  readonly toneOut?: object;
  readonly contentToCue?: { readonly query: object; readonly key: object };
  readonly cueToSource?: { readonly query: object; readonly key: object };
}

const ATTRIBUTION = {
  sourceBias: 0,
  cueBias: 0,
  contentBias: 0,
  createCue: 0.5,
  rematch: 8,
  otherParagraph: 3,
  cueBetween: 1,
  distance: 0.05,
};
const CARD = {
  version: 'hand-made',
  date: '2026-01-01',
  about: '',
  base: { name: '', licence: '', sha256: '' },
  teacher: { name: '', licence: '', sha256: '' },
  weights: { file: 'reader.onnx', bytes: 1, sha256: '' },
  data: [],
  figures: {},
  calibration: { weights: { sentence: 0.5, surest: 0, average: 0, expected: 0, length: 0 }, intercept: -1 },
  words: { list: 0, threshold: 1, slope: 1, intercept: 0 },
};

/** `resources` with this model in place of the installed one; `settings` are those of its card that differ from plain ones. */
export function withModel(
  resources: Resources,
  heads: HandMadeHeads,
  settings: { readonly attribution?: object; readonly calibration?: object } = {},
): Resources {
  const silent = layer([[0]]);
  const silentPointer = { query: silent, key: silent };
  const all = {
    ...{ version: 1, loaded: silent, toneHidden: silent, toneOut: silent },
    ...{ contentToCue: silentPointer, cueToSource: silentPointer },
    ...heads,
  };
  const card = { ...CARD, ...settings, attribution: { ...ATTRIBUTION, ...settings.attribution } };
  const files: ResourceFile[] = [
    { name: HEADS, sha256: '', content: all },
    { name: READER_CARD, sha256: '', content: card },
  ];
  return new Map([...resources, ...files.map((file) => [file.name, file] as const)]);
}

/** A layer with these weights, a row an output, as the heads file stores it. */
export function layer(rows: readonly (readonly number[])[]): object {
  return {
    ...{ rows: rows.length, columns: rows[0]?.length ?? 0 },
    values: base64(Int8Array.from(rows.flat())),
    scales: base64(Float32Array.from(rows, () => 1)),
    bias: base64(Float32Array.from(rows, () => 0)),
  };
}

function base64(array: Int8Array | Float32Array): string {
  return Buffer.from(array.buffer).toString('base64');
}

/** Whole numbers as the vectors of a reading; all of `rows` have the same length. */
export function vectors(rows: readonly (readonly number[])[]): Vectors {
  return {
    dimensions: rows[0]?.length ?? 0,
    values: Int8Array.from(rows.flat()),
    scales: Float32Array.from(rows, () => 1),
  };
}
