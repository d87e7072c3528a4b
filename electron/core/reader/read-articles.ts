/** Reads articles with the model, window by window, and leaves out every window that was read before. */
import type { ReaderInput } from '../../../shared/analysis/reader/lay-out.ts';
import type { ReaderWindow } from '../../../shared/analysis/reader/windows.ts';
import type { ArticleReadings, Readings, WindowReading } from '../../../shared/analysis/readings.ts';
import type { Reader } from './reader.ts';
import type { Reading } from './reading.ts';
import { readingFromBytes, readingToBytes } from './reading-bytes.ts';
import type { ReadingStore } from './reading-store.ts';
import { windowKey } from './window-key.ts';

/** The windows of one article, and which of them are still to be read. */
interface ArticlePlan {
  readonly id: string;
  readonly input: ReaderInput;
  readonly unread: readonly KeyedWindow[];
}

type KeyedWindow = readonly [key: string, window: ReaderWindow];

export interface ReadingPlan {
  readonly model: string;
  readonly articles: readonly ArticlePlan[];
  /** Made once: a key is a hash over the whole window. */
  readonly keys: ReadonlyMap<ReaderWindow, string>;
  /** Number of articles in which something is still to be read. */
  readonly toRead: number;
  /** By key; filled as windows are read. */
  readonly known: Map<string, Reading>;
}

/** What must be read of `inputs` (by article id), given what `store` holds of the model with hash `model`. */
export async function planReading(
  inputs: ReadonlyMap<string, ReaderInput>,
  model: string,
  store: ReadingStore,
): Promise<ReadingPlan> {
  const keyed = [...inputs.values()].flatMap(windowsOf).map((window): KeyedWindow => [windowKey(window), window]);
  const windows = new Map(keyed);
  const keys = new Map(keyed.map(([key, window]) => [window, key]));
  const known = new Map<string, Reading>();
  for (const [key, bytes] of await store.find(model, [...windows.keys()])) {
    const reading = readingFromBytes(bytes, windows.get(key)?.length ?? 0);
    if (reading) known.set(key, reading);
  }
  const planned = new Set(known.keys());
  const articles = [...inputs].map(([id, input]) => {
    const unread = windowsOf(input)
      .map((window): KeyedWindow => [keys.get(window) ?? '', window])
      .filter(([key]) => !planned.has(key) && planned.add(key));
    return { id, input, unread };
  });
  return { model, articles, keys, toRead: articles.filter(({ unread }) => unread.length > 0).length, known };
}

/**
 * Reads what is left of the plan with `read`, hands each article's new readings to `store` and gives all of them.
 * `onArticle` is told before each article which of how many it is, from 0.
 */
export async function readPlanned(
  plan: ReadingPlan,
  read: Reader['read'],
  store: ReadingStore,
  onArticle: (number: number, of: number) => void,
): Promise<NonNullable<Readings>> {
  let number = 0;
  for (const { unread } of plan.articles) {
    if (unread.length === 0) continue;
    onArticle(number++, plan.toRead);
    const made = new Map<string, Uint8Array>();
    for (const [key, window] of unread) {
      const reading = await read(window);
      plan.known.set(key, reading);
      made.set(key, readingToBytes(reading));
    }
    store.keep(plan.model, made);
  }
  const readingsOf = (windows: readonly ReaderWindow[]) =>
    windows.flatMap((pieces): WindowReading[] => {
      const reading = plan.known.get(plan.keys.get(pieces) ?? '');
      return reading ? [{ pieces, ...reading }] : [];
    });
  const articles = plan.articles.map(({ id, input }): [string, ArticleReadings] => [
    id,
    { body: readingsOf(input.body), headline: readingsOf(input.headline), own: readingsOf(input.own) },
  ]);
  return { model: plan.model, articles: new Map(articles) };
}

function windowsOf({ body, headline, own }: ReaderInput): ReaderWindow[] {
  return [...body, ...headline, ...own];
}
