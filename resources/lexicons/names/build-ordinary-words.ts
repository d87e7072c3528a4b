/** Makes the list of words that are no names: `node resources/lexicons/names/build-ordinary-words.ts DICTIONARY_DIR DATA_DIR`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normaliseText } from '../../../shared/text/normalise.ts';

/** A word met this often, and nearly always with a capital inside sentences, is a name whatever the dictionary says. */
const MIN_SEEN = 10;
const NAME_SHARE = 0.97;
/** A word the dictionary does not know is ordinary if met this often and nearly always small. */
const MIN_SMALL = 3;
/** Capitalised only as parts of longer names: 'Supreme Court', 'Trump Tower'. */
const PARTS = new Set(
  'house journal tower newsletters supreme treasury federation valley hill caller gov rep st prince highlands ranch insurrection parenthood'.split(
    ' ',
  ),
);
const SMALL_SHARE = 0.9;

interface Suffix {
  readonly cut: string;
  readonly add: string;
  readonly after: RegExp;
}

const [dictionaryDir = '', dataDir = ''] = process.argv.slice(2);
const suffixes = new Map<string, Suffix[]>();
const prefixes = new Map<string, string>();
for (const line of readFileSync(join(dictionaryDir, 'index.aff'), 'utf8').split('\n')) {
  const [kind, flag = '', cut = '', add = '', after] = line.trim().split(/\s+/);
  if (after === undefined) continue;
  if (kind === 'PFX') prefixes.set(flag, add);
  if (kind !== 'SFX') continue;
  const suffix = { cut: cut === '0' ? '' : cut, add, after: new RegExp(`${after}$`) };
  suffixes.set(flag, [...(suffixes.get(flag) ?? []), suffix]);
}

const small = new Set<string>();
const capital = new Set<string>();
for (const line of readFileSync(join(dictionaryDir, 'index.dic'), 'utf8').split('\n').slice(1)) {
  const [word = '', flags = ''] = line.trim().split('/');
  if (/^[A-Z][a-z]+$/.test(word)) capital.add(word.toLowerCase());
  if (!/^[a-z]{2,}$/.test(word)) continue;
  const stems = [word, ...[...flags].flatMap((flag) => (prefixes.has(flag) ? [`${prefixes.get(flag)}${word}`] : []))];
  for (const stem of stems) {
    small.add(stem);
    for (const flag of flags) for (const form of formsOf(stem, flag)) small.add(form);
  }
}

function formsOf(stem: string, flag: string): string[] {
  return (suffixes.get(flag) ?? [])
    .filter(({ add, after }) => !add.includes("'") && after.test(stem))
    .map(({ cut, add }) => stem.slice(0, stem.length - cut.length) + add);
}

/** The dictionary is American; news is not. */
for (const word of [...small]) {
  if (/iz(?:e|es|ed|ing|ation|ations|er|ers)$/.test(word)) small.add(word.replace(/iz(?=[a-z]+$)/, 'is'));
  if (/[a-z]{3}or(?:s|ed|ing|able|ful|less)?$/.test(word))
    small.add(word.replace(/or(?=(?:s|ed|ing|able|ful|less)?$)/, 'our'));
}

const seen = new Map<string, { small: number; capital: number }>();
for (const line of readFileSync(join(dataDir, 'events/allsides.jsonl'), 'utf8').trim().split('\n')) {
  for (const { text } of (JSON.parse(line) as { articles: { text: string }[] }).articles) {
    for (const [word] of normaliseText(text).text.matchAll(/(?<=[\p{Ll}\d,;] )\p{L}\p{Ll}+(?![\p{L}’'-])/gu)) {
      const count = seen.get(word.toLowerCase()) ?? { small: 0, capital: 0 };
      if (/^\p{Lu}/u.test(word)) count.capital++;
      else count.small++;
      seen.set(word.toLowerCase(), count);
    }
  }
}
for (const [word, count] of seen) {
  const all = count.small + count.capital;
  if (count.small >= MIN_SMALL && count.small >= all * SMALL_SHARE && /^[a-z]{2,}$/.test(word)) small.add(word);
  if (small.has(word) && !PARTS.has(word) && all >= MIN_SEEN && count.capital >= all * NAME_SHARE) {
    small.delete(word);
  }
}

// Words of two letters ('xi', 'mu') are names more often, unless news uses them.
for (const word of small) if (word.length === 2 && (seen.get(word)?.small ?? 0) < MIN_SMALL) small.delete(word);
const ordinary = [...small].filter((word) => !capital.has(word)).sort();
const either = [...small].filter((word) => capital.has(word)).sort();
writeFileSync(
  new URL('ordinary-words.json', import.meta.url),
  `${JSON.stringify({
    version: 1,
    about:
      "Words that are no names ('ordinary'), and words that are names as well ('either'). Made by build-ordinary-words.ts from the Hunspell dictionary en_US (SCOWL) and from how often news writes them with a capital inside sentences.",
    ordinary: ordinary.join(' '),
    either: either.join(' '),
  })}\n`,
);
console.log(`${ordinary.length} ordinary words, ${either.length} that are names as well`);
