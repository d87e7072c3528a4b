import { describe, expect, test } from 'vitest';
import { articleFrom, testResources } from '../../../../tests/support/engine.ts';
import { readDocument } from '../../document/read-document.ts';
import { nameTokens } from '../words/name-tokens.ts';
import { readWordClasses } from '../words/word-classes.ts';
import { compileRules } from './match-rules.ts';
import { readRules } from './rule.ts';

const rules = readRules(testResources());
const classes = readWordClasses(testResources());

describe('every rule marks its own examples and leaves the others alone', () => {
  for (const rule of rules) {
    const match = compileRules([rule]);
    const marks = (text: string): number => {
      const document = readDocument(articleFrom(text));
      const names = nameTokens(document, classes.isKnown);
      return document.sentences.flatMap((sentence) => match(document, sentence, names)).length;
    };
    test.each(rule.examples.matching)(`${rule.id} marks: %s`, (text) => expect(marks(text)).toBeGreaterThan(0));
    test.each(rule.examples.nonMatching)(`${rule.id} leaves: %s`, (text) => expect(marks(text)).toBe(0));
  }
});

test('rule ids are unique, and every rule says why and after whom', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
  for (const rule of rules) {
    expect(rule.message).toContain('{word}');
    expect(rule.why.length).toBeGreaterThan(30);
    expect(rule.source).not.toBe('');
  }
});

test('categories on screen stay few', () => {
  expect(new Set(rules.map((rule) => rule.category)).size).toBeLessThanOrEqual(9);
});
