/** Words per CPU second of the whole engine against winkNLP's own reading of the same texts, and the memory it takes. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { articleFrom, testEngine } from '../support/engine.ts';
import type { Measured } from './bench.ts';
import type { BenchTexts } from './bench-texts.ts';

const ROUNDS = 3;
/** What issue 3 gives for the same five articles, and for eight of 5,000 words, with spaCy, VADER, textacy and TF-IDF. */
const SCRIPTED_FIVE_S = 0.7;
const SCRIPTED_EIGHT_S = 8.2;

export async function measureReading(texts: BenchTexts): Promise<Measured[]> {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { its } = nlp;
  const engine = testEngine();
  const all = texts.events.flat();
  const words = all.reduce((sum, text) => sum + wordsIn(text), 0);
  const read = () => {
    for (const text of all) {
      const document = nlp.readDoc(text);
      document.tokens().out(its.value);
      document.tokens().out(its.pos);
      document.sentences().out(its.value);
    }
  };
  const analyse = (articles: readonly string[]) =>
    engine.analyse({ title: '', articles: articles.map((text, index) => articleFrom(text, `a${index}`)) }, null);
  const analyseAll = () => texts.events.forEach(analyse);
  await cpuSeconds(read);
  await cpuSeconds(analyseAll);
  // Alternating, and the best of each: another program on the machine can only make a round slower.
  let reading = Number.POSITIVE_INFINITY;
  let whole = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    reading = Math.min(reading, await cpuSeconds(read));
    whole = Math.min(whole, await cpuSeconds(analyseAll));
  }
  const five = await cpuSeconds(() => analyse(texts.article(5, 800)));
  const eight = await cpuSeconds(() => analyse(texts.article(8, 5000)));
  return [
    row(
      'winkNLP alone',
      `${thousands(words / reading)} words/CPU s`,
      `${thousands(words)} words in ${all.length} articles`,
    ),
    row('whole engine', `${thousands(words / whole)} words/CPU s`, 'aim: 100,000'),
    row('engine : winkNLP', `${(whole / reading).toFixed(2)}x`, 'aim: at most 4x'),
    row(
      'five articles of 800 words',
      `${five.toFixed(2)} CPU s`,
      `engine alone; scripted in Python: ${SCRIPTED_FIVE_S}`,
    ),
    row(
      'eight articles of 5,000 words',
      `${eight.toFixed(2)} CPU s`,
      `engine alone; scripted in Python: ${SCRIPTED_EIGHT_S}`,
    ),
    row('memory after that', `${Math.round(process.memoryUsage().rss / 1e6)} MB`, 'this process, engine and texts'),
  ];
}

export function row(what: string, value: string, note: string): Measured {
  return { what, value, note };
}

/** CPU time of this process while `work` ran, on all its threads. */
export async function cpuSeconds(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function thousands(count: number): string {
  return String(Math.round(count / 1000) * 1000).replace(/\B(?=(\d{3})+$)/g, ',');
}
