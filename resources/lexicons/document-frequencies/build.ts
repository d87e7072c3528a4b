/** Counts in how many articles each stem stands: `node resources/lexicons/document-frequencies/build.ts DATA_DIR`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenise } from '../../../shared/analysis/document/tokenise.ts';
import { normaliseText } from '../../../shared/text/normalise.ts';
import { stem } from '../../../shared/text/stem.ts';

const MIN_DOCUMENTS = 2;
const counts = new Map<string, number>();
let documents = 0;
for (const line of readFileSync(join(process.argv[2] ?? '', 'events/allsides.jsonl'), 'utf8')
  .trim()
  .split('\n')) {
  for (const article of (JSON.parse(line) as { articles: { text: string }[] }).articles) {
    documents++;
    const stems = new Set(
      tokenise(normaliseText(article.text).text, 0).flatMap((sentence) =>
        sentence.tokens.map((token) => stem(token.lower)),
      ),
    );
    for (const stemmed of stems) counts.set(stemmed, (counts.get(stemmed) ?? 0) + 1);
  }
}
const kept = [...counts]
  .filter(([stemmed, count]) => count >= MIN_DOCUMENTS && /^[a-z][a-z'-]+$/.test(stemmed))
  .sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(
  new URL('stems.json', import.meta.url),
  `${JSON.stringify({ documents, counts: Object.fromEntries(kept) })}\n`,
);
console.log(`${documents} articles, ${kept.length} stems`);
