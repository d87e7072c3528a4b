/** Turns the public word lists (as published) into the JSON the engine reads; run once per new edition of a list. */
// node resources/lexicons/convert.ts FOLDER_OF_PUBLISHED_LISTS
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const from = process.argv[2] ?? '';
const to = fileURLToPath(new URL('.', import.meta.url));
const DATE = '2026-11-24';

const lines = (path: string): string[] =>
  readFileSync(join(from, path), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^[#%]/.test(line));

const unique = (words: readonly string[]): string[] => [...new Set(words.map((word) => word.toLowerCase()))].sort();

function write(name: string, origin: string, licence: string, content: Record<string, unknown>): void {
  const head = { version: 1, origin, licence, date: DATE };
  writeFileSync(join(to, name), `${JSON.stringify({ ...head, ...content })}\n`);
}

const RECASENS =
  'Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, lexicons of "Linguistic Models for Analyzing and Detecting Biased Language"';
const RECASENS_LICENCE = 'lists of words from the linguistic literature, published for reuse with citation';

write('factives.json', `${RECASENS}, after Hooper 1975`, RECASENS_LICENCE, {
  words: unique(lines('recasens2013/factives_hooper1975.txt')),
});
write('implicatives.json', `${RECASENS}, after Karttunen 1971`, RECASENS_LICENCE, {
  words: unique(lines('recasens2013/implicatives_karttunen1971.txt')),
});
write('assertives.json', `${RECASENS}, after Hooper 1975`, RECASENS_LICENCE, {
  words: unique(lines('recasens2013/assertives_hooper1975.txt')),
});
write('report-verbs.json', RECASENS, RECASENS_LICENCE, { words: unique(lines('recasens2013/report_verbs.txt')) });
write(
  'hedges.json',
  `${RECASENS}, after Hyland 2005; and words/hedges of the words collection (Titus Wormer)`,
  `${RECASENS_LICENCE}; MIT`,
  {
    words: unique([...lines('recasens2013/hedges_hyland2005.txt'), ...lines('words-mit/hedges.txt')]),
  },
);
write('weasels.json', 'words/weasels and words/fillers (Titus Wormer)', 'MIT', {
  words: unique([...lines('words-mit/weasels.txt'), ...lines('words-mit/fillers.txt')]),
});
write('bias-words.json', 'bias word lexicon of MBIC (Spinde et al. 2021)', 'Apache-2.0', {
  words: unique(
    [...lines('mbic-bias-words/bias_lexicon.txt'), ...lines('mbic-bias-words/seed_words.txt')].map((word) =>
      word.replaceAll('_', ' '),
    ),
  ),
});

const isPlain = (word: string): boolean => /^[a-z][a-z'-]*[a-z]$/.test(word);
const valence: Record<string, number> = {};
for (const line of lines('vader/vader_lexicon.txt')) {
  const [word, mean] = line.split('\t');
  if (word && mean && isPlain(word)) valence[word] = Number(mean);
}
write('valence.json', 'VADER sentiment lexicon (Hutto and Gilbert 2014); mean rating of ten people, -4 to 4', 'MIT', {
  valence,
});
const rating: Record<string, number> = {};
for (const line of lines('afinn/AFINN-en-165.txt')) {
  const [word, mean] = line.split('\t');
  if (word && mean && isPlain(word)) rating[word] = Number(mean);
}
write('afinn.json', 'AFINN-en-165 (Nielsen 2011); one rating, -5 to 5', 'Apache-2.0', { valence: rating });

// Empath's categories that say something about wording rather than about the topic.
const KEPT = [
  'hate',
  'aggression',
  'envy',
  'crime',
  'dispute',
  'nervousness',
  'suffering',
  'ridicule',
  'optimism',
  'fear',
  'irritability',
  'exasperation',
  'deception',
  'disgust',
  'rage',
  'emotional',
  'anger',
  'shame',
  'torment',
  'sadness',
  'horror',
  'swearing_terms',
  'weakness',
  'violence',
  'terrorism',
  'neglect',
  'power',
  'ugliness',
  'pride',
  'heroic',
  'negative_emotion',
  'positive_emotion',
  'confusion',
  'surprise',
  'monster',
  'dominant_personality',
  'childish',
  'disappointment',
  'pain',
  'warmth',
  'speaking',
  'government',
  'law',
  'business',
  'politics',
  'economics',
  'journalism',
  'banking',
  'health',
  'science',
  'communication',
  'office',
  'leader',
  'death',
  'religion',
  'philosophy',
];
const categories: Record<string, string[]> = {};
for (const line of lines('empath/categories.tsv')) {
  const [name, ...words] = line.split('\t');
  if (name && KEPT.includes(name)) categories[name] = unique(words.filter(isPlain));
}
write('empath.json', 'Empath categories (Fast, Chen and Bernstein 2016), a selection', 'MIT', { categories });
