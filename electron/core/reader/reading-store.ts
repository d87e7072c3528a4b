/** Where readings are kept between analyses, by hash of the model and of what it saw. */
export interface ReadingStore {
  /** The stored readings among `keys`; those that are not there are left out. */
  find(model: string, keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Keeps new readings where there is room; losing them costs time and nothing else. */
  keep(model: string, readings: ReadonlyMap<string, Uint8Array>): void;
}

/** Keeps nothing. */
export const NO_STORE: ReadingStore = { find: async () => new Map(), keep: () => {} };
