/** Texts to measure on: real events where the annotated data lies beside the checkout, else the sample's words dealt anew. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSample } from '../../electron/core/sample.ts';
import { resourcesDir } from '../support/engine.ts';

const EVENTS = fileURLToPath(new URL('../../../shared/data/events/allsides.jsonl', import.meta.url));
const EVENT_COUNT = 40;

export interface BenchTexts {
  readonly origin: string;
  /** Articles of one event together. */
  readonly events: readonly (readonly string[])[];
  /** `count` different articles of about `words` words that tell of the same things. */
  article(count: number, words: number): string[];
}

export function benchTexts(): BenchTexts {
  const sample = readSample(resourcesDir).articles.map(({ text }) => text);
  const real = existsSync(EVENTS);
  return {
    origin: real
      ? `${EVENT_COUNT} real events of three articles; the timed comparisons use the sample`
      : 'the sample event',
    events: real ? realEvents() : Array.from({ length: EVENT_COUNT }, (_, shift) => dealt(sample, 3, 800, shift)),
    article: (count, words) => dealt(sample, count, words, 0),
  };
}

function realEvents(): string[][] {
  const lines = readFileSync(EVENTS, 'utf8').split('\n').slice(0, EVENT_COUNT);
  return lines.map((line) => (JSON.parse(line) as { articles: { text: string }[] }).articles.map(({ text }) => text));
}

/** Paragraphs of all articles in another order for each, with figures moved, until there are enough words. */
function dealt(sample: readonly string[], count: number, words: number, shift: number): string[] {
  const paragraphs = sample.flatMap((text) => text.split('\n\n')).filter((paragraph) => paragraph.length > 90);
  return Array.from({ length: count }, (_, article) => {
    const chosen: string[] = [];
    for (let at = 0, length = 0; length < words; at++) {
      const paragraph = paragraphs[(at * 7 + article * 3 + shift) % paragraphs.length] ?? '';
      const round = Math.floor(at / paragraphs.length);
      chosen.push(paragraph.replace(/\d+/g, (figure) => String(Number(figure) + round)));
      length += paragraph.split(/\s+/).length;
    }
    return chosen.join('\n\n');
  });
}
