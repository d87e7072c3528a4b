/** Makes pairs of sentences that differ in nothing but who they are about: from templates and from real sentences. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Span } from '../../../shared/model/span.ts';

/** A sentence, the place of whoever it is about, and what kind of exchange made it. */
export interface Variant {
  readonly text: string;
  readonly target: Span;
}
export interface Exchange {
  readonly kind: string;
  readonly before: Variant;
  readonly after: Variant;
}

const templatesSchema = z.object({
  about: z.string(),
  fillings: z.record(z.string(), z.array(z.string()).min(2)),
  templates: z.array(z.object({ kind: z.string(), text: z.string().includes('{}') })).length(200),
});

/** Each template once with each other filling of its kind against the first. */
export function templateExchanges(): Exchange[] {
  const file = new URL('./templates.json', import.meta.url);
  const { fillings, templates } = templatesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return templates.flatMap(({ kind, text }) => {
    const [first = '', ...others] = fillings[kind] ?? [];
    return others.map((other) => ({ kind, before: fill(text, first), after: fill(text, other) }));
  });
}

/** Inside a sentence 'This man' is written small; names keep their capital. */
function fill(text: string, filling: string): Variant {
  const start = text.indexOf('{}');
  const shown = start > 0 ? filling.replace(/^This/, 'this') : filling;
  return { text: text.replace('{}', shown), target: { start, end: start + shown.length } };
}

/** Words exchanged in real sentences, in both directions. */
const SWAPS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  name: [
    ['Trump', 'Obama'],
    ['Biden', 'Pence'],
    ['Clinton', 'Bush'],
  ],
  party: [
    ['Democrats', 'Republicans'],
    ['Democratic', 'Republican'],
  ],
  country: [
    ['Russia', 'Canada'],
    ['China', 'France'],
    ['Israel', 'Norway'],
  ],
  religion: [
    ['Muslims', 'Christians'],
    ['Muslim', 'Christian'],
    ['Jewish', 'Catholic'],
  ],
  gender: [
    ['he', 'she'],
    ['He', 'She'],
    ['man', 'woman'],
    ['men', 'women'],
  ],
};

/** At most `cap` exchanges a kind, in the order of the sentences; every use of the word in the sentence is exchanged. */
export function realExchanges(sentences: readonly string[], cap: number): Exchange[] {
  return Object.entries(SWAPS).flatMap(([kind, pairs]) =>
    pairs
      .flatMap(([one, other]) => [
        [one, other],
        [other, one],
      ])
      .flatMap(([from = '', to = '']) => sentences.flatMap((text) => exchange(kind, text, from, to)))
      .filter((_, at, all) => at % Math.max(1, Math.ceil(all.length / cap)) === 0),
  );
}

function exchange(kind: string, text: string, from: string, to: string): Exchange[] {
  const word = new RegExp(`\\b${from}\\b`, 'g');
  const start = text.search(word);
  if (start < 0) return [];
  const variant = (shown: string): Variant => ({
    text: text.replace(word, shown),
    target: { start, end: start + shown.length },
  });
  return [{ kind, before: variant(from), after: variant(to) }];
}
