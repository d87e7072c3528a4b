import { expect, test } from 'vitest';
import type { ArticleResult, RunResult } from '../../shared/model/result.ts';
import { evidenceIndex } from './evidence.ts';

const article = {
  id: 'a',
  text: 'The regime said the port is shut.',
  framing: { findings: [{ id: 'framing.loaded-word@4-10', category: 'loaded-word', start: 4, end: 10 }] },
  sourcing: {
    sources: [{ id: 's1', name: 'the regime', kind: 'collective', statements: 1 }],
    attributions: [{ id: 'attribution@16-32', sourceId: 's1', mode: 'indirect', content: [{ start: 16, end: 32 }] }],
  },
} as unknown as ArticleResult;
const mention = (name: string, start: number) => ({ article: name, start, end: start + 4, level: 'full' });
const run = {
  articles: [article, { id: 'b' }, { id: 'c' }],
  facts: [
    { id: 'f1', text: 'Shut.', mentions: [mention('a', 0), mention('b', 1)] },
    { id: 'f2', text: 'Ships wait.', mentions: [mention('b', 5), mention('b', 9), mention('c', 7)] },
  ],
} as unknown as RunResult;

test.each([
  ['framing.loaded-word@4-10', 'regime', 'framing', ['a:4']],
  ['attribution@16-32', 'the port is shut', 'sourcing', ['a:16']],
  ['s1', 'the regime', 'sourcing', ['a:16']],
  ['f1', 'Shut.', 'coverage', ['a:0']],
  ['f2', 'Ships wait.', 'coverage', ['b:5', 'c:7']],
  ['sentence@0-3', 'The', 'framing', ['a:0']],
])('%s', (id, words, layer, targets) => {
  const found = evidenceIndex(run, article)(id);
  expect([found?.words, found?.layer, found?.targets.map((t) => `${t.article}:${t.start}`)]).toEqual([
    words,
    layer,
    targets,
  ]);
});

test.each(['unknown', 'x@9-4', 'x@0-999'])('%s is not found', (id) => {
  expect(evidenceIndex(run, article)(id)).toBeNull();
});
